export type { Head, LegalReference, Ordered } from '../meta-schema.ts';
export { canonicalJson, hashDefinition, type Sha256 } from './hash.ts';
export { type ArrayKind, arrayKind, leavesOf, valueAt } from './keyed.ts';
export { checkKeys } from './keys/check-keys.ts';
export { type LedgerEntry, nextLedger } from './keys/ledger.ts';
export { type Thing, thingsIn } from './keys/things.ts';
export {
  type BodyByKind,
  type DefinitionBody,
  isKindCode,
  type KindCode,
  kindByResource,
  kindOf,
  kinds,
  kindsByCode,
} from './kinds/index.ts';
export type { Kind } from './kinds/kind.ts';
export { checkLocked, isLocked, lockedPaths } from './locked.ts';
export {
  entriesOf,
  entryName,
  type Package,
  type PackageEntry,
  writePackage,
} from './packages/package.ts';
export { readPackage } from './packages/read-package.ts';
export { DefinitionError, readAnyDefinition, readDefinition } from './read.ts';
