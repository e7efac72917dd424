// Keyed paths: an item of a list is named by its own identity, never by its place, so that a path
// outlives reordering.

import { isObject, type Json } from '../json.ts';

export function joinPath(path: string, key: string): string {
  if (key === '') return path;
  return path === '' ? key : `${path}.${key}`;
}

/** `/persons/0/name` → `persons.№1.name`. A number is a place: field names never begin with a digit. */
export function pathOfPointer(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((token) =>
      /^\d{1,9}$/.test(token)
        ? `№${Number(token) + 1}`
        : token.replaceAll('~1', '/').replaceAll('~0', '~'),
    )
    .join('.');
}

export function keyOfItem(item: Json, index: number): string {
  if (isObject(item)) {
    for (const name of ['const', 'code', 'key']) {
      const own = Object.hasOwn(item, name) ? item[name] : undefined;
      if ((typeof own === 'string' && own !== '') || typeof own === 'number') return String(own);
    }
  }
  return `№${index + 1}`;
}
