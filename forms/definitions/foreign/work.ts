// What the parts of the conversion share: the schema as it came, what is known of it, and the report.

import { type Issue, mostIssues } from '../../dialect/issues.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Draft } from './drafts.ts';
import type { Addresses } from './references.ts';

/** A line of the report: where in the schema that came, and what was done. */
export interface Remark {
  path: string;
  message: string;
}

export interface Work {
  root: JsonObject;
  draft: Draft;
  /** Names of properties that cannot be keys here, and the keys they get. */
  keys: ReadonlyMap<string, string>;
  addresses: Addresses;
  /** Converted definitions by name, and the names by the place each was taken from. */
  definitions: JsonObject;
  named: Map<string, string>;
  added: Remark[];
  kept: Remark[];
  issues: Issue[];
}

/** Where a schema stands. */
export interface Place {
  path: string;
  /** The address that references inside it are read against. */
  base: string;
  /** A value that is refused here is refused altogether: a limit may be added without changing a branch. */
  certain: boolean;
}

export function refuse(work: Work, path: string, keyword: string, message: string): void {
  if (work.issues.length < mostIssues) work.issues.push({ path, keyword, message });
}

/** Own properties only, and none that would set a prototype. */
export function put(target: JsonObject, key: string, value: Json): void {
  Object.defineProperty(target, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
