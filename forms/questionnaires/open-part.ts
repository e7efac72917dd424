// The part of a questionnaire that somebody without the «допуск» may fill: closed questions and closed
// options are left out, and are answered by those who hold it.

import { covers, type Sensitivity } from '../access.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { type FactSensitivity, sensitivityOf } from './sensitivity.ts';

export interface OpenPart {
  body: Questionnaire;
  /** How many questions were left out whole. */
  closed: number;
}

export function openPart(
  body: Questionnaire,
  ceiling: Sensitivity,
  factSensitivity: FactSensitivity,
): OpenPart {
  const closed = new Set<string>();
  const properties: JsonObject = {};
  const fields = fieldsIn(body.schema);
  for (const [key, field] of fields) {
    if (covers(ceiling, sensitivityOf(key, fields, factSensitivity))) {
      properties[key] = withOpenOptions(field, ceiling);
    } else closed.add(key);
  }
  const { required } = body.schema;
  const items = Object.fromEntries(
    Object.entries(body.pages.items).map(([key, page]) => [
      key,
      { ...page, fields: page.fields.filter((field) => !closed.has(field)) },
    ]),
  );
  const schema: JsonObject = { ...body.schema, properties };
  if (Array.isArray(required)) schema.required = required.filter((key) => !closed.has(String(key)));
  return {
    body: { ...body, schema, pages: { ...body.pages, items } },
    closed: closed.size,
  };
}

function withOpenOptions(field: JsonObject, ceiling: Sensitivity): JsonObject {
  if (Array.isArray(field.oneOf)) return { ...field, oneOf: openOptions(field.oneOf, ceiling) };
  if (isObject(field.items) && Array.isArray(field.items.oneOf)) {
    return { ...field, items: { ...field.items, oneOf: openOptions(field.items.oneOf, ceiling) } };
  }
  return field;
}

function openOptions(options: Json[], ceiling: Sensitivity): Json[] {
  return options.filter((option) => {
    const stated = isObject(option) ? option['x-sensitivity'] : undefined;
    return stated !== 'special' || covers(ceiling, 'special');
  });
}
