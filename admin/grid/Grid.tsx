// Entry as in a spreadsheet: arrows and Enter walk the cells, a block is pasted where the cursor stands,
// errors stand in the cell.
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { readTable } from '../../forms/imports/index.ts';
import { readText } from './cell-text.ts';
import { GridLine } from './GridLine.tsx';
import './grid.css';
import { leavesSideways, moveFocus, nextRow, positionOf } from './moves.ts';
import type { CellChange, GridColumn, GridRow } from './types.ts';

export interface GridProps {
  label: string;
  columns: GridColumn[];
  rows: GridRow[];
  leadTitle?: string;
  tailTitle?: string;
  /** Must stay the same function between renders. */
  onChange(row: string, column: string, value: string): void;
  /** A pasted block, at once. */
  onPaste(changes: CellChange[]): void;
  /** The cursor went to another row. */
  onLeaveRow?(row: string): void;
}

export function Grid({
  label,
  columns,
  rows,
  leadTitle,
  tailTitle,
  onChange,
  onPaste,
  onLeaveRow,
}: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const current = useRef<string>(undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = table.current && positionOf(table.current, event.target);
    if (!table.current || !from || event.altKey || event.ctrlKey || event.metaKey) return;
    const isList = event.target instanceof HTMLSelectElement;
    let moved = false;
    if (event.key === 'Enter') moved = nextRow(table.current, from);
    else if (event.key === 'ArrowDown' && !isList) moved = moveFocus(table.current, from, 1, 0);
    else if (event.key === 'ArrowUp' && !isList) moved = moveFocus(table.current, from, -1, 0);
    else if (event.key === 'ArrowLeft' && leavesSideways(event.target, event.key))
      moved = moveFocus(table.current, from, 0, -1);
    else if (event.key === 'ArrowRight' && leavesSideways(event.target, event.key))
      moved = moveFocus(table.current, from, 0, 1);
    if (moved || event.key === 'Enter') event.preventDefault();
  };

  const onBlockPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const from = table.current && positionOf(table.current, event.target);
    if (!from || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const changes = readTable(text).flatMap((cells, down) =>
      cells.flatMap((cell, across): CellChange[] => {
        const row = rows[from.row + down];
        const column = columns[from.column + across];
        if (!row || !column || row.closed?.has(column.key)) return [];
        return [{ row: row.key, column: column.key, value: readText(column, cell) }];
      }),
    );
    onPaste(changes);
  };

  const onFocus = (target: EventTarget) => {
    const from = table.current && positionOf(table.current, target);
    const key = from ? rows[from.row]?.key : undefined;
    if (current.current !== undefined && current.current !== key) onLeaveRow?.(current.current);
    current.current = key;
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="grid-area" aria-label={label} tabIndex={0}>
      <table
        className="grid"
        ref={table}
        onKeyDown={onKeyDown}
        onPaste={onBlockPaste}
        onFocus={(event) => onFocus(event.target)}
        onBlur={(event) => {
          if (table.current?.contains(event.relatedTarget) || current.current === undefined) return;
          onLeaveRow?.(current.current);
          current.current = undefined;
        }}
      >
        <thead>
          <tr>
            <th scope="col" className="grid-number">
              №
            </th>
            {leadTitle ? <th scope="col">{leadTitle}</th> : null}
            {columns.map(({ key, title, required, width }) => (
              <th key={key} scope="col" style={{ width, minWidth: width }}>
                {title}
                {required ? <span className="grid-required"> *</span> : null}
              </th>
            ))}
            {tailTitle ? <th scope="col">{tailTitle}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <GridLine
              key={row.key}
              row={row}
              number={index + 1}
              columns={columns}
              hasLead={leadTitle !== undefined}
              hasTail={tailTitle !== undefined}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
