// What a predicate reads. Drafts are asked too, so whatever is not understood is passed over.

import { isObject, type Json } from '../json.ts';
import { joinName } from './names.ts';
import { annotations, deepestPredicate, type Predicate } from './types.ts';

/** Dotted names in the order of their first mention, those of `x-products` included. */
export function fieldsOf(predicate: Predicate): string[] {
  const found = new Set<string>();
  collect(predicate, '', found, 1);
  return [...found];
}

function collect(node: Json | undefined, field: string, found: Set<string>, depth: number): void {
  if (!isObject(node) || depth > deepestPredicate) return;
  let leaf = true;
  for (const [keyword, value] of Object.entries(node)) {
    if (annotations.has(keyword)) continue;
    if (keyword === 'allOf' || keyword === 'anyOf') {
      for (const item of Array.isArray(value) ? value : []) collect(item, field, found, depth + 1);
      leaf = false;
    } else if (keyword === 'not') {
      collect(value, field, found, depth + 1);
      leaf = false;
    } else if (keyword === 'properties' && isObject(value)) {
      for (const [name, inner] of Object.entries(value))
        collect(inner, joinName(field, name), found, depth + 1);
      leaf = false;
    } else if (keyword === 'required' && Array.isArray(value)) {
      for (const name of value) if (typeof name === 'string') addFilled(node, name, field, found);
      leaf = false;
    } else if (keyword === 'x-products' && isObject(value)) {
      for (const name of namesIn(value)) found.add(name);
      leaf = false;
    } else if (field !== '') found.add(field);
  }
  if (leaf && field !== '') found.add(field);
}

function addFilled(node: Predicate, name: string, field: string, found: Set<string>): void {
  const { properties } = node;
  if (!isObject(properties) || !Object.hasOwn(properties, name)) found.add(joinName(field, name));
}

function namesIn(products: Predicate): string[] {
  const factors = [products.left, products.right].flatMap((side) =>
    Array.isArray(side) ? side : [],
  );
  const minimums = isObject(products.minimums) ? Object.keys(products.minimums) : [];
  return [...factors.filter((factor) => typeof factor === 'string'), ...minimums];
}
