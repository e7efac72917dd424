// How many people each special value of a parameter is for: whoever meets the first condition, then the
// second among the rest, as `resolveParameters` takes them; everybody else is under the usual value.

import type { Knex } from 'knex';
import {
  type Engine,
  type FieldSql,
  fieldsOf,
  type Parameters,
  predicateToSql,
  type Sql,
} from '../../forms/predicates/index.ts';
import { factOf, sensitivityOfFacts } from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { rawRows } from '../db/raw-rows.ts';
import { ofPlaces } from './stored-people.ts';

export interface ParameterReach {
  name: string;
  /** People under each special value, in the order of the values. */
  overrides: number[];
  /** People under the usual value. */
  otherwise: number;
}

const factColumn = (name: string): FieldSql | undefined =>
  factOf(name) ? { kind: 'json', sql: 'f.facts', path: [name] } : undefined;

/** The number of the first condition met, one more than the last where none is. */
function firstMet(conditions: readonly Sql[]): string {
  const cases = conditions.map(({ sql }, at) => `when ${sql} then ${at}`);
  return `case ${cases.join(' ')} else ${conditions.length} end`;
}

export async function parameterReach(
  { engine, reports }: Pick<Database, 'engine' | 'reports'>,
  parameters: Parameters,
  places: readonly number[],
): Promise<ParameterReach[]> {
  // How many a condition over special facts concerns would be told of as few people as one likes.
  const open = Object.entries(parameters).filter(
    ([, { overrides = [] }]) =>
      sensitivityOfFacts(overrides.flatMap(({ when }) => fieldsOf(when))) !== 'special',
  );
  const asked = open.map(([name, { overrides = [] }]) => ({
    name,
    conditions: overrides.map(
      ({ when }) => predicateToSql(when, { engine, field: factColumn }).isTrue,
    ),
  }));
  const reach: ParameterReach[] = [];
  for (const { name, conditions } of asked) {
    const counts = await countFirst(reports, engine, conditions, places);
    reach.push({
      name,
      overrides: conditions.map((_, at) => counts.get(at) ?? 0),
      otherwise: counts.get(conditions.length) ?? 0,
    });
  }
  return reach;
}

async function countFirst(
  db: Knex,
  engine: Engine,
  conditions: readonly Sql[],
  places: readonly number[],
): Promise<Map<number, number>> {
  const among = ofPlaces(engine, places);
  const facts = conditions.length > 0 ? 'left join person_facts f on f.person_id = p.id' : '';
  const met = conditions.length > 0 ? firstMet(conditions) : '0';
  const rows = await rawRows<{ met: number; people: number }>(
    db,
    `select met, count(*) as people from (select ${met} as met from persons p ${facts} where p.assessable = true and ${among.sql}) as told group by met`,
    [...conditions.flatMap(({ bindings }) => bindings), ...among.bindings],
  );
  return new Map(rows.map(({ met, people }) => [met, people]));
}
