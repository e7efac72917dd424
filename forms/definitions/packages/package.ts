// A package of methodology: definitions with their control examples, sorted, written so that equal
// content is equal text. Nothing in it depends on the installation it came from.

import { isObject, type Json, type JsonObject } from '../../json.ts';
import { isJson } from '../check-body.ts';
import { hashDefinition, type Sha256 } from '../hash.ts';
import type { DefinitionBody } from '../kinds/index.ts';

/** Version of the dialect that bodies are written in; raised when old bodies must be converted. */
export const dialectVersion = '1';
export const packageFormat = 'profmarshrut-methodology';

/** A control example, as packages carry it. */
export interface PackedPersona {
  title: string;
  input: JsonObject;
  expected: JsonObject;
}

export interface PackageEntry {
  kind: string;
  code: string;
  /** Hash of the version of the place above that the element stands on; absent when it stands alone. */
  base?: string;
  body: JsonObject;
  personas?: PackedPersona[];
}

export interface Package {
  format: typeof packageFormat;
  dialect: string;
  /** Of everything below it. */
  hash: string;
  definitions: PackageEntry[];
}

export function entryName({ kind, code }: Pick<PackageEntry, 'kind' | 'code'>): string {
  return `${kind}/${code}`;
}

/** Entries of plain bodies, as a library ships them. */
export function entriesOf(bodies: readonly (JsonObject | DefinitionBody)[]): PackageEntry[] {
  const entries = bodies.flatMap((body): PackageEntry[] => {
    const plain: unknown = body;
    if (!isJson(plain) || !isObject(plain)) return [];
    return [{ kind: String(plain.kind), code: String(plain.code), body: plain }];
  });
  return entries.sort(byName);
}

function byName(one: PackageEntry, other: PackageEntry): number {
  return byText(entryName(one), entryName(other));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function plainEntry({ kind, code, base, body, personas }: PackageEntry): JsonObject {
  const entry: JsonObject = { kind, code };
  if (base !== undefined) entry.base = base;
  entry.body = body;
  if (personas && personas.length > 0)
    entry.personas = [...personas]
      .sort((one, other) => byText(one.title, other.title))
      .map(({ title, input, expected }) => ({ title, input, expected }));
  return entry;
}

function contents(entries: readonly PackageEntry[]): JsonObject[] {
  return [...entries].sort(byName).map(plainEntry);
}

/** What the hash of a package is of: the dialect and its definitions, whatever the spacing. */
export function packageHash(dialect: string, definitions: Json, sha256: Sha256): string {
  return hashDefinition({ dialect, definitions }, sha256);
}

/** Deterministic text; the authors' key order inside bodies is kept. */
export function writePackage(entries: readonly PackageEntry[], sha256: Sha256): string {
  const definitions = contents(entries);
  const hash = packageHash(dialectVersion, definitions, sha256);
  return `${JSON.stringify({ format: packageFormat, dialect: dialectVersion, hash, definitions }, null, 2)}\n`;
}
