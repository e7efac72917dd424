// All that is known to be wrong with a text: the notation, the kind's own rules, the server's.

import { type KindCode, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { parseJsonText } from '../../../forms/dialect/parse.ts';
import { isObject, type JsonObject } from '../../../forms/json.ts';

export interface ReadText {
  /** The body when the text is JSON at all, however unfinished. */
  body?: JsonObject;
  issues: Issue[];
}

export function isIssue(value: unknown): value is Issue {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    'message' in value &&
    typeof value.path === 'string' &&
    typeof value.message === 'string'
  );
}

export function readText(kind: KindCode, text: string): ReadText {
  const { value, issues } = parseJsonText(text);
  if (value === undefined) return { issues };
  const own = kindsByCode[kind].check(value);
  return isObject(value) ? { body: value, issues: own } : { issues: own };
}

/** The body alone, unchecked; nothing while the text is no JSON. */
export function bodyOf(text: string): JsonObject | undefined {
  const { value } = parseJsonText(text);
  return isObject(value) ? value : undefined;
}

export function mergeIssues(own: readonly Issue[], server: readonly Issue[]): Issue[] {
  const seen = new Set(own.map(({ path, message }) => `${path} ${message}`));
  return [...own, ...server.filter(({ path, message }) => !seen.has(`${path} ${message}`))];
}
