// Which groups of equal people change, and the people of them in SQL.
import type { Sql } from '../../forms/predicates/index.ts';
import type { Level, NextLevel } from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { inIds, inTexts } from '../db/in-ids.ts';
import { keyOf } from './condense.ts';
import type { CondensedRules } from './levels.ts';
import { storedPeople } from './stored-people.ts';

export const changes = ['all', 'became', 'ceased'] as const;
export type Change = (typeof changes)[number];

export interface Step {
  before: Level;
  after: NextLevel;
}

export interface Changing {
  group: CondensedRules;
  /** What each kind of people becomes. */
  next: Map<string, Step>;
  /** Who becomes what, where everybody who may change is known by number. */
  people: Map<number, Step> | undefined;
}

function wanted(change: Change, { before, after }: Step): boolean {
  if (before === after) return false;
  if (change === 'became') return after === 'high';
  return change === 'all' || before === 'high';
}

/** Groups without anybody who changes are left out. */
export function changing(groups: readonly CondensedRules[], change: Change): Changing[] {
  return groups
    .map((group) => {
      const next: Changing['next'] = new Map();
      const people = new Map<number, Step>();
      for (const { key, before, kept, facts, people: alike } of group.condensed.alike) {
        const step: Step = { before, after: group.relevelling.level(kept, facts) ?? 'none' };
        if (!wanted(change, step)) continue;
        next.set(key, step);
        for (const id of alike) people.set(id, step);
      }
      return { group, next, people: group.condensed.named ? people : undefined };
    })
    .filter(({ next }) => next.size > 0);
}

/** A person and the key of the group: see `keyOf`. */
export interface KeyedPerson {
  person: number;
  key: string;
}

/** `KeyedPerson`s of those who change; the key is empty where they are known by number. */
export function peopleSql(
  engine: Database['engine'],
  { group, next, people: known }: Changing,
  within: Sql,
): Sql {
  if (known) {
    const these = inIds(engine, 'p.id', known.keys());
    return {
      sql: `select p.id as person, '' as key from persons p where ${these.sql} and ${within.sql}`,
      bindings: [...these.bindings, ...within.bindings],
    };
  }
  const people = storedPeople(engine, group.relevelling, 'p.organization_id', within);
  const among = inTexts(engine, keyOf, next.keys());
  return {
    sql: `select person, ${keyOf} as key from (${people.sql}) as condensed where ${among.sql}`,
    bindings: [...people.bindings, ...among.bindings],
  };
}
