// Arrow keys of a sheet: from a cell to the one beside or below it, past cells that are closed.

type Field = HTMLInputElement | HTMLSelectElement;

function isField(element: Element | null | undefined): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement;
}

function fieldOf(cell: Element | undefined): Field | undefined {
  const field = cell?.querySelector('.grid-input');
  return isField(field) ? field : undefined;
}

export interface Position {
  row: number;
  column: number;
}

/** Cells of every row of the sheet, as they stand on the page. */
function cellsOf(table: HTMLElement): Element[][] {
  return [...table.querySelectorAll('tbody tr:not(.grid-note)')].map((row) => [
    ...row.querySelectorAll('.grid-cell'),
  ]);
}

export function positionOf(table: HTMLElement, target: EventTarget | null): Position | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = target.closest('.grid-cell');
  const rows = cellsOf(table);
  const row = rows.findIndex((cells) => cell !== null && cells.includes(cell));
  return row < 0 || !cell ? undefined : { row, column: rows[row]?.indexOf(cell) ?? 0 };
}

function focus(field: Field): void {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Moves by one cell, or further over closed ones; stays where the sheet ends. */
export function moveFocus(
  table: HTMLElement,
  from: Position,
  rows: number,
  columns: number,
): boolean {
  const cells = cellsOf(table);
  let { row, column } = from;
  for (;;) {
    row += rows;
    column += columns;
    const cell = cells[row]?.[column];
    if (!cell) return false;
    const field = fieldOf(cell);
    if (!field) continue;
    focus(field);
    return true;
  }
}

/** The first open cell of the row below. */
export function nextRow(table: HTMLElement, from: Position): boolean {
  const field = cellsOf(table)
    [from.row + 1]?.map(fieldOf)
    .find((found) => found !== undefined);
  if (field) focus(field);
  return field !== undefined;
}

/** Left and right leave a text only from its end, or when it is selected whole. */
export function leavesSideways(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLInputElement)) return true;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  if (selectionStart !== selectionEnd) return false;
  return key === 'ArrowLeft' ? selectionStart === 0 : selectionStart === value.length;
}
