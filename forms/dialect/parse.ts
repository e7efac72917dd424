// Strict JSON (RFC 8259) that keeps what it reads: whatever `JSON.parse` would quietly change or drop is
// refused, with its place in the text. The place is looked for only where something is wrong.

import type { Json } from '../json.ts';
import type { Issue } from './issues.ts';
import { keptValue } from './kept.ts';
import { type Fault, Scanner } from './scanner.ts';

export interface Parsed {
  value?: Json;
  issues: Issue[];
}

export function parseJsonText(text: string): Parsed {
  const kept = keptValue(text);
  if (kept) return { value: kept.value, issues: [] };
  const fault = new Scanner(text).fault() ?? loneSurrogate(text);
  if (fault) {
    const message = `${placeOf(text, fault.at)}: ${fault.message}`;
    // Well-formed JSON that is merely too deep is told apart: nothing is wrong with how it is written.
    const keyword = fault.tooDeep && isWellFormed(text) ? 'maxDepth' : 'json';
    return { issues: [{ path: '', keyword, message }] };
  }
  const value: Json = JSON.parse(text);
  return { value, issues: [] };
}

function isWellFormed(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Half a character cannot be stored: UTF-8 has no bytes for it. */
function loneSurrogate(text: string): Fault | undefined {
  const at = text.search(/\p{Cs}/u);
  return at < 0 ? undefined : { at, message: 'уберите повреждённый знак' };
}

function placeOf(text: string, at: number): string {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return `Строка ${line}, столбец ${at - before.lastIndexOf('\n')}`;
}
