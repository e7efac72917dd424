// The keywords of draft-07 that an embedded schema may use, with the shape of each one's value.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { joinPath, keyOfItem } from './paths.ts';

export type Shape =
  | 'schema'
  | 'schemas'
  | 'schema or list'
  | 'schema map'
  | 'dependencies'
  | 'any'
  | 'text'
  | 'flag'
  | 'number'
  | 'positive'
  | 'size'
  | 'names'
  | 'list'
  | 'types';

export const vocabulary: Readonly<Record<string, Shape>> = {
  title: 'text',
  description: 'text',
  $comment: 'text',
  $schema: 'text',
  $ref: 'text',
  default: 'any',
  examples: 'list',
  readOnly: 'flag',
  writeOnly: 'flag',
  type: 'types',
  enum: 'list',
  const: 'any',
  minimum: 'number',
  maximum: 'number',
  exclusiveMinimum: 'number',
  exclusiveMaximum: 'number',
  multipleOf: 'positive',
  minLength: 'size',
  maxLength: 'size',
  pattern: 'text',
  format: 'text',
  items: 'schema or list',
  additionalItems: 'schema',
  contains: 'schema',
  minItems: 'size',
  maxItems: 'size',
  uniqueItems: 'flag',
  properties: 'schema map',
  patternProperties: 'schema map',
  definitions: 'schema map',
  $defs: 'schema map',
  additionalProperties: 'schema',
  propertyNames: 'schema',
  minProperties: 'size',
  maxProperties: 'size',
  required: 'names',
  dependencies: 'dependencies',
  allOf: 'schemas',
  anyOf: 'schemas',
  oneOf: 'schemas',
  not: 'schema',
  if: 'schema',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of draft-07
  then: 'schema',
  else: 'schema',
};

const types = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object', 'null']);

const isSchema = (value: Json) => typeof value === 'boolean' || isObject(value);
const isText = (value: Json) => typeof value === 'string';
const isName = (value: Json) => typeof value === 'string' && types.has(value);
const isDistinct = (list: readonly Json[]) => new Set(list).size === list.length;

const shapes: Readonly<Record<Shape, { holds(value: Json): boolean; message: string }>> = {
  schema: { holds: isSchema, message: 'Опишите значение объектом' },
  schemas: {
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema),
    message: 'Перечислите варианты списком объектов, хотя бы один',
  },
  'schema or list': {
    holds: (value) =>
      Array.isArray(value) ? value.length > 0 && value.every(isSchema) : isSchema(value),
    message: 'Опишите значение объектом или значения списком объектов',
  },
  'schema map': {
    holds: (value) => isObject(value) && Object.values(value).every(isSchema),
    message: 'Опишите каждое поле объектом под его именем',
  },
  dependencies: {
    holds: (value) =>
      isObject(value) &&
      Object.values(value).every(
        (own) => isSchema(own) || (Array.isArray(own) && own.every(isText) && isDistinct(own)),
      ),
    message: 'Под именем поля нужен список имён или объект',
  },
  any: { holds: () => true, message: '' },
  text: { holds: isText, message: 'Здесь нужна строка' },
  flag: { holds: (value) => typeof value === 'boolean', message: 'Здесь нужно «да» или «нет»' },
  number: { holds: (value) => typeof value === 'number', message: 'Здесь нужно число' },
  positive: {
    holds: (value) => typeof value === 'number' && value > 0,
    message: 'Здесь нужно число больше нуля',
  },
  size: {
    holds: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
    message: 'Здесь нужно целое число от нуля',
  },
  names: {
    holds: (value) => Array.isArray(value) && value.every(isText) && isDistinct(value),
    message: 'Перечислите имена полей, каждое один раз',
  },
  list: {
    holds: (value) => Array.isArray(value) && value.length > 0,
    message: 'Перечислите значения списком, хотя бы одно',
  },
  types: {
    holds: (value) =>
      isName(value) ||
      (Array.isArray(value) && value.length > 0 && value.every(isName) && isDistinct(value)),
    message: 'Выберите вид значения из списка',
  },
};

/** What is wrong with the value of a known keyword, or nothing. */
export function shapeProblem(keyword: string, value: Json): string | undefined {
  const name = shapeOf(keyword);
  if (name === undefined || shapes[name].holds(value)) return undefined;
  return shapes[name].message;
}

export function shapeOf(keyword: string): Shape | undefined {
  return Object.hasOwn(vocabulary, keyword) ? vocabulary[keyword] : undefined;
}

export interface Child {
  schema: Json;
  /** Keyed path from the parent. */
  path: string;
}

/** The schemas that stand directly inside a schema; values, examples and annotations are none. */
export function childSchemas(schema: JsonObject): Child[] {
  return Object.entries(schema).flatMap(([keyword, value]): Child[] => {
    const shape = shapeOf(keyword);
    if (isObject(value) && (shape === 'schema' || shape === 'schema or list'))
      return [{ schema: value, path: keyword }];
    if (Array.isArray(value) && (shape === 'schemas' || shape === 'schema or list'))
      return value.map((item, index) => ({
        schema: item,
        path: joinPath(keyword, keyOfItem(item, index)),
      }));
    if ((shape === 'schema map' || shape === 'dependencies') && isObject(value))
      return Object.entries(value)
        .filter(([, own]) => isObject(own))
        .map(([key, own]) => ({ schema: own, path: joinPath(keyword, key) }));
    return [];
  });
}
