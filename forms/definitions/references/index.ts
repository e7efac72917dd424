// Where used: what each kind of definition names, by the meaning of its text and not by searching it.
// Drafts are asked too, so whatever is not understood is passed over.

import type { JsonObject } from '../../json.ts';
import { type KindCode, kindsByCode } from '../kinds/index.ts';
import { ofFields } from './of-fields.ts';
import { type Reference, targetKey } from './reference.ts';

export { fieldName } from './of-fields.ts';
export { placeTitle } from './place-title.ts';
export { type Reference, type Target, type TargetKind, targetKey } from './reference.ts';

/** Everything a body names, in the order of its text as far as that has one. */
export function referencesOf(kind: KindCode, body: JsonObject): Reference[] {
  return [...kindsByCode[kind].references(body), ...ofFields(body)];
}

/** What others may read of an element: itself by its code, and what its text gives. */
export function offersOf(kind: KindCode, code: string, body: JsonObject | undefined): Reference[] {
  const given = body ? referencesOf(kind, body).filter(({ relation }) => relation === 'gives') : [];
  return [{ path: '', relation: 'gives', to: kind, name: code }, ...given];
}

/** References that read any of the targets. */
export function readersAmong(
  references: readonly Reference[],
  targets: ReadonlySet<string>,
): Reference[] {
  return references.filter(
    (reference) => reference.relation === 'reads' && targets.has(targetKey(reference)),
  );
}
