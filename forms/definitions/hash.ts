// One text per content: keys sorted, no spaces, so that equal definitions have equal hashes on every
// installation. The hash function itself is injected (node:crypto there, SubtleCrypto here).

import type { Json } from '../json.ts';

export type Sha256 = (text: string) => string;

/** Canonical JSON in the manner of RFC 8785: keys by code unit, numbers as JavaScript writes them. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, own]) => `${JSON.stringify(key)}:${canonicalJson(own)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** The hash of what a definition says, whatever the order and spacing of its text. */
export function hashDefinition(body: Json, sha256: Sha256): string {
  return sha256(canonicalJson(body));
}
