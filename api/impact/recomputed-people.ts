// People found by a recomputation. Only their numbers and levels are kept; the reasons are worked out for
// the page that is looked at.
import { strictest } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import {
  compareRules,
  explainChanges,
  sensitivityOfChange,
  sensitivityOfFacts,
} from '../../forms/risk/index.ts';
import { settingsOf } from '../assessments/ruleset.ts';
import { dateIn } from '../clock.ts';
import type { ListQuery } from '../datasets/list-query.ts';
import { inIds } from '../db/in-ids.ts';
import { FactGatherer } from '../facts/gather.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { asJson } from '../problem.ts';
import { type DraftedRules, draftedRules, type RiskDraft } from './drafted-rules.ts';
import { governedPlaces } from './governed-queries.ts';
import type { DraftPlace } from './levels.ts';
import { openedPlaces, peopleClosed, peopleReply } from './people-reply.ts';
import { changesFacts } from './recompute.ts';

/** Facts that hold for a term which the rule sets. */
const TERMED = ['employerEventsLast12m', 'jobCertainty'];

const patterns = {
  all: '%',
  became: '%"after":"high"}',
  ceased: '{"before":"high"%',
};

export interface Recomputation {
  draft: RiskDraft;
  place: DraftPlace;
  asOf: string | null;
  jobId: number;
  change: keyof typeof patterns;
  query: ListQuery;
}

export async function listRecomputed(call: Call, asked: Recomputation): Promise<Reply> {
  const { draft, place, jobId, change, query } = asked;
  const places = await governedPlaces(call.trx, { ...draft, ...place });
  const groups = await draftedRules(call.app.db, call.trx, draft, places);
  const told = groups.map(({ before, after }) =>
    sensitivityOfChange(before, after, compareRules(before, after)),
  );
  if (changesFacts(groups)) told.push(sensitivityOfFacts(TERMED));
  const open = await openedPlaces(call, strictest(told), places);
  if (open.size === 0) throw peopleClosed();
  const among = inIds(call.app.db.engine, '+p.organization_id', open);
  const extra = {
    sql: `p.id in (select record_id from impact_rows where job_id = ? and found like ?) and ${among.sql}`,
    bindings: [jobId, patterns[change], ...among.bindings],
  };
  return peopleReply(call, query, extra, (ids) => explained(call, groups, asked, ids));
}

async function explained(
  call: Call,
  groups: readonly DraftedRules[],
  { asOf, jobId }: Recomputation,
  ids: number[],
): Promise<Map<number, JsonObject>> {
  const out = new Map<number, JsonObject>();
  const rows: { record_id: number; found: string }[] = await call
    .trx('impact_rows')
    .where({ job_id: jobId })
    .whereIn('record_id', ids)
    .select('record_id', 'found');
  const levels = new Map(rows.map((row) => [row.record_id, JSON.parse(row.found)]));
  const byPlace = new Map(
    groups.flatMap((group) => {
      const { before, after } = group;
      const codes = after.policy.criteria.order;
      const explain = explainChanges(before, after, codes);
      return group.places.map((id) => [id, { ...group, explain }] as const);
    }),
  );
  const gatherer = new FactGatherer(call.trx);
  for (const sources of await gatherer.sources(ids)) {
    const { person } = sources;
    const group = byPlace.get(person.organization_id);
    if (!group) continue;
    const date = asOf ?? dateIn(person.time_zone, new Date(call.now));
    const known = await gatherer.known(sources, group.before.settings, date);
    const next = await gatherer.known(sources, settingsOf(group.after.policy), date);
    out.set(person.id, {
      ...levels.get(person.id),
      reasons: asJson(group.explain(known, next)),
    });
  }
  return out;
}
