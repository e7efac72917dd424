// Rows of a sheet: what is stored, what was typed over it, what the server said.

import type { CellChange, GridRow } from '../../grid/types.ts';
import { ageOn } from '../../parts/formats.ts';
import type { Learner } from '../types.ts';
import { closedCells, missingCells, type SheetKind, textsOf } from './sheet-kinds.ts';

export interface SheetRecord extends Record<string, unknown> {
  id: number;
  version?: number;
  learnerId: number;
}

export interface SheetRow {
  learner: Learner;
  record?: SheetRecord;
  /** Only what differs from what is stored. */
  typed: Record<string, string>;
  errors: Record<string, string>;
  state?: GridRow['state'];
}

export const rowKey = ({ learner }: SheetRow): string => String(learner.id);

/** Cells of the row as they stand: typed over stored. */
export function cellsOf(kind: SheetKind, row: SheetRow): Record<string, string> {
  return { ...(row.record ? textsOf(kind, row.record) : {}), ...row.typed };
}

export const isChanged = (row: SheetRow): boolean => Object.keys(row.typed).length > 0;

export function applyChanges(
  kind: SheetKind,
  rows: readonly SheetRow[],
  changes: readonly CellChange[],
): SheetRow[] {
  return rows.map((row) => {
    const own = changes.filter((change) => change.row === rowKey(row));
    if (own.length === 0) return row;
    const stored = row.record ? textsOf(kind, row.record) : {};
    const typed = isChanged(row) || row.record ? { ...row.typed } : usual(kind);
    const errors = { ...row.errors };
    for (const { column, value } of own) {
      delete errors[column];
      if ((stored[column] ?? '') === value) delete typed[column];
      else typed[column] = value;
    }
    const filled = row.record || own.some(({ value }) => value !== '') || fillsMore(kind, typed);
    const left = filled ? typed : {};
    const changed = Object.keys(left).length > 0;
    return {
      ...row,
      typed: left,
      errors,
      state: changed ? 'changed' : row.record ? 'saved' : undefined,
    };
  });
}

/** What a new record of the kind usually holds: the first cell typed in a row brings it along. */
function usual(kind: SheetKind): Record<string, string> {
  const { defaults } = kind.records;
  return Object.fromEntries(
    kind.fields.flatMap((field) => {
      const value = defaults[field];
      return value === undefined || typeof value === 'boolean' ? [] : [[field, String(value)]];
    }),
  );
}

/** Something beyond the usual: a row whose cells were emptied again is no record. */
function fillsMore(kind: SheetKind, typed: Readonly<Record<string, string>>): boolean {
  const plain = usual(kind);
  return Object.entries(typed).some(([cell, value]) => value !== '' && value !== plain[cell]);
}

/** The ages below which a representative signs are the server's to say; the sheet only proposes. */
const PROPOSE_REPRESENTATIVE_BELOW = 14;

/** What an untouched row gets when the sheet is filled down. */
export function proposal(
  kind: SheetKind,
  row: SheetRow,
  common: Readonly<Record<string, string>>,
  today: string,
): Record<string, string> {
  const filled = Object.entries(common).filter(([, value]) => value !== '');
  const minor =
    kind.key === 'consents' &&
    row.learner.birthDate !== undefined &&
    ageOn(row.learner.birthDate, today) < PROPOSE_REPRESENTATIVE_BELOW;
  return { ...Object.fromEntries(filled), ...(minor ? { givenBy: 'representative' } : {}) };
}

export function gridRowOf(kind: SheetKind, row: SheetRow): GridRow {
  const values = cellsOf(kind, row);
  const blocked = !kind.beforeConsent && !row.learner.hasConsent;
  const all = new Set(kind.fields);
  return {
    key: rowKey(row),
    label: row.learner.fullName ?? `№ ${row.learner.id}`,
    values,
    errors: row.errors,
    closed: blocked ? all : closedCells(kind, values),
    state: row.state,
    lead: row.learner.fullName,
    note: blocked ? 'Нет согласия: внесите его на листе «Согласия»' : undefined,
    dim: blocked,
  };
}

/** Missing cells of changed rows; no request is worth sending with them. */
export function ownErrors(kind: SheetKind, row: SheetRow): Record<string, string> {
  return missingCells(kind, cellsOf(kind, row));
}
