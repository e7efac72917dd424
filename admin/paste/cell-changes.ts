// Cells changed by typing and by pasting over the sheet, given to the rows they stand in.
import { useCallback } from 'react';
import type { CellChange } from '../grid/types.ts';

/** Rows without a change stay the very same. */
export function changeRows<Row extends { key: string }>(
  rows: readonly Row[],
  changes: readonly CellChange[],
  changed: (row: Row, own: readonly CellChange[]) => Row,
): Row[] {
  const byRow = new Map<string, CellChange[]>();
  for (const change of changes) {
    const own = byRow.get(change.row);
    if (own) own.push(change);
    else byRow.set(change.row, [change]);
  }
  return rows.map((row) => {
    const own = byRow.get(row.key);
    return own ? changed(row, own) : row;
  });
}

export function textsOf(changes: readonly CellChange[]): Record<string, string> {
  return Object.fromEntries(changes.map(({ column, value }) => [column, value]));
}

/** @param apply must stay the same between renders: cells are drawn anew only when it changes */
export function useCellChanges(apply: (changes: CellChange[]) => void) {
  const onChange = useCallback(
    (row: string, column: string, value: string) => apply([{ row, column, value }]),
    [apply],
  );
  return { onPaste: apply, onChange };
}
