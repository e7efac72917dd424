// Fields of an embedded schema: what their conditions read, which facts their answers give.

import type { JsonObject } from '../../json.ts';
import { fieldsOf } from '../../predicates/index.ts';
import { isObject } from '../../questionnaires/field-interpreter.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { gives, ofQuery, type Reference, reads, texts } from './reference.ts';

const parts = ['schema', 'participantSchema'] as const;
const conditions = ['x-visible-when', 'x-required-when'] as const;

/** The name under which a field of this text is a target. */
export const fieldName = (part: string, key: string): string => `${part}.properties.${key}`;

export function ofFields(body: JsonObject): Reference[] {
  return parts.flatMap((part) => {
    const schema = body[part];
    if (!isObject(schema)) return [];
    return [...fieldsIn(schema)].flatMap(([key, field]) => {
      const path = fieldName(part, key);
      return [
        ...conditions.flatMap((name) => ofOwnCondition(field, name, part, path)),
        ...ofFact(field, path),
        ...ofQuery(`${path}.x-query`, field['x-query']),
        ...ofFormula(field, part, path),
      ];
    });
  });
}

function ofOwnCondition(field: JsonObject, name: string, part: string, path: string): Reference[] {
  const condition = field[name];
  if (!isObject(condition)) return [];
  const keys = fieldsOf(condition).map((dotted) => fieldName(part, dotted.split('.')[0] ?? ''));
  return reads(`${path}.${name}`, 'field', new Set(keys));
}

function ofFact(field: JsonObject, path: string): Reference[] {
  const mapping = field['x-fact'];
  if (!isObject(mapping) || typeof mapping.name !== 'string') return [];
  return gives(`${path}.x-fact`, 'fact', [mapping.name]);
}

function ofFormula(field: JsonObject, part: string, path: string): Reference[] {
  const formula = field['x-formula'];
  if (!isObject(formula)) return [];
  const keys = texts(formula.of).map((key) => fieldName(part, key));
  return reads(`${path}.x-formula`, 'field', keys);
}
