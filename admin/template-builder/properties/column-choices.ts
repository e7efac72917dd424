import type { JsonObject } from '../../../forms/json.ts';
import type { Choice } from '../../messages/words.ts';
import { isNumeric } from '../outline/head.ts';

const titleOf = (column: JsonObject, key: string) => String(column.title ?? key);

/** Columns of figures by their names; those that are named and gone say so. */
export function columnChoices(
  columns: ReadonlyMap<string, JsonObject>,
  named: readonly string[],
  without?: string,
): Choice[] {
  const fitting = [...columns].filter(([key, column]) => isNumeric(column) && key !== without);
  const known = fitting.map(([key, column]) => ({ id: key, name: titleOf(column, key) }));
  const broken = named.filter((key) => fitting.every(([one]) => one !== key));
  return [
    ...known,
    ...broken.map((key) => {
      const column = columns.get(key);
      return { id: key, name: column ? titleOf(column, key) : `${key}: графы нет` };
    }),
  ];
}

export function numericKeys(columns: ReadonlyMap<string, JsonObject>): string[] {
  return [...columns].filter(([, column]) => isNumeric(column)).map(([key]) => key);
}
