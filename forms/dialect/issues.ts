// What a check says. ajv's own sentences never reach a person: path, keyword and limit are kept, the
// words are ours.

import type { ErrorObject } from 'ajv';
import type { Json } from '../json.ts';
import { messageOf } from './messages.ts';
import { joinPath, pathOfPointer } from './paths.ts';

export interface Issue {
  /** Dotted keyed path, e.g. `schema.properties.hasResume.title`; '' is the whole. */
  path: string;
  keyword: string;
  /** In Russian, says what to do. */
  message: string;
  limit?: Json;
}

/** A page of errors helps nobody; what is over the limit shows once the first ones are mended. */
export const mostIssues = 50;

export function issuesFromAjv(errors: readonly ErrorObject[], limit = mostIssues): Issue[] {
  const issues: Issue[] = [];
  for (const error of errors) {
    if (issues.length >= limit) return issues;
    if (!isDetail(error)) issues.push(issueOf(error));
  }
  // Never an invalid value without a word about it.
  return issues.length > 0 ? issues : errors.slice(0, limit).map(issueOf);
}

const branch = /\/(?:oneOf|anyOf)\/\d+\//;
const contained =
  /(?<!\/(?:properties|definitions|\$defs|patternProperties|dependencies))\/contains\//;

/** Every branch that did not fit, beside the one sentence that none did, only confuses. */
function isDetail({ keyword, schemaPath, propertyName }: ErrorObject): boolean {
  if (keyword === 'if') return true;
  if (propertyName !== undefined && keyword !== 'propertyNames') return true;
  return branch.test(schemaPath) || contained.test(schemaPath);
}

function issueOf({ instancePath, keyword, params }: ErrorObject): Issue {
  const path = joinPath(pathOfPointer(instancePath), ownName(params));
  const limit = limitOf(params);
  const message = messageOf(keyword, limit);
  return limit === undefined ? { path, keyword, message } : { path, keyword, message, limit };
}

type Params = Readonly<Record<string, unknown>>;

/** The property that an error is about, where ajv points at the object around it. */
function ownName({ missingProperty, additionalProperty, propertyName }: Params): string {
  const name = missingProperty ?? additionalProperty ?? propertyName;
  return typeof name === 'string' ? name : '';
}

function limitOf(params: Params): Json | undefined {
  const { limit, format, type, allowedValue, allowedValues, pattern, multipleOf } = params;
  const found = limit ?? format ?? type ?? allowedValue ?? allowedValues ?? pattern ?? multipleOf;
  return isPlain(found) ? found : undefined;
}

function isPlain(value: unknown): value is Json {
  if (Array.isArray(value)) return value.every(isPlain);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** Is the value nested deeper than `limit`? Without recursion: the stack is what this protects. */
export function tooDeep(value: Json, limit: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((item) => Object.values(item)).filter(isContainer);
  }
  return false;
}

function isContainer(value: Json): value is Json & object {
  return typeof value === 'object' && value !== null;
}
