// Lines of the sheet of graduates: what is stored for a year, what was typed over it, what is wrong with it.
import type { graduateStatistic } from '../../forms/records/graduate-statistics.ts';
import type { RowOf } from '../../forms/records/record.ts';
import type { CellChange, GridRow } from '../grid/types.ts';
import { formatPercent } from '../parts/formats.ts';

type Row = RowOf<typeof graduateStatistic>;

/** As a row is shown; a line of the sheet knows the figures alone before the rest is read. */
export type StatisticRow = Pick<
  Row,
  'id' | 'organizationId' | 'specialtyCode' | 'year' | 'graduates' | 'employed'
> &
  Partial<Pick<Row, 'version' | 'organizationName' | 'specialtyName'>>;

export interface Line {
  key: string;
  organizationId: number;
  organizationName?: string;
  specialtyCode: string;
  specialtyName?: string | null;
  record?: StatisticRow;
  /** Only what differs from what is stored. */
  typed: Record<string, string>;
  errors: Record<string, string>;
  state?: GridRow['state'];
}

export interface Figures {
  graduates: number;
  employed: number;
}

/** Rows of the year; a specialty that has figures of another year waits with empty cells. */
export function linesOf(rows: readonly StatisticRow[], year: number): Line[] {
  const lines = new Map<string, Line>();
  for (const row of rows) {
    const { organizationId, organizationName, specialtyCode, specialtyName } = row;
    const key = `${organizationId} ${specialtyCode}`;
    const record = row.year === year ? row : lines.get(key)?.record;
    lines.set(key, {
      key,
      organizationId,
      organizationName,
      specialtyCode,
      specialtyName,
      record,
      typed: {},
      errors: {},
      state: record && 'saved',
    });
  }
  return [...lines.values()].sort(
    (a, b) =>
      a.specialtyCode.localeCompare(b.specialtyCode) ||
      (a.organizationName ?? '').localeCompare(b.organizationName ?? '', 'ru'),
  );
}

export const isChanged = ({ typed }: Line): boolean => Object.keys(typed).length > 0;

function storedOf({ record }: Line): Record<string, string> {
  return record ? { graduates: String(record.graduates), employed: String(record.employed) } : {};
}

export const cellsOf = (line: Line): Record<string, string> => ({
  ...storedOf(line),
  ...line.typed,
});

/** Spaces between thousands are read over. */
function wholeNumber(text: string | undefined): number | undefined {
  const digits = (text ?? '').replaceAll(/\s/g, '');
  return /^\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}

export function errorsIn(line: Line): Record<string, string> {
  if (!isChanged(line)) return {};
  const cells = cellsOf(line);
  const errors: Record<string, string> = {};
  for (const key of ['graduates', 'employed'])
    if (wholeNumber(cells[key]) === undefined)
      errors[key] = cells[key] ? 'Введите целое число' : 'Заполните';
  const [graduates, employed] = [wholeNumber(cells.graduates), wholeNumber(cells.employed)];
  if (graduates !== undefined && employed !== undefined && employed > graduates)
    errors.employed = 'Трудоустроенных не может быть больше, чем выпускников';
  return errors;
}

/** The figures of a line, once both can be read and agree. */
export function figuresOf(line: Line): Figures | undefined {
  if (Object.keys(errorsIn(line)).length > 0) return undefined;
  const cells = cellsOf(line);
  const [graduates, employed] = [wholeNumber(cells.graduates), wholeNumber(cells.employed)];
  return graduates === undefined || employed === undefined ? undefined : { graduates, employed };
}

export function withChanges(lines: readonly Line[], changes: readonly CellChange[]): Line[] {
  return lines.map((line) => {
    const own = changes.filter(({ row }) => row === line.key);
    if (own.length === 0) return line;
    const stored = storedOf(line);
    const typed = { ...line.typed };
    for (const { column, value } of own)
      if ((stored[column] ?? '') === value) delete typed[column];
      else typed[column] = value;
    const changed: Line = { ...line, typed, errors: {} };
    // A half-typed line is not scolded for the cell that is still to come.
    const errors = Object.entries(errorsIn(changed)).filter(([, text]) => text !== 'Заполните');
    const state = isChanged(changed) ? 'changed' : line.record && 'saved';
    return { ...changed, errors: Object.fromEntries(errors), state };
  });
}

export const shareOf = ({ graduates, employed }: Figures): string =>
  graduates > 0 ? formatPercent((employed / graduates) * 100) : '—';

export function gridRowOf(line: Line, showsPlace: boolean): GridRow {
  const { key, specialtyCode, specialtyName, organizationName, errors, state } = line;
  const figures = figuresOf(line);
  // Among many organisations the code is enough: a name of the specialty would push theirs out of sight.
  const label = (showsPlace ? [specialtyCode, organizationName] : [specialtyCode, specialtyName])
    .filter(Boolean)
    .join(' ');
  return {
    key,
    label,
    lead: label,
    values: cellsOf(line),
    errors,
    state,
    tail: figures ? shareOf(figures) : '—',
  };
}
