import type { Diagnostic } from '@codemirror/lint';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { locate, type Span } from '../text/locate.ts';

/** A fault of notation carries the place itself; the others are found by their path. */
export function spanOf(text: string, { keyword, path, limit }: Issue): Span {
  if (keyword !== 'json' || typeof limit !== 'number') return locate(text, path);
  const from = Math.max(0, Math.min(limit, text.length - 1));
  return { from, to: Math.min(from + 1, text.length) };
}

export function diagnosticsOf(text: string, issues: readonly Issue[]): Diagnostic[] {
  return issues.map((issue) => ({
    ...spanOf(text, issue),
    severity: 'error',
    message: issue.message,
  }));
}
