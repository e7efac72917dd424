// Which column of a pasted list is what: by its heading, else by what most of its cells look like.

import { readDate } from '../cells.ts';
import { isPersonName } from '../person-name.ts';
import type { LearnerColumn } from './learner-titles.ts';

export interface RecognisedColumns {
  /** For each column of the table; null: not taken. */
  columns: (LearnerColumn | null)[];
  /** The first row holds headings. */
  hasHeadings: boolean;
}

const headings: [LearnerColumn, RegExp][] = [
  ['birthDate', /рожд|д\.? ?р\.?$/],
  ['fullName', /^ф\.? ?и\.? ?о|фамилия.*имя|обучающ|студент|ученик/],
  ['lastName', /^фамилия/],
  ['firstName', /^имя/],
  ['patronymic', /^отчество/],
  ['groupName', /групп|^класс$/],
  ['specialtyCode', /специальн|направлени|професси/],
  ['course', /^курс|год обучения/],
  ['sex', /^пол$/],
  ['snils', /снилс/],
  ['phone', /телефон|моб/],
  ['email', /почт|e-?mail/],
  ['enrolledOn', /зачисл/],
];

const looks: [LearnerColumn, (cell: string) => boolean][] = [
  ['birthDate', (cell) => readDate(cell) !== undefined],
  ['specialtyCode', (cell) => /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])/.test(cell)],
  ['snils', (cell) => /^\d{3}-\d{3}-\d{3}[ -]\d{2}$/.test(cell)],
  ['email', (cell) => /^\S+@\S+\.\S+$/.test(cell)],
  ['phone', (cell) => /^(?:\+7|8)[\d ()-]{9,}$/.test(cell)],
  [
    'groupName',
    (cell) => /^[А-ЯЁA-Z]{1,6}[- ]?\d{1,3}[а-яёa-z]?$|^(?:1[01]|[1-9])[- ]?[А-ЯЁ]$/iu.test(cell),
  ],
  ['fullName', (cell) => /\p{L}+ \p{L}+/u.test(cell) && isPersonName(cell)],
  ['sex', (cell) => /^(?:м|ж|муж\.?|жен\.?|мужской|женский)$/i.test(cell)],
  ['course', (cell) => /^[1-6]$/.test(cell)],
];

/** Half of the filled cells must look so. */
const ENOUGH = 0.5;

export function recogniseColumns(table: readonly (readonly string[])[]): RecognisedColumns {
  const [first = []] = table;
  const named = first.map(headingOf);
  const hasHeadings = named.filter((column) => column !== null).length >= Math.min(2, first.length);
  const body = hasHeadings ? table.slice(1) : table;
  const taken = new Set<LearnerColumn>();
  const take = (column: LearnerColumn | null | undefined) => {
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  const codes = codesLikeDates(body, first.length);
  const byHeading = first.map((_, i) => (hasHeadings ? take(named[i]) : null));
  // A column with a heading of its own is what the heading says, even when that is nothing of ours.
  const columns = byHeading.map((column, i) =>
    column || (hasHeadings && first[i] !== '')
      ? column
      : take(lookOf(body, i, codes === i ? new Set([...taken, 'birthDate']) : taken)),
  );
  return { columns: withNames(columns, body), hasHeadings };
}

function headingOf(cell: string): LearnerColumn | null {
  const text = cell.toLowerCase().replaceAll('ё', 'е');
  return headings.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function lookOf(
  rows: readonly (readonly string[])[],
  index: number,
  taken: ReadonlySet<LearnerColumn>,
): LearnerColumn | undefined {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || isNumbering(cells)) return undefined;
  return looks.find(
    ([column, fits]) => !taken.has(column) && cells.filter(fits).length / cells.length > ENOUGH,
  )?.[0];
}

/**
 * «09.02.07» is a code of a specialty and reads as a day too. Where two columns look like days, the codes
 * are the one that says the same again and again: people of a group are seldom born on one day.
 */
function codesLikeDates(rows: readonly (readonly string[])[], width: number): number | undefined {
  const filled = Array.from({ length: width }, (_, i) =>
    rows.map((row) => row[i] ?? '').filter((cell) => cell !== ''),
  );
  const dated = filled.flatMap((cells, i) => {
    const days = cells.filter((cell) => readDate(cell) !== undefined).length;
    return cells.length > 0 && days / cells.length > ENOUGH ? [i] : [];
  });
  if (dated.length < 2) return undefined;
  const [codes] = dated
    .filter((i) => filled[i]?.every((cell) => /^\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(cell)))
    .sort((one, other) => new Set(filled[one]).size - new Set(filled[other]).size);
  return codes;
}

/** 1, 2, 3 …: the row's number. */
function isNumbering(cells: readonly string[]): boolean {
  return cells.every(
    (cell, i) =>
      /^\d+\.?$/.test(cell) &&
      (i === 0 || Number.parseInt(cell, 10) > Number.parseInt(cells[i - 1] ?? '', 10)),
  );
}

/** A list without headings whose name stands in two or three columns of single words. */
function withNames(
  columns: (LearnerColumn | null)[],
  rows: readonly (readonly string[])[],
): (LearnerColumn | null)[] {
  if (columns.some((column) => column === 'fullName' || column === 'lastName')) return columns;
  const words = columns.flatMap((column, i) => {
    const cells = rows.map((row) => row[i] ?? '').filter((cell) => cell !== '');
    const names = cells.filter(
      (cell) => !cell.includes(' ') && /^\p{Lu}\p{L}+(?:-\p{L}+)*$/u.test(cell),
    );
    return column === null && cells.length > 0 && names.length / cells.length > ENOUGH ? [i] : [];
  });
  if (words.length < 2) return columns;
  const parts: LearnerColumn[] = ['lastName', 'firstName', 'patronymic'];
  return columns.map((column, i) => parts[words.indexOf(i)] ?? column);
}
