// One rule per JSON Schema keyword that looks at a value alone. The sentences are the dialect's own,
// so that the interpreter and ajv say the same of the same mistake.

import { formatNamed } from '../dialect/formats/index.ts';
import { fitsPattern } from '../dialect/pattern/index.ts';
import type { Json } from '../json.ts';

export interface Rule {
  keyword: string;
  holds(limit: Json, value: Json): boolean;
}

export function sameJson(left: Json, right: Json): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
    return left.every((item, index) => sameJson(item, right[index] ?? null));
  }
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every(
      (key) => Object.hasOwn(right, key) && sameJson(left[key] ?? null, right[key] ?? null),
    )
  );
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isType(value: Json, type: Json): boolean {
  if (type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  return typeOf(value) === type;
}

export function matches(pattern: string, value: string): boolean {
  return fitsPattern(pattern, value);
}

/** A rule about a size: of a number itself, of a text in characters, of a list, of an object. */
function sized(
  keyword: string,
  sizeOf: (value: Json) => number | undefined,
  holds: (size: number, limit: number) => boolean,
): Rule {
  return {
    keyword,
    holds: (limit, value) => {
      const size = sizeOf(value);
      return size === undefined || typeof limit !== 'number' || holds(size, limit);
    },
  };
}

const itself = (value: Json) => (typeof value === 'number' ? value : undefined);
const lengthOf = (value: Json) => (typeof value === 'string' ? [...value].length : undefined);
const itemsOf = (value: Json) => (Array.isArray(value) ? value.length : undefined);
const keysOf = (value: Json) =>
  typeOf(value) === 'object' && value ? Object.keys(value).length : undefined;

const atLeast = (size: number, limit: number) => size >= limit;
const atMost = (size: number, limit: number) => size <= limit;

export const rules: readonly Rule[] = [
  {
    keyword: 'type',
    holds: (limit, value) =>
      (Array.isArray(limit) ? limit : [limit]).some((type) => isType(value, type)),
  },
  { keyword: 'const', holds: sameJson },
  {
    keyword: 'enum',
    holds: (limit, value) => Array.isArray(limit) && limit.some((item) => sameJson(item, value)),
  },
  sized('minimum', itself, atLeast),
  sized('maximum', itself, atMost),
  sized('exclusiveMinimum', itself, (value, limit) => value > limit),
  sized('exclusiveMaximum', itself, (value, limit) => value < limit),
  sized(
    'multipleOf',
    itself,
    (value, limit) => Math.abs(value / limit - Math.round(value / limit)) < 1e-9,
  ),
  sized('minLength', lengthOf, atLeast),
  sized('maxLength', lengthOf, atMost),
  sized('minItems', itemsOf, atLeast),
  sized('maxItems', itemsOf, atMost),
  sized('minProperties', keysOf, atLeast),
  sized('maxProperties', keysOf, atMost),
  {
    keyword: 'uniqueItems',
    holds: (limit, value) =>
      limit !== true ||
      !Array.isArray(value) ||
      new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  },
  {
    keyword: 'pattern',
    holds: (limit, value) =>
      typeof limit !== 'string' || typeof value !== 'string' || matches(limit, value),
  },
  {
    keyword: 'format',
    holds: (limit, value) =>
      typeof limit !== 'string' ||
      typeof value !== 'string' ||
      (formatNamed(limit)?.holds(value) ?? true),
  },
];
