// What a change of figures does to levels: exactly whom it moves, from stored facts and the figures as they would be.

import type { Knex } from 'knex';
import type { Level } from '../../forms/risk/index.ts';
import type { Scope } from '../access/actor.ts';
import { scopeSql } from '../access/scope-sql.ts';
import { type Ruleset, rulesetsAt } from '../assessments/ruleset.ts';
import { placeColumns } from '../datasets/owned.ts';
import type { Statistics } from '../facts/source-queries.ts';
import { organizationsOfRegion } from '../places/place-queries.ts';
import { touchedSpecialties, withFigures } from './criterion.ts';

const PLACE = placeColumns('p');
const STEP = 500;

export interface Moved {
  personId: number;
  specialtyCode: string;
  from: Level | null;
  to: Level | null;
}

interface Change {
  regionId: number;
  before: ReadonlyMap<string, Statistics>;
  after: ReadonlyMap<string, Statistics>;
  /** Only people of this scope; everybody of the region otherwise. */
  within?: { scope: Scope; today: string };
}

/** People of the region whose level would be another one. `owner` tells databases apart. */
export async function movedBy(owner: object, db: Knex, change: Change): Promise<Moved[]> {
  const colleges = await organizationsOfRegion(db, change.regionId, {
    kinds: ['vocational-college', 'university'],
  });
  const rulesets = await rulesetsAt(owner, db, colleges);
  const known = new Set([...rulesets.values()].flatMap((ruleset) => ruleset ?? []));
  const codes = touchedSpecialties(known, change.before, change.after);
  if (codes.length === 0) return [];
  const scope = change.within && scopeSql(change.within.scope, PLACE, change.within.today);
  const people: number[] = await db('persons as p')
    .where({ 'p.region_id': change.regionId, 'p.assessable': true })
    .whereIn('p.specialty_code', codes)
    .whereNotNull('p.risk_level')
    .modify((query) => {
      if (scope) query.whereRaw(scope.sql, scope.bindings);
    })
    .orderBy('p.id')
    .pluck('p.id');
  const moved: Moved[] = [];
  for (let from = 0; from < people.length; from += STEP)
    moved.push(...(await movedAmong(db, people.slice(from, from + STEP), rulesets, change.after)));
  return moved;
}

async function movedAmong(
  db: Knex,
  ids: number[],
  rulesets: ReadonlyMap<number, Ruleset | undefined>,
  after: ReadonlyMap<string, Statistics>,
): Promise<Moved[]> {
  const rows = await db('persons as p')
    .join('person_facts as f', 'f.person_id', 'p.id')
    .whereIn('p.id', ids)
    .orderBy('p.id')
    .select('p.id', 'p.organization_id', 'p.specialty_code', 'p.risk_level', 'f.facts');
  return rows.flatMap((row): Moved[] => {
    const ruleset = rulesets.get(row.organization_id);
    if (!ruleset) return [];
    const facts = typeof row.facts === 'string' ? JSON.parse(row.facts) : row.facts;
    const to = ruleset.compiled.level(withFigures(facts, after.get(row.specialty_code)));
    return to === row.risk_level
      ? []
      : [{ personId: row.id, specialtyCode: row.specialty_code, from: row.risk_level, to }];
  });
}

/** How many come to the high level and how many leave it. */
export function countMoved(moved: readonly Moved[]) {
  return {
    people: moved.length,
    becameHigh: moved.filter(({ to }) => to === 'high').length,
    ceasedHigh: moved.filter(({ from }) => from === 'high').length,
  };
}
