// How many people have each regional score, by the rule in force and by the draft.

import type { JsonObject } from '../../forms/json.ts';
import { membersText } from '../../forms/predicates/index.ts';
import { compareScores } from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { rawRows } from '../db/raw-rows.ts';
import { readMembers } from './condense.ts';
import type { CondensedRules } from './levels.ts';
import { ofPlaces } from './stored-people.ts';

export interface ScoreImpact {
  title: string;
  /** People whose score changes; all of them where there was no score before. */
  moved: number;
  rows: { score: number; before: number; after: number }[];
}

export async function scoreImpact(
  db: Database,
  groups: readonly CondensedRules[],
): Promise<ScoreImpact | null> {
  const title = groups
    .flatMap(({ before, after }) => [after.policy.score, before.policy.score])
    .find((score) => score !== undefined)?.title;
  if (title === undefined) return null;
  const counts = new Map<number, { before: number; after: number }>();
  const add = (score: number | null, side: 'before' | 'after', people: number) => {
    if (score === null) return;
    const known = counts.get(score) ?? { before: 0, after: 0 };
    known[side] += people;
    counts.set(score, known);
  };
  let moved = 0;
  for (const group of groups) {
    const scores = compareScores(group.before, group.after, group.relevelling);
    for (const { outcomes, facts, people } of await outcomesOf(db, group)) {
      const { before, after } = scores(outcomes, facts);
      add(before, 'before', people);
      add(after, 'after', people);
      if (before !== after) moved += people;
    }
  }
  return {
    title,
    moved,
    rows: [...counts]
      .map(([score, sides]) => ({ score, ...sides }))
      .sort((a, b) => b.score - a.score),
  };
}

/** People of whom every outcome and everything that the change reads are equal. */
async function outcomesOf(
  db: Database,
  { places, relevelling: { outcomes, facts: names } }: CondensedRules,
): Promise<{ outcomes: string; facts: JsonObject; people: number }[]> {
  const facts =
    names.length === 0
      ? 'null'
      : `(select ${membersText(db.engine, 'f.facts', names)} from person_facts f where f.person_id = person)`;
  const among = ofPlaces(db.engine, places);
  const rows = await rawRows<{ o: string; facts: string | null; people: number }>(
    db.reports,
    `select o, facts, count(*) as people from (
 select substr(gist, case substr(gist, 1, 1) when 'h' then 6 when 'n' then 10 else 14 end, ${outcomes}) as o, ${facts} as facts from (
 select p.id as person, a.gist from persons p join assessments a on a.person_id = p.id and a.is_current = true
 where p.assessable = true and ${among.sql}) stored) told group by o, facts`,
    among.bindings,
  );
  return rows.map(({ o, facts: told, people }) => ({
    outcomes: o,
    facts: readMembers(told, names),
    people,
  }));
}
