// Fields of a dataset from the one text of the record.
import type { RecordField } from '../../forms/records/field.ts';
import { columnOf, type RecordKind } from '../../forms/records/record.ts';
import type { Field } from './dataset.ts';

/** `differing` says what is read otherwise than from its own column (`sql`, `sortSql`, `join` …). */
export function recordFields(
  { fields }: Pick<RecordKind, 'fields'>,
  alias: string,
  differing: Readonly<Record<string, Partial<Field>>> = {},
): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...fieldOf(field, `${alias}.${columnOf(name, field)}`), ...differing[name] },
    ]),
  );
}

function fieldOf(
  { type, title, words, sensitivity, riskLevel, oneOnly, filter, sort, unjournalled }: RecordField,
  sql: string,
): Field {
  return {
    sql,
    type,
    title,
    ...(words ? { words } : {}),
    ...(sensitivity ? { sensitivity } : {}),
    ...(riskLevel ? { riskLevel } : {}),
    ...(oneOnly ? { oneOnly } : {}),
    ...(filter === false ? { filter } : {}),
    ...(sort === false ? { sort } : {}),
    ...(unjournalled ? { unjournalled } : {}),
  };
}
