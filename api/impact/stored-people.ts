// People as their stored levels show them, condensed: what their gist says of the criteria that stay, and
// the facts that the change reads, where it matters at all. Equal people are one row.
import { membersText, type Sql } from '../../forms/predicates/index.ts';
import type { Relevelling } from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { inIds } from '../db/in-ids.ts';

type Asked = Pick<Relevelling, 'outcomes' | 'kept' | 'keepsConfirmed' | 'keepsConcern' | 'facts'>;

const flag = (condition: string) => `case when ${condition} then 1 else 0 end`;

/** Outcomes that stay, one text: runs of neighbours are cut out together. */
function keptText(kept: Asked['kept']): string {
  const runs: { from: number; length: number }[] = [];
  for (const at of kept.map((one) => one.at).sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.from + last.length === at) last.length += 1;
    else runs.push({ from: at, length: 1 });
  }
  return runs.map(({ from, length }) => `substr(o, ${from + 1}, ${length})`).join(' || ') || "''";
}

/**
 * A select of `place, person, level, confirmed, met, open, facts`: level is the first letter of the stored
 * one and null for whoever has none. `within` narrows people; `p.` are their columns.
 */
export function storedPeople(
  engine: Database['engine'],
  asked: Asked,
  place: 'p.organization_id' | 'p.region_id',
  within: Sql,
): Sql {
  const open = asked.kept
    .filter((one) => one.open)
    .map(({ at }) => `substr(o, ${at + 1}, 1) = 'u'`);
  const matters =
    asked.keepsConfirmed && asked.keepsConcern ? 'confirmed = 0 and met = 0' : '1 = 1';
  const facts =
    asked.facts.length === 0
      ? 'null'
      : `case when level is not null and ${matters} then (select ${membersText(engine, 'f.facts', asked.facts)} from person_facts f where f.person_id = person) end`;
  return {
    sql: `select place, person, level, confirmed, met, open, ${facts} as facts from (
 select place, person, level, confirmed, ${flag("replace(k, 'y', '') <> k")} as met, ${open.length > 0 ? flag(open.join(' or ')) : '0'} as open from (
 select place, person, level, o, ${keptText(asked.kept)} as k, ${flag(`length(gist) >= s + ${asked.outcomes}`)} as confirmed from (
 select place, person, level, gist, s, substr(gist, s, ${asked.outcomes}) as o from (
 select ${place} as place, p.id as person, a.gist, substr(a.gist, 1, 1) as level, case substr(a.gist, 1, 1) when 'h' then 6 when 'n' then 10 else 14 end as s
 from persons p left join assessments a on a.person_id = p.id and a.is_current = true
 where p.assessable = true and ${within.sql}) stored) outcomes) stays) person`,
    bindings: within.bindings,
  };
}

/** People of these organisations; the plus keeps them walked by number, as they lie in the tables. */
export function ofPlaces(
  engine: Database['engine'],
  places: readonly number[],
  range?: [number, number],
): Sql {
  const among = inIds(engine, '+p.organization_id', places);
  if (!range) return among;
  return {
    sql: `p.id > ? and p.id <= ? and ${among.sql}`,
    bindings: [...range, ...among.bindings],
  };
}
