// The quick way to read JSON strictly: `JSON.parse`, and a look at the text and at the value that shows that
// nothing was changed or dropped between them. What is wrong, and where, only the scanner says.

import type { Json } from '../json.ts';
import { numberProblem } from './numbers.ts';
import { deepest, mostMembers } from './scanner.ts';

/** The value of a text that keeps all that is written; undefined where the scanner must look. */
export function keptValue(text: string): { value: Json } | undefined {
  const members = membersWritten(text);
  if (members === undefined || !isWhole(text)) return undefined;
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const doubtful = text.includes('\\u') || text.includes('__proto__');
  // A name written twice was written over: fewer members are left than the text has colons.
  return membersKept(value, doubtful) === members ? { value } : undefined;
}

const [SPACE, QUOTE, BACKSLASH, COLON, MINUS] = [32, 34, 92, 58, 45];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];
const [ZERO, NINE, POINT, PLUS, SMALL_E, LARGE_E] = [48, 57, 46, 43, 101, 69];
/** As long a number, exponent apart, always survives. */
const shortNumber = 15;

/** How many colons stand outside strings; undefined when depth, size or a number is beyond what is read. */
function membersWritten(text: string): number | undefined {
  const outer: number[] = [];
  let all = 0;
  let here = 0;
  let at = 0;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char <= SPACE) at += 1;
    else if (char === QUOTE) at = endOfString(text, at);
    else if ((char >= ZERO && char <= NINE) || char === MINUS) {
      at = endOfNumber(text, at);
      if (at < 0) return undefined;
    } else {
      at += 1;
      if (char === COLON) {
        all += 1;
        here += 1;
        if (here > mostMembers) return undefined;
      } else if (char === OPEN || char === OPEN_LIST) {
        if (outer.length >= deepest) return undefined;
        outer.push(here);
        here = 0;
      } else if (char === CLOSE || char === CLOSE_LIST) here = outer.pop() ?? 0;
    }
  }
  return all;
}

/** The place after a number, -1 when it would change. */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  let power = false;
  for (; ; at += 1) {
    const char = text.charCodeAt(at);
    if ((char >= ZERO && char <= NINE) || char === POINT) continue;
    if (char === SMALL_E || char === LARGE_E) power = true;
    else if (char !== PLUS && char !== MINUS) break;
  }
  const doubtful = power || at - start > shortNumber;
  return doubtful && numberProblem(text.slice(start, at)) !== undefined ? -1 : at;
}

/** The place after a string: a quote behind an odd number of backslashes does not end it. */
function endOfString(text: string, start: number): number {
  for (let at = start; ; ) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let before = at;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 0) return at + 1;
  }
}

/** How many members all objects hold; NaN when a text in them cannot be kept. */
function membersKept(value: Json, doubtful: boolean): number {
  if (typeof value === 'string') return doubtful && !isKeepable(value) ? Number.NaN : 0;
  if (typeof value !== 'object' || value === null) return 0;
  let all = 0;
  if (Array.isArray(value)) {
    for (const item of value)
      if (doubtful || typeof item === 'object') all += membersKept(item, doubtful);
    return all;
  }
  const names = Object.keys(value);
  all = names.length;
  for (const name of names) {
    if (doubtful && (name === '__proto__' || !isKeepable(name))) return Number.NaN;
    const item = value[name];
    if (item !== undefined && (doubtful || typeof item === 'object'))
      all += membersKept(item, doubtful);
  }
  return all;
}

const isKeepable = (text: string) => !text.includes('\u0000') && isWhole(text);

/** Half a character cannot be stored; browsers of before 2023 are asked the long way. */
function isWhole(text: string): boolean {
  return text.isWellFormed?.() ?? !/\p{Cs}/u.test(text);
}
