// A record of a register in words: what it is called, what stands in a cell, what it is found by.
import type { Json, JsonObject } from '../json.ts';
import { describeValue } from '../predicates/index.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { optionsOf } from '../questions/options.ts';
import type { Register } from './schema.ts';

const date = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A value as people read it: titles of options, dates as 15.03.2025, «да» and «нет». */
export function valueText(field: JsonObject, value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => valueText(field, item)).join(', ');
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const option = optionsOf(field).find((known) => known.const === value);
  if (option) return option.title;
  if (typeof value === 'number') return describeValue(value);
  const [, year, month, day] = field.format === 'date' ? (date.exec(String(value)) ?? []) : [];
  return day ? `${day}.${month}.${year}` : String(value);
}

export function recordTitle({ schema, titleField, title }: Register, values: JsonObject): string {
  const field = fieldsIn(schema).get(titleField);
  return (field && valueText(field, values[titleField])) || title;
}

/** Everything of the record that somebody may search for. */
export function recordWords({ schema }: Register, values: JsonObject): string {
  return [...fieldsIn(schema)]
    .map(([key, field]) => valueText(field, values[key]))
    .filter(Boolean)
    .join(' ');
}
