// The state of a pasted list: its table, what each column is, the rows as they will be sent.
import {
  checkLearnerRow,
  type LearnerColumn,
  type LearnerRow,
  MOST_ROWS,
  readLearnerRow,
  readTable,
  recogniseColumns,
  type SpecialtyName,
} from '../../../forms/imports/index.ts';
import type { CellChange } from '../../grid/types.ts';
import { changeRows } from '../../paste/cell-changes.ts';
import { withMeaning } from '../../paste/column-meanings.ts';
import type { RowVerdict } from './calls.ts';

export type Decision = 'create' | 'update' | 'skip';

export interface PastedRow {
  key: string;
  values: LearnerRow;
  /** What the person at the screen chose; the screen proposes until then. */
  chosen?: Decision;
}

export interface Setting {
  organizationId: number;
  isSchool: boolean;
  groupName: string;
  specialtyCode: string;
  isFinalYear: boolean;
}

export interface Paste {
  table: string[][];
  columns: (LearnerColumn | null)[];
  hasHeadings: boolean;
  rows: PastedRow[];
  /** Rows beyond the most that one list takes. */
  cut: number;
}

function rowsOf(
  table: string[][],
  columns: (LearnerColumn | null)[],
  hasHeadings: boolean,
  setting: Setting,
  specialties: readonly SpecialtyName[],
): PastedRow[] {
  return (hasHeadings ? table.slice(1) : table).slice(0, MOST_ROWS).map((cells, index) => ({
    key: `row-${index}`,
    values: readLearnerRow(cells, columns, specialties, setting),
  }));
}

export function startPaste(
  text: string,
  setting: Setting,
  specialties: readonly SpecialtyName[],
): Paste {
  const table = readTable(text);
  const { columns, hasHeadings } = recogniseColumns(table);
  const rows = rowsOf(table, columns, hasHeadings, setting, specialties);
  return {
    table,
    columns,
    hasHeadings,
    rows,
    cut: Math.max(0, table.length - Number(hasHeadings) - rows.length),
  };
}

/** Another meaning of a column: the rows are read anew. */
export function withColumn(
  paste: Paste,
  index: number,
  column: LearnerColumn | null,
  setting: Setting,
  specialties: readonly SpecialtyName[],
): Paste {
  const columns = withMeaning(paste.columns, index, column);
  return {
    ...paste,
    columns,
    rows: rowsOf(paste.table, columns, paste.hasHeadings, setting, specialties),
  };
}

export function withCells(paste: Paste, changes: readonly CellChange[]): Paste {
  return {
    ...paste,
    rows: changeRows(paste.rows, changes, (row, own) => ({
      ...row,
      values: own.reduce(withValue, row.values),
    })),
  };
}

function withValue(values: LearnerRow, { column, value }: CellChange): LearnerRow {
  if (column === 'course') return { ...values, course: Number.parseInt(value, 10) || null };
  return { ...values, [column]: value };
}

export interface JudgedRow extends PastedRow {
  errors: Record<string, string>;
  decision: Decision;
  duplicate: RowVerdict['duplicate'];
}

/** Errors of the browser first, of the server where it has none; a known person is not made twice. */
export function judge(
  rows: readonly PastedRow[],
  verdicts: ReadonlyMap<string, RowVerdict>,
  setting: Setting,
  knownSpecialties: ReadonlySet<string>,
  today: string,
): JudgedRow[] {
  const rules = { today, isSchool: setting.isSchool, knownSpecialties };
  return rows.map((row) => {
    const verdict = verdicts.get(row.key);
    const own = checkLearnerRow(row.values, rules);
    const duplicate = verdict?.duplicate ?? null;
    const decision = row.chosen ?? (duplicate ? proposed(row, duplicate.groupName) : 'create');
    const errors = decision === 'skip' ? {} : { ...verdict?.errors, ...own };
    return { ...row, errors, duplicate, decision };
  });
}

function proposed({ values }: PastedRow, groupName: string): Decision {
  return values.groupName === groupName ? 'skip' : 'update';
}

/** «Группы ИСП-41 и ИСП-42»: how the list is called among those entered. */
export function titleOf(rows: readonly JudgedRow[]): string {
  const groups = [...new Set(rows.map(({ values }) => values.groupName))].sort();
  const shown = groups.slice(0, 4).join(', ');
  const more = groups.length > 4 ? ` и ещё ${groups.length - 4}` : '';
  return `${groups.length === 1 ? 'Группа' : 'Группы'} ${shown}${more}`.slice(0, 200);
}
