// Fields of an embedded schema: what their conditions read, which facts their answers give.

import { isObject, type JsonObject } from '../../json.ts';
import { fieldsOf } from '../../predicates/index.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { namesComputed } from '../../questions/compute.ts';
import { questionTypeOf, rowsIn } from '../../questions/index.ts';
import { linesOfOptions } from '../../questions/options.ts';
import { namesScored } from '../../questions/points.ts';
import { gives, ofQuery, type Reference, reads, texts } from './reference.ts';

const parts = ['schema', 'participantSchema'] as const;
const conditions = ['x-visible-when', 'x-required-when', 'x-allowed-when'] as const;

/** The name under which a field of this text is a target. */
export const fieldName = (part: string, key: string): string => `${part}.properties.${key}`;

/** Names lead into the rows of a group: `jobs.employer`. */
function targetOf(part: string, name: string, fields: ReadonlyMap<string, JsonObject>): string {
  const [key = '', inner] = name.split('.');
  const inRows = inner !== undefined && questionTypeOf(fields.get(key) ?? {}).holds === 'rows';
  return inRows ? `${fieldName(part, key)}.items.properties.${inner}` : fieldName(part, key);
}

export function ofFields(body: JsonObject): Reference[] {
  return parts.flatMap((part) => {
    const schema = body[part];
    if (!isObject(schema)) return [];
    const fields = fieldsIn(schema);
    return [...fields].flatMap(([key, field]) => {
      const path = fieldName(part, key);
      const rows = rowsIn(field);
      return [
        ...ofField(field, path, (name) => targetOf(part, name, fields)),
        ...[...rows].flatMap(([inner, own]) =>
          ofField(own, `${path}.items.properties.${inner}`, (name) =>
            targetOf(part, rows.has(name.split('.')[0] ?? '') ? `${key}.${name}` : name, fields),
          ),
        ),
      ];
    });
  });
}

/** @param target the path of the field that a name inside this one means */
function ofField(field: JsonObject, path: string, target: (name: string) => string): Reference[] {
  const named = (keyword: string, names: readonly string[]) =>
    reads(`${path}.${keyword}`, 'field', new Set(names.map(target)));
  const section = field['x-section'];
  return [
    ...conditions.flatMap((name) => {
      const condition = field[name];
      return isObject(condition) ? named(name, fieldsOf(condition)) : [];
    }),
    ...ofFact(field, path),
    ...ofQuery(`${path}.x-query`, field['x-query']),
    ...(isObject(field['x-formula']) ? named('x-formula', texts(field['x-formula'].of)) : []),
    ...named('x-compute', namesComputed(field)),
    ...named('x-score', namesScored(field)),
    ...named('x-section', typeof section === 'string' ? [section] : []),
    ...named('x-other', [...linesOfOptions(field).values()]),
  ];
}

function ofFact(field: JsonObject, path: string): Reference[] {
  const mapping = field['x-fact'];
  if (!isObject(mapping) || typeof mapping.name !== 'string') return [];
  return gives(`${path}.x-fact`, 'fact', [mapping.name]);
}
