// Where used: what each kind of definition names, by the meaning of its text and not by searching it.
// Drafts are asked too, so whatever is not understood is passed over.

import { countedFacts } from '../../events/vocabulary.ts';
import { isObject, type JsonObject } from '../../json.ts';
import type { KindCode } from '../kinds.ts';
import { fieldName, ofFields } from './of-fields.ts';
import {
  gives,
  ofCondition,
  ofParameters,
  ofQuery,
  type Reference,
  reads,
  targetKey,
  texts,
} from './reference.ts';

export { fieldName } from './of-fields.ts';
export { placeTitle } from './place-title.ts';
export { type Reference, type Target, type TargetKind, targetKey } from './reference.ts';

type Reader = (body: JsonObject) => Reference[];

function ofCriterion(body: JsonObject): Reference[] {
  return [
    ...ofCondition('when', body.when),
    ...ofCondition('appliesTo', body.appliesTo),
    ...ofParameters(body.parameters),
    ...reads('services', 'service', texts(body.services)),
  ];
}

function ofPolicy(body: JsonObject): Reference[] {
  const { criteria, confirmed, score } = body;
  const named = isObject(criteria) && isObject(criteria.items) ? Object.keys(criteria.items) : [];
  const weights = isObject(score) && isObject(score.weights) ? Object.keys(score.weights) : [];
  return [
    ...ofCondition('appliesTo', body.appliesTo),
    ...(isObject(confirmed) ? ofCondition('confirmed.when', confirmed.when) : []),
    ...named.flatMap((code) => reads(`criteria.items.${code}`, 'risk-criterion', [code])),
    ...reads('obligatory', 'risk-criterion', texts(body.obligatory)),
    ...weights.flatMap((code) => reads(`score.weights.${code}`, 'risk-criterion', [code])),
    ...ofParameters(body.parameters),
  ];
}

function ofEventType(body: JsonObject): Reference[] {
  const counted = texts(body.countsAs);
  const facts = counted.flatMap((code) => countedFacts[code] ?? []);
  return [...gives('countsAs', 'counted-as', counted), ...gives('countsAs', 'fact', facts)];
}

function ofReport(body: JsonObject): Reference[] {
  const { checks, completeness } = body;
  const items = isObject(checks) && isObject(checks.items) ? checks.items : {};
  const columns = (keys: string[]) => keys.map((key) => fieldName('schema', key));
  return [
    ...Object.entries(items).flatMap(([key, check]) =>
      isObject(check)
        ? reads(
            `checks.items.${key}`,
            'field',
            new Set(columns([...texts(check.left), ...texts(check.right)])),
          )
        : [],
    ),
    ...(isObject(completeness)
      ? reads(
          'completeness',
          'field',
          columns([...texts([completeness.expected ?? '']), ...texts(completeness.entered)]),
        )
      : []),
  ];
}

function ofIndicator(body: JsonObject): Reference[] {
  return [...ofQuery('numerator', body.numerator), ...ofQuery('denominator', body.denominator)];
}

/** What a kind names beside the fields of its schemas; a kind that has nothing but fields needs no line. */
const readers: Partial<Record<KindCode, Reader>> = {
  'risk-criterion': ofCriterion,
  'risk-policy': ofPolicy,
  'event-type': ofEventType,
  'report-template': ofReport,
  indicator: ofIndicator,
};

/** Everything a body names, in the order of its text as far as that has one. */
export function referencesOf(kind: KindCode, body: JsonObject): Reference[] {
  return [...(readers[kind]?.(body) ?? []), ...ofFields(body)];
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
