// From stored text to a typed body: the only door, so that nobody casts.

import type { Issue } from '../dialect/issues.ts';
import { isJson } from './check-body.ts';
import {
  type BodyByKind,
  type DefinitionBody,
  isKindCode,
  type KindCode,
  kindsByCode,
} from './kinds/index.ts';

export class DefinitionError extends Error {
  readonly issues: Issue[];
  constructor(message: string, issues: Issue[]) {
    super(message);
    this.name = 'DefinitionError';
    this.issues = issues;
  }
}

function parse(source: unknown): unknown {
  if (typeof source !== 'string') return source;
  try {
    return JSON.parse(source);
  } catch {
    throw new DefinitionError('Исходный текст — не JSON', [
      { path: '', keyword: 'json', message: 'Исправьте запись: это не JSON' },
    ]);
  }
}

/** @param source text or parsed JSON. @throws DefinitionError when it is not of the kind's shape. */
export function readDefinition<Code extends KindCode>(
  kind: Code,
  source: unknown,
): BodyByKind[Code] {
  const body = parse(source);
  const known = kindsByCode[kind];
  if (known.is(body)) return body;
  const issues = isJson(body) ? known.check(body) : [];
  throw new DefinitionError(`Элемент не читается как «${known.title}»`, issues);
}

/** A body of whatever kind it says it is. */
export function readAnyDefinition(source: unknown): DefinitionBody {
  const body = parse(source);
  const kind = typeof body === 'object' && body !== null && 'kind' in body ? body.kind : undefined;
  if (!isKindCode(kind))
    throw new DefinitionError('Неизвестный вид элемента методологии', [
      { path: 'kind', keyword: 'enum', message: 'Укажите вид элемента методологии' },
    ]);
  return readDefinition(kind, body);
}
