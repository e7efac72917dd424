// Which version a place works by: the nearest published one on the way up to the root.

import type { Knex } from 'knex';
import type { BodyByKind, KindCode } from '../../forms/definitions/kinds/index.ts';
import { readDefinition } from '../../forms/definitions/read.ts';
import { organizationAt } from '../places/place-queries.ts';

export interface InForce {
  id: number;
  code: string;
  number: number;
}

export async function versionsInForceAt(
  db: Knex,
  organizationId: number,
  kind: KindCode,
  code?: string,
): Promise<InForce[]> {
  const rows: (InForce & { depth: number })[] = await db('definitions as d')
    .join('organization_tree as t', 't.ancestor_id', 'd.organization_id')
    .join('definition_versions as v', 'v.id', 'd.published_version_id')
    .where('t.descendant_id', organizationId)
    .where({ 'd.kind': kind, ...(code === undefined ? {} : { 'd.code': code }) })
    .whereNull('d.withdrawn_on')
    .orderBy('t.depth')
    .orderBy('d.code')
    .select('v.id', 'v.code', 'v.number', 't.depth');
  const nearest = new Map<string, InForce>();
  for (const { id, code, number } of rows) {
    if (!nearest.has(code)) nearest.set(code, { id, code, number });
  }
  return [...nearest.values()];
}

export async function versionInForceAt(
  db: Knex,
  organizationId: number,
  kind: KindCode,
  code: string,
): Promise<InForce | undefined> {
  const [version] = await versionsInForceAt(db, organizationId, kind, code);
  return version;
}

/** What the nearest place above this one published under the same code. */
export async function versionAbove(
  db: Knex,
  organizationId: number,
  kind: KindCode,
  code: string,
): Promise<InForce | undefined> {
  const place = await organizationAt(db, organizationId);
  return place?.parent_id ? versionInForceAt(db, place.parent_id, kind, code) : undefined;
}

// Versions never change, so what was once read stays right; what was not asked for longest leaves first.
type Remembered = { [Code in KindCode]: Map<string, BodyByKind[Code]> };
const remembered: Remembered = {
  questionnaire: new Map(),
  'risk-criterion': new Map(),
  'risk-policy': new Map(),
  'event-type': new Map(),
  'report-template': new Map(),
  indicator: new Map(),
  register: new Map(),
  'plan-template': new Map(),
};
const MOST = 300;

/** The typed body of a version. Versions are told apart by uid: ids repeat between databases. */
export async function bodyOf<Code extends KindCode>(
  db: Knex,
  kind: Code,
  versionId: number,
): Promise<BodyByKind[Code]> {
  const row = await db('definition_versions').where({ id: versionId, kind }).first('uid', 'body');
  if (!row) throw new Error(`Нет версии ${versionId} вида ${kind}`);
  const bodies: Map<string, BodyByKind[Code]> = remembered[kind];
  const known = bodies.get(row.uid);
  if (known) {
    bodies.delete(row.uid);
    bodies.set(row.uid, known);
    return known;
  }
  const body = readDefinition(kind, row.body);
  if (bodies.size >= MOST) bodies.delete(bodies.keys().next().value ?? '');
  bodies.set(row.uid, body);
  return body;
}
