// A record of a register in words: what it is called, what stands in a cell, what it is found by.
import type { Json, JsonObject } from '../json.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { answerText, type NameOf } from '../questions/index.ts';
import type { Register } from './schema.ts';

/** The text of a cell: nothing where nothing was written. */
export function valueText(field: JsonObject, value: Json | undefined, nameOf?: NameOf): string {
  return value === undefined || value === null ? '' : answerText(field, value, nameOf);
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
