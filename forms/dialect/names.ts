// Names that are safe as keys of stored JSON: nothing inherited, nothing invisible, nothing that reads
// differently from what it is.

const fieldPattern = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;
const longestKey = 500;
// Controls, zero-width and bidirectional marks, lone halves of a surrogate pair.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const everyInvisible = new RegExp(invisible, 'gu');

/** The name of a field: plain Latin, so that it can stand in a path, in SQL and in a form. */
export function isFieldName(name: string): boolean {
  return fieldPattern.test(name) && !isInherited(name);
}

/** Any key of a stored document. */
export function isSafeKey(key: string): boolean {
  return key !== '' && key.length <= longestKey && !isInherited(key) && !invisible.test(key);
}

/** Names that every object has: they would read as present where nothing was written. */
function isInherited(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

/** The key as it may be shown: what cannot be seen becomes the mark for a lost character. */
export function printable(key: string): string {
  return key === '' ? '«»' : key.slice(0, 100).replace(everyInvisible, '\uFFFD');
}
