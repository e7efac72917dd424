// Does a schema say what our own questions never say? Then ajv is asked as well.

import { childSchemas } from '../dialect/vocabulary.ts';
import { isObject, type JsonObject } from '../json.ts';

const words: readonly string[] = [
  ...['$ref', 'if', 'not', 'allOf', 'anyOf', 'dependencies', 'contains', 'additionalItems'],
  ...['patternProperties', 'propertyNames', 'additionalProperties', 'x-foreign'],
];

export function hasForeignParts(schema: JsonObject): boolean {
  if (words.some((word) => schema[word] !== undefined)) return true;
  if (Array.isArray(schema.items) || hasBranches(schema)) return true;
  return childSchemas(schema).some(
    ({ schema: child }) => isObject(child) && hasForeignParts(child),
  );
}

function hasBranches({ oneOf }: JsonObject): boolean {
  return Array.isArray(oneOf) && oneOf.some((one) => !isObject(one) || one.const === undefined);
}
