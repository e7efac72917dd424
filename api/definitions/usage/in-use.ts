// What would be left naming nothing: asked before an element goes out of force and before a version
// that gives less comes into it.

import type { Knex } from 'knex';
import { type KindCode, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import {
  offersOf,
  type Reference,
  readersAmong,
  referencesOf,
  targetKey,
} from '../../../forms/definitions/references/index.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { factOf, factTitle } from '../../../forms/risk/index.ts';
import { ancestorsOf } from '../../places/place-queries.ts';
import { versionAbove, versionsInForceAt } from '../../versions/version-queries.ts';
import { versionBy } from '../definition-queries.ts';
import type { DefinitionRow } from '../definition-row.ts';
import { parseObject } from '../parse-object.ts';

import { elementsOnLine, type OnLine, readVersions } from './line-queries.ts';

export interface Broken {
  /** What is not given any more, by the place where it was. */
  offer: Reference;
  users: OnLine[];
}

/** A fact that records tell too stays known without the question. */
const essential = ({ to, name }: Reference) => to !== 'fact' || factOf(name)?.answersOnly === true;

async function bodyOfVersion(db: Knex, id: number | null | undefined) {
  const row = id ? await versionBy(db, { id }) : undefined;
  return row && parseObject(row.body);
}

/**
 * Elements in force that read what this one gives now and would not once `next` is in force (or, without
 * it, once the place above decides again).
 */
export async function brokenBy(
  db: Knex,
  row: DefinitionRow,
  next: JsonObject | undefined,
): Promise<Broken[]> {
  const { kind, code, organization_id } = row;
  const above = await versionAbove(db, organization_id, kind, code);
  const own = row.withdrawn_on === null ? row.published_version_id : null;
  const now = await bodyOfVersion(db, own ?? above?.id);
  if (!now) return [];
  const instead = next ?? (await bodyOfVersion(db, above?.id));
  const stay = new Set(instead ? offersOf(kind, code, instead).map(targetKey) : []);
  const lost = offersOf(kind, code, now).filter(
    (offer) => essential(offer) && !stay.has(targetKey(offer)),
  );
  if (lost.length === 0) return [];
  const line = (await elementsOnLine(db, organization_id)).filter(
    (element) => element.kind !== kind || element.code !== code,
  );
  const versions = await readVersions(db, line);
  const read = (element: OnLine) => versions.get(element.versionUid ?? '')?.references ?? [];
  const higher = await ancestorsOf(db, organization_id);
  return lost.flatMap((offer) => {
    const key = targetKey(offer);
    const givenElsewhere = line.some(
      (element) =>
        higher.has(element.organizationId) &&
        read(element).some((one) => one.relation === 'gives' && targetKey(one) === key),
    );
    if (givenElsewhere) return [];
    const users = line.filter((element) => readersAmong(read(element), new Set([key])).length > 0);
    return users.length > 0 ? [{ offer, users }] : [];
  });
}

const SHOWN = 5;

/** «правило «…» (Россия), форма отчёта «…» (Регион А)» */
export function usersInWords(users: readonly OnLine[]): string {
  const named = users
    .slice(0, SHOWN)
    .map(
      ({ kind, title, organizationName }) =>
        `${kindsByCode[kind].title.toLowerCase()} «${title}» (${organizationName})`,
    );
  const rest = users.length - named.length;
  return [...named, ...(rest > 0 ? [`и ещё ${rest}`] : [])].join(', ');
}

function issueOf({ offer, users }: Broken): Issue {
  const what = offer.to === 'fact' ? `«${factTitle(offer.name)}»` : `«${offer.name}»`;
  return {
    path: offer.path.replace(/\.x-fact$/, ''),
    keyword: 'in-use',
    message: `${what} нужно другим элементам: ${usersInWords(users)}. Верните или сначала измените их`,
  };
}

/** Elements of the kinds that must be in force where this one is. */
const mustResolve: ReadonlySet<string> = new Set<KindCode>(['risk-criterion']);

/** Issues of a text about to be published: what it takes away from others, and what it names in vain. */
export async function checkUse(db: Knex, row: DefinitionRow, body: JsonObject): Promise<Issue[]> {
  const issues = (await brokenBy(db, row, body)).map(issueOf);
  const named = referencesOf(row.kind, body).filter(({ to }) => mustResolve.has(to));
  for (const kind of new Set(named.map(({ to }) => to as KindCode))) {
    const inForce = await versionsInForceAt(db, row.organization_id, kind);
    const known = new Set(inForce.map(({ code }) => code));
    for (const { path, name } of named.filter(({ to, name }) => to === kind && !known.has(name)))
      issues.push({
        path,
        keyword: 'reference',
        message: `${kindsByCode[kind].title} «${name}» здесь не действует: опубликуйте его или уберите из списка`,
      });
  }
  return issues;
}
