// Options in an order of the respondent's own: the same seed gives the same order, so that nothing jumps
// while they answer. What stands alone and «другое» stay last, where people look for them.

import { isObject, type Json, type JsonObject } from '../json.ts';

export function inRandomOrder(field: JsonObject, seed: string): JsonObject {
  if (field['x-random-order'] !== true) return field;
  const { oneOf, items } = field;
  if (Array.isArray(oneOf)) return { ...field, oneOf: shuffled(oneOf, seed) };
  if (isObject(items) && Array.isArray(items.oneOf))
    return { ...field, items: { ...items, oneOf: shuffled(items.oneOf, seed) } };
  return field;
}

const staysLast = (option: Json) =>
  isObject(option) && (option['x-exclusive'] === true || typeof option['x-other'] === 'string');

function shuffled(options: readonly Json[], seed: string): Json[] {
  const places = options
    .filter((option) => !staysLast(option))
    .map((option) => ({ option, at: hash(`${seed} ${JSON.stringify(option)}`) }));
  places.sort((a, b) => a.at - b.at);
  return [...places.map(({ option }) => option), ...options.filter(staysLast)];
}

/** FNV-1a with a last mixing, so that texts that differ in one letter stand far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}
