import type { Knex } from 'knex';
import { rawRows } from './raw-rows.ts';

export interface InsertOptions {
  /** The column whose value may be there already, and what is written then: SQL by column; nothing to leave it. */
  conflict?: { column: string; write?: Readonly<Record<string, string>> };
  returning?: readonly string[];
}

/** PostgreSQL binds no more than 65,535 values; SQLite takes them all as one. */
const ROWS_PER_STATEMENT = 500;
/** Half a character and NUL pass through no JSON. */
const NOT_FOR_JSON = /\\u(?:0000|d[89a-f])/i;

/**
 * Many rows of the same columns in as few statements as both engines take; none for none. On SQLite they go as one
 * text, which the engine takes apart: naming every value costs more than storing it.
 * @returns what `returning` names, in the order of the rows
 */
export async function insertRows<Row extends object, Returned = unknown>(
  trx: Knex,
  table: string,
  rows: readonly Row[],
  options: InsertOptions = {},
): Promise<Returned[]> {
  const stored: Returned[] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT) {
    const part = rows.slice(at, at + ROWS_PER_STATEMENT);
    stored.push(...((await insertPart(trx, table, part, options)) as Returned[]));
  }
  return stored;
}

async function insertPart(
  trx: Knex,
  table: string,
  rows: readonly object[],
  { conflict, returning = [] }: InsertOptions,
): Promise<unknown[]> {
  const columns = Object.keys(rows[0] ?? {});
  const text = trx.client.dialect === 'sqlite3' ? asText(columns, rows) : undefined;
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values =
    text === undefined
      ? rows.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ')
      : undefined;
  const from =
    values === undefined
      ? `select ${columns.map((_, at) => `value ->> ${at}`).join(', ')} from json_each(?) where true`
      : `values ${values}`;
  const bindings = text === undefined ? rows.flatMap((row) => valuesOf(columns, row)) : [text];
  const sql = `insert into "${table}" (${names}) ${from}${onConflict(conflict)}${returning.length > 0 ? ` returning ${returning.join(', ')}` : ''}`;
  return rawRows(trx, sql, bindings);
}

function onConflict(conflict: InsertOptions['conflict']): string {
  if (!conflict) return '';
  const written = Object.entries(conflict.write ?? {}).map(([name, sql]) => `"${name}" = ${sql}`);
  return ` on conflict (${conflict.column}) do ${written.length > 0 ? `update set ${written.join(', ')}` : 'nothing'}`;
}

const valuesOf = (columns: readonly string[], row: object) => {
  const values = new Map(Object.entries(row));
  return columns.map((name) => values.get(name) ?? null);
};

function asText(columns: readonly string[], rows: readonly object[]): string | undefined {
  const text = JSON.stringify(rows.map((row) => valuesOf(columns, row)));
  return NOT_FOR_JSON.test(text) ? undefined : text;
}
