// Who changes and why, by what is stored of everybody: the same groups that were counted are looked up.

import { strictest } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { type ChangeReason, explainChanges, sensitivityOfChange } from '../../forms/risk/index.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { inIds } from '../db/in-ids.ts';
import { rawRows } from '../db/raw-rows.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { malformed } from '../problem.ts';
import { type Changing, changes, changing, type KeyedPerson, peopleSql } from './changing.ts';
import { keyOf } from './condense.ts';
import { draftPlace, recomputes, riskDraft } from './impact-job.ts';
import type { LastImpact } from './last-impact.ts';
import { condenseGoverned } from './levels.ts';
import { openedPlaces, peopleClosed, peopleReply } from './people-reply.ts';
import { listRecomputed } from './recomputed-people.ts';
import { ofPlaces, storedPeople } from './stored-people.ts';

const waits = async () => undefined;

export async function listChanging(call: Call, { jobId, payload }: LastImpact): Promise<Reply> {
  const { change = 'all', ...list } = call.query;
  const asked = changes.find((known) => known === change);
  if (!asked) throw malformed('change: all, became или ceased.');
  const query = parseListQuery(list);
  const draft = riskDraft(payload);
  const place = await draftPlace(call.trx, Number(payload.organizationId));
  const asOf = typeof payload.asOf === 'string' ? payload.asOf : null;
  if (await recomputes(call.app.db, draft, place, asOf))
    return listRecomputed(call, { draft, place, asOf, jobId, change: asked, query });
  const groups = await condenseGoverned(call.app.db, draft, place, waits);
  const open = await openedPlaces(
    call,
    strictest(
      groups.map(({ before, after, relevelling }) =>
        sensitivityOfChange(before, after, relevelling),
      ),
    ),
    groups.flatMap(({ places }) => places),
  );
  if (open.size === 0) throw peopleClosed();
  const found = changing(groups, asked);
  const parts = found.map((one) =>
    peopleSql(
      call.app.db.engine,
      one,
      ofPlaces(
        call.app.db.engine,
        one.group.places.filter((id) => open.has(id)),
      ),
    ),
  );
  const extra = {
    sql: `p.id in (select person from (${parts.map(({ sql }) => sql).join(' union all ') || 'select 0 as person'}) as people)`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
  return peopleReply(call, query, extra, (ids) => explained(call, found, ids));
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
    const rows = await rawRows<KeyedPerson>(
      call.trx,
      `select person, ${keyOf} as key from (${people.sql}) as condensed`,
      people.bindings,
    );
    for (const { person: id, key } of rows) {
      const change = next.get(key);
      const person = byPerson.get(id);
      if (!change) continue;
      const reasons: ChangeReason[] = person
        ? explain({ facts: parsed(person.facts), evidence: JSON.parse(person.sources) })
        : [];
      out.set(id, { ...change, reasons: JSON.parse(JSON.stringify(reasons)) as Json });
    }
  }
  return out;
}

const parsed = (facts: string | JsonObject): JsonObject =>
  typeof facts === 'string' ? JSON.parse(facts) : facts;
