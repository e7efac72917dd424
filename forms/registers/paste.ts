// A pasted table read as records of a register: columns by their headings, cells by the field's type.
import type { Json, JsonObject } from '../json.ts';
import { checkAnswers } from '../questionnaires/check-answers.ts';
import { onePage } from '../questionnaires/one-page.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { questionTypeOf } from '../questions/index.ts';
import type { Register } from './schema.ts';

/** The column that says whose record it is, where records are attached to organisations. */
export const PLACE_COLUMN = 'organization';

export interface PasteColumn {
  key: string;
  title: string;
}

export function pasteColumns({ schema, attachedTo }: Register): PasteColumn[] {
  const place = attachedTo === 'organization' ? [{ key: PLACE_COLUMN, title: 'Организация' }] : [];
  const fields = [...fieldsIn(schema)].map(([key, field]) => ({ key, title: String(field.title) }));
  return [...place, ...fields];
}

/** Registers whose records are of people or events are filled on the card, one by one. */
export function takesPaste({ attachedTo }: Register): boolean {
  return attachedTo === 'none' || attachedTo === 'organization';
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();

export interface Recognised {
  /** For each column of the table the key of a field; null: not taken. */
  columns: (string | null)[];
  hasHeadings: boolean;
}

/** By headings, whole or in part; a table without any is read in the order of the form. */
export function recogniseRegister(
  register: Register,
  table: readonly (readonly string[])[],
): Recognised {
  const known = pasteColumns(register);
  const [first = []] = table;
  const taken = new Set<string>();
  const take = (fits: (title: string) => boolean): string | null => {
    const found = known.find(({ key, title }) => !taken.has(key) && fits(plain(title)));
    if (!found) return null;
    taken.add(found.key);
    return found.key;
  };
  const whole = first.map((cell) => (plain(cell) === '' ? null : take((t) => t === plain(cell))));
  const named = whole.map((key, index) => {
    const heading = plain(first[index] ?? '');
    if (key !== null || heading.length < 4) return key;
    return take((title) => title.startsWith(heading) || heading.startsWith(title));
  });
  if (named.some((key) => key !== null)) return { columns: named, hasHeadings: true };
  return { columns: first.map((_, index) => known[index]?.key ?? null), hasHeadings: false };
}

/** What a cell says of a field; a string that cannot be read stays, for the check to refuse it. */
export function readCell(field: JsonObject, cell: string): Json | undefined {
  const text = cell.trim();
  return text === '' ? undefined : questionTypeOf(field).fromCell(field, text);
}

/** The values of one row of cells by key. */
export function readRow(register: Register, cells: Readonly<Record<string, string>>): JsonObject {
  const values: JsonObject = {};
  for (const [key, field] of fieldsIn(register.schema)) {
    const value = readCell(field, cells[key] ?? '');
    if (value !== undefined) values[key] = value;
  }
  return values;
}

/** What is wrong with a row, by the key of its field. */
export function rowErrors(
  register: Register,
  values: JsonObject,
  today: string,
): Record<string, string> {
  const { issues } = checkAnswers(onePage(register.schema, ''), values, today);
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[path.split('.')[0] ?? path] ??= message;
  return errors;
}
