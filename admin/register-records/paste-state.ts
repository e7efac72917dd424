// A pasted table of a register as a sheet: texts of cells by field, what is wrong with them.

import { MOST_ROWS, readTable } from '../../forms/imports/index.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { fieldsIn, requiredIn } from '../../forms/questionnaires/schema.ts';
import { optionsOf } from '../../forms/questions/options.ts';
import {
  PLACE_COLUMN,
  type Register,
  readCell,
  readRow,
  recogniseRegister,
  rowErrors,
  valueText,
} from '../../forms/registers/index.ts';
import type { CellChange, GridColumn } from '../grid/types.ts';
import { changeRows, textsOf } from '../paste/cell-changes.ts';
import { today } from '../providers/session.ts';

export interface PasteRow {
  key: string;
  cells: Record<string, string>;
  /** What the server said of the row, until it is changed. */
  refused: Record<string, string>;
}

export interface PastedTable {
  table: string[][];
  columns: (string | null)[];
  hasHeadings: boolean;
  rows: PasteRow[];
  cut: number;
}

export interface KnownPlace {
  id: number;
  shortName: string;
  name: string;
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"„“]/g, '')
    .trim();

function placeFor(places: readonly KnownPlace[], cell: string): string {
  const wanted = plain(cell);
  const found = places.find(({ shortName, name }) =>
    [shortName, name].some((known) => plain(known) === wanted),
  );
  return found ? String(found.id) : '';
}

const isChoice = (field: JsonObject) =>
  field.type !== 'boolean' && field.type !== 'array' && optionsOf(field).length > 0;

/** A cell as the sheet keeps it: days ISO, choices their code, the rest as people write. */
function cellText(field: JsonObject, typed: string): string {
  const value: Json | undefined = readCell(field, typed);
  if (value === undefined) return '';
  const code = isChoice(field) && optionsOf(field).some((option) => option.const === value);
  return code || field.format === 'date' ? String(value) : valueText(field, value) || typed;
}

function cellsOf(
  register: Register,
  columns: readonly (string | null)[],
  row: readonly string[],
  places: readonly KnownPlace[],
  place: string,
): Record<string, string> {
  const fields = fieldsIn(register.schema);
  const cells: Record<string, string> = {};
  if (register.attachedTo === 'organization') cells[PLACE_COLUMN] = place;
  columns.forEach((key, index) => {
    const typed = row[index] ?? '';
    if (key === PLACE_COLUMN) cells[key] = placeFor(places, typed) || (typed === '' ? place : '');
    else if (key !== null) cells[key] = cellText(fields.get(key) ?? {}, typed);
  });
  return cells;
}

export function startTable(
  register: Register,
  text: string,
  places: readonly KnownPlace[],
  place: string,
): PastedTable {
  const table = readTable(text);
  const { columns, hasHeadings } = recogniseRegister(register, table);
  return withColumns(register, { table, columns, hasHeadings, rows: [], cut: 0 }, places, place);
}

/** The rows read anew by what the columns are taken for. */
export function withColumns(
  register: Register,
  pasted: PastedTable,
  places: readonly KnownPlace[],
  place: string,
): PastedTable {
  const body = pasted.hasHeadings ? pasted.table.slice(1) : pasted.table;
  const rows = body.slice(0, MOST_ROWS).map((row, index) => ({
    key: `row-${index}`,
    cells: cellsOf(register, pasted.columns, row, places, place),
    refused: {},
  }));
  return { ...pasted, rows, cut: body.length - rows.length };
}

export function withCells(pasted: PastedTable, changes: readonly CellChange[]): PastedTable {
  return {
    ...pasted,
    rows: changeRows(pasted.rows, changes, (row, own) => ({
      ...row,
      cells: { ...row.cells, ...textsOf(own) },
      refused: {},
    })),
  };
}

export function errorsOf(register: Register, { cells, refused }: PasteRow): Record<string, string> {
  const placeless = register.attachedTo === 'organization' && !cells[PLACE_COLUMN];
  return {
    ...refused,
    ...rowErrors(register, readRow(register, cells), today()),
    ...(placeless ? { [PLACE_COLUMN]: 'Выберите организацию из списка' } : {}),
  };
}

/** The row as it is sent. */
export function sentRow(register: Register, { cells }: PasteRow) {
  const values = readRow(register, cells);
  const place = cells[PLACE_COLUMN];
  return place ? { attachedId: Number(place), values } : { values };
}

export function gridColumns(register: Register, places: readonly KnownPlace[]): GridColumn[] {
  const required = requiredIn(register.schema);
  const place: GridColumn[] =
    register.attachedTo === 'organization'
      ? [
          {
            key: PLACE_COLUMN,
            title: 'Организация',
            kind: 'choice',
            width: 220,
            required: true,
            choices: places.map(({ id, shortName }) => ({ id: String(id), name: shortName })),
          },
        ]
      : [];
  const fields = [...fieldsIn(register.schema)].map(([key, field]): GridColumn => {
    const common = { key, title: String(field.title), required: required.has(key) };
    if (isChoice(field))
      return {
        ...common,
        kind: 'choice',
        width: 170,
        choices: optionsOf(field).map((o) => ({ id: String(o.const), name: o.title })),
      };
    if (field.format === 'date') return { ...common, kind: 'date', width: 130 };
    if (field.type === 'integer' || field.type === 'number')
      return { ...common, kind: 'number', width: 120 };
    return { ...common, kind: 'text', width: 200 };
  });
  return [...place, ...fields];
}
