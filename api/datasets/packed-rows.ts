// SQLite hands a row over as one JSON text: some twenty-five values each crossing into JavaScript on
// their own cost twice the whole reading of a page.
import type { Sql } from '../../forms/predicates/index.ts';
import type { Field } from './dataset.ts';

type Fields = readonly [name: string, field: Field][];

/** SQLite writes decimals into JSON with fifteen digits; whole numbers and texts stay what they are. */
export function packable(fields: Fields): boolean {
  return fields.every(([, field]) => field.type !== 'number');
}

export function packedColumns(fields: Fields, marker: Sql): string {
  const values = fields.map(([, field]) => field.sql);
  return `json_array(${[marker.sql === '' ? '1' : marker.sql, ...values].join(', ')}) as "packed"`;
}

export function unpack(fields: Fields, row: Record<string, unknown>): Record<string, unknown> {
  const [specialShown, ...values]: unknown[] = JSON.parse(String(row.packed));
  const out: Record<string, unknown> = { specialShown };
  fields.forEach(([name], i) => {
    out[name] = values[i];
  });
  return out;
}
