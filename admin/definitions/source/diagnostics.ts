import type { Diagnostic } from '@codemirror/lint';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { locate, type Span } from '../../definition-text/text/locate.ts';

const place = /^Строка (\d+), столбец (\d+)/;

/** A fault of notation names its line and column in words; the others are found by their path. */
export function spanOf(text: string, { path, message }: Issue): Span {
  const named = place.exec(message);
  if (!named) return locate(text, path);
  const line = Number(named[1]);
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const from = Math.max(0, Math.min(start + Number(named[2]) - 1, text.length - 1));
  return { from, to: Math.min(from + 1, text.length) };
}

export function diagnosticsOf(text: string, issues: readonly Issue[]): Diagnostic[] {
  return issues.map((issue) => ({
    ...spanOf(text, issue),
    severity: 'error',
    message: issue.message,
  }));
}
