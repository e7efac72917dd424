// References of a schema to its own definitions. Whatever else a pointer may reach (a default, an
// example) has never been looked at, so only definitions are allowed; and they may neither run in a
// circle nor multiply, because validation follows every one of them.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { limits, longestReferenceChain } from './limits.ts';
import { childSchemas } from './vocabulary.ts';

const form = /^#\/(definitions|\$defs)\/([A-Za-z0-9_-]{1,100})$/;

function targetOf(root: Json, reference: string): JsonObject | undefined {
  const [, place = '', name = ''] = form.exec(reference) ?? [];
  const definitions = isObject(root) && Object.hasOwn(root, place) ? root[place] : undefined;
  const target =
    isObject(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  return isObject(target) ? target : undefined;
}

/** What is wrong with one `$ref`, or nothing. */
export function referenceProblem(root: Json, reference: string): string | undefined {
  if (!reference.startsWith('#')) return 'Ссылка ведёт наружу: перенесите описание в эту схему';
  if (targetOf(root, reference)) return undefined;
  return 'Ссылка никуда не ведёт: укажите описание из этой схемы';
}

/** What is wrong with all references together: a circle, too long a chain, too much in the end. */
export function expansionProblem(root: Json): string | undefined {
  const sizes = new Map<JsonObject, number>();
  const open = new Set<JsonObject>();
  let problem: string | undefined;
  // Depth is bounded by the schema's own depth times the longest chain.
  const sizeOf = (schema: JsonObject, chain: number): number => {
    const known = sizes.get(schema);
    if (known !== undefined || problem) return known ?? 0;
    if (open.has(schema)) problem = 'Ссылки идут по кругу: разорвите круг';
    else if (chain > longestReferenceChain) problem = 'Цепочка ссылок слишком длинна: сократите её';
    if (problem) return 0;
    open.add(schema);
    let size = 1;
    for (const { schema: child } of childSchemas(schema)) {
      if (isObject(child)) size += sizeOf(child, chain);
    }
    if (typeof schema.$ref === 'string') {
      const target = targetOf(root, schema.$ref);
      if (target) size += sizeOf(target, chain + 1);
    }
    open.delete(schema);
    sizes.set(schema, size);
    return size;
  };
  const size = isObject(root) ? sizeOf(root, 0) : 0;
  if (!problem && size > limits.objects)
    problem = 'Ссылки повторяют слишком много частей: уберите лишние';
  return problem;
}
