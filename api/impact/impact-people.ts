// Who changes and why: by the reader's rights to every field that the change reads, else not at all.
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Sql } from '../../forms/predicates/index.ts';
import {
  type ChangeReason,
  explainChanges,
  factOf,
  type Level,
  type NextLevel,
} from '../../forms/risk/index.ts';
import { levelScope, scopeFor, specialScope } from '../access/actor.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { reachedAmong } from '../datasets/reach.ts';
import { rawRows, readPage } from '../datasets/read.ts';
import { inIds, inTexts } from '../db/in-ids.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { journalList } from '../http/journal.ts';
import { contentRange, readerOf } from '../http/resource.ts';
import { learners } from '../learners/learner-dataset.ts';
import { malformed, Problem } from '../problem.ts';
import { keyOf } from './condense.ts';
import { placeOf, riskDraft } from './impact-job.ts';
import { type CondensedRules, condenseGoverned } from './levels.ts';
import { ofPlaces, storedPeople } from './stored-people.ts';

const changes = ['all', 'became', 'ceased'] as const;
type Change = (typeof changes)[number];

const waits = async () => undefined;

function wanted(change: Change, before: Level, after: NextLevel): boolean {
  if (before === after) return false;
  if (change === 'became') return after === 'high';
  return change === 'all' || before === 'high';
}

interface Changing {
  group: CondensedRules;
  /** What each kind of people becomes. */
  next: Map<string, { before: Level; after: NextLevel }>;
}

function changing(groups: readonly CondensedRules[], change: Change): Changing[] {
  return groups.map((group) => {
    const next: Changing['next'] = new Map();
    for (const { key, before, kept, facts } of group.condensed.alike) {
      const after = group.relevelling.level(kept, facts) ?? 'none';
      if (wanted(change, before, after)) next.set(key, { before, after });
    }
    return { group, next };
  });
}

/** Organisations whose people the reader may see by name with everything the change reads of them. */
export async function openedPlaces(
  call: Call,
  facts: Iterable<string>,
  places: number[],
): Promise<Set<number>> {
  const { actor, trx, today } = call;
  const within = (scope: Parameters<typeof reachedAmong>[1], ids: Iterable<number>) =>
    reachedAmong(trx, scope, [...ids], today);
  const personal = await within(scopeFor(actor, 'learner.read', 'personal'), places);
  const levels = await within(levelScope(actor), personal);
  const special = [...facts].some((name) => factOf(name)?.sensitivity === 'special');
  if (!special) return levels;
  const cleared = await within(specialScope(actor), levels);
  return within(scopeFor(actor, 'learner.read', 'special'), cleared);
}

export function peopleClosed(): Problem {
  return new Problem({
    type: 'people-closed',
    status: 404,
    title: 'Список людей вам не открыт',
    detail:
      'Изменение читает сведения, на которые нужен допуск или доступ к персональным данным. Доступен разрез по организациям.',
    denied: true,
  });
}

function peopleSql(call: Call, { group, next }: Changing, within: Sql): Sql {
  const people = storedPeople(call.app.db.engine, group.relevelling, 'p.organization_id', within);
  const among = inTexts(call.app.db.engine, keyOf, next.keys());
  return {
    sql: `select person from (${people.sql}) as condensed where ${among.sql}`,
    bindings: [...people.bindings, ...among.bindings],
  };
}

export async function listChanging(call: Call, payload: JsonObject): Promise<Reply> {
  const { change = 'all', ...list } = call.query;
  const asked = changes.find((known) => known === change);
  if (!asked) throw malformed('change: all, became или ceased.');
  const query = parseListQuery(list);
  const draft = riskDraft(payload);
  const place = await placeOf(call.trx, Number(payload.organizationId));
  const groups = await condenseGoverned(call.app.db, draft, place, waits);
  const open = await openedPlaces(
    call,
    groups.flatMap(({ relevelling }) => relevelling.facts),
    groups.flatMap(({ places }) => places),
  );
  if (open.size === 0) throw peopleClosed();
  const found = changing(groups, asked).filter(({ next }) => next.size > 0);
  const parts = found.map((one) =>
    peopleSql(
      call,
      one,
      ofPlaces(
        call.app.db.engine,
        one.group.places.filter((id) => open.has(id)),
      ),
    ),
  );
  const { rows, total } = await readPage(call.trx, learners, readerOf(call), query, {
    sql: `p.id in (${parts.map(({ sql }) => sql).join(' union all ') || 'select 0'})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  });
  const told = await explained(
    call,
    found,
    rows.map(({ id }) => Number(id)),
  );
  journalList(call, learners, rows);
  return {
    headers: contentRange('learners', query.offset, rows.length, total),
    body: rows.map((row) => ({ ...presentPerson(row), ...told.get(Number(row.id)) })),
  };
}

function presentPerson(row: JsonObject): JsonObject {
  const { id, fullName = null, organizationName = null, groupName = null } = row;
  return { id: Number(id), fullName, organizationName, groupName };
}

/** Levels and reasons of the people of one page. */
async function explained(
  call: Call,
  found: readonly Changing[],
  ids: number[],
): Promise<Map<number, JsonObject>> {
  const out = new Map<number, JsonObject>();
  if (ids.length === 0) return out;
  const { engine } = call.app.db;
  const known: { person_id: number; facts: string | JsonObject; sources: string }[] = await call
    .trx('person_facts')
    .whereIn('person_id', ids)
    .select('person_id', 'facts', 'sources');
  const byPerson = new Map(known.map((row) => [row.person_id, row]));
  for (const { group, next } of found) {
    const explain = explainChanges(group.before, group.after, group.relevelling.changed);
    const here = ofPlaces(engine, group.places);
    const these = inIds(engine, 'p.id', ids);
    const people = storedPeople(engine, group.relevelling, 'p.organization_id', {
      sql: `${these.sql} and ${here.sql}`,
      bindings: [...these.bindings, ...here.bindings],
    });
    const rows = await rawRows(
      call.trx,
      `select person, ${keyOf} as key from (${people.sql}) as condensed`,
      people.bindings,
    );
    for (const row of rows) {
      const id = Number(row.person);
      const change = next.get(String(row.key));
      const person = byPerson.get(id);
      if (!change) continue;
      const reasons: ChangeReason[] = person
        ? explain(parsed(person.facts), JSON.parse(person.sources))
        : [];
      out.set(id, { ...change, reasons: JSON.parse(JSON.stringify(reasons)) as Json });
    }
  }
  return out;
}

const parsed = (facts: string | JsonObject): JsonObject =>
  typeof facts === 'string' ? JSON.parse(facts) : facts;
