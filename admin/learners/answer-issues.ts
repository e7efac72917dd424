import { HttpError } from 'react-admin';
import type { Issue } from '../../forms/dialect/issues.ts';

/** What the server found in the answers, by question; other refusals have no place in the form. */
export function answerIssues(error: unknown): Issue[] {
  if (!(error instanceof HttpError)) return [];
  const errors: unknown = error.body?.errors;
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([path, message]) =>
    path.startsWith('answers.') && typeof message === 'string'
      ? [{ path: path.slice('answers.'.length), keyword: 'server', message }]
      : [],
  );
}
