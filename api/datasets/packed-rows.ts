// SQLite hands a row over as one JSON text: some twenty-five values each crossing into JavaScript on
// their own cost twice the whole reading of a page.
import type { Field } from './dataset.ts';
import type { Marker } from './sight.ts';

type Fields = readonly [name: string, field: Field][];

/** SQLite writes decimals into JSON with fifteen digits; whole numbers and texts stay what they are. */
export function packable(fields: Fields): boolean {
  return fields.every(([, field]) => field.type !== 'number');
}

export function packedColumns(fields: Fields, markers: readonly Marker[]): string {
  const values = [...markers.map(({ sql }) => sql), ...fields.map(([, field]) => field.sql)];
  return `json_array(${values.join(', ')}) as "packed"`;
}

export function unpack(
  fields: Fields,
  markers: readonly Marker[],
  row: Record<string, unknown>,
): Record<string, unknown> {
  const values: unknown[] = JSON.parse(String(row.packed));
  const out: Record<string, unknown> = {};
  [...markers.map(({ name }) => name), ...fields.map(([name]) => name)].forEach((name, i) => {
    out[name] = values[i];
  });
  return out;
}
