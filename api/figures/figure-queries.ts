// Figures of indicators by place, in one reader's scope.

import type { Knex } from 'knex';
import {
  daysOf,
  type Figure,
  type Indicator,
  queriesOfIndicator,
} from '../../forms/indicators/index.ts';
import { type Engine, predicateToSql, type Sql } from '../../forms/predicates/index.ts';
import { isAdditive, type Query } from '../../forms/queries/schema.ts';
import type { Scope } from '../access/actor.ts';
import { scopeSql } from '../access/scope-sql.ts';
import { rawRows } from '../db/raw-rows.ts';

import { type Hiding, toldSql } from '../small-groups/small-groups.ts';
import { type Source, sourceOf } from './sources.ts';

export interface Asked {
  engine: Engine;
  scope: Scope;
  today: string;
  /** Only this organisation and what is below it. */
  within?: number;
  /** Of figures over special facts, whom the reader is told. */
  hiding: Hiding;
}

export interface Counted {
  /** Whether people were left out of the figure for whoever asks: some, or everybody. */
  told: 'whole' | 'partly' | 'closed';
  total: Figure;
  /** By organisation, or by municipality where the indicator says so. */
  byPlace: Map<number, Figure>;
}

export async function countFigure(db: Knex, indicator: Indicator, asked: Asked): Promise<Counted> {
  const told = toldSql(queriesOfIndicator(indicator), asked.hiding);
  const counted = await countTold(db, indicator, { ...asked, told });
  if (!told) return { ...counted, told: 'whole' };
  const { value, of } = counted.total;
  const some = (of ?? value) > 0 || (await tellsOfAnybody(db, indicator, { ...asked, told }));
  return { ...counted, told: some ? 'partly' : 'closed' };
}

type Telling = Asked & { told: Sql | undefined };

/** A figure of nobody and a figure that is told of nobody are not one. */
async function tellsOfAnybody(db: Knex, { numerator, ...indicator }: Indicator, asked: Telling) {
  const anybody: Query = { ...numerator, where: {} };
  const source = sourceOf(anybody.dataset);
  const { sql, bindings } = whereSql(source, anybody, { ...indicator, numerator }, asked);
  const found = await rawRows(
    db,
    `select 1 as told from ${source.from} where ${sql} limit 1`,
    bindings,
  );
  return found.length > 0;
}

async function countTold(
  db: Knex,
  indicator: Indicator,
  asked: Telling,
): Promise<Omit<Counted, 'told'>> {
  const { numerator, denominator } = indicator;
  if (denominator && ofSamePeople(numerator, denominator))
    return added(await countAmong(db, indicator, denominator, asked));
  const of = denominator && (await countQuery(db, denominator, indicator, asked));
  // Where the figure concerns nobody there is nothing to count of them.
  const value = of?.total === 0 ? nothing : await countQuery(db, numerator, indicator, asked);
  const places = [...new Set([...value.byPlace.keys(), ...(of?.byPlace.keys() ?? [])])];
  return {
    total: { value: value.total, of: of ? of.total : null },
    byPlace: new Map(
      places.map((id) => [
        id,
        { value: value.byPlace.get(id) ?? 0, of: of ? (of.byPlace.get(id) ?? 0) : null },
      ]),
    ),
  };
}

const nothing: { byPlace: ReadonlyMap<number, number>; total: number } = {
  byPlace: new Map(),
  total: 0,
};

/** Both count people: whoever counts is looked for among those concerned, in one pass. */
function ofSamePeople(numerator: Query, denominator: Query): boolean {
  return [numerator, denominator].every(
    ({ dataset, aggregate }) => dataset === 'learners' && aggregate === 'count',
  );
}

function added(byPlace: Map<number, Figure>): Omit<Counted, 'told'> {
  const total = { value: 0, of: 0 };
  for (const { value, of } of byPlace.values()) {
    total.value += value;
    total.of += of ?? 0;
  }
  return { total, byPlace };
}

function groupOf({ place }: Source, { breakdown }: Indicator): string {
  // What stands right below the region has no municipality and is shown as the region's own.
  return breakdown === 'municipality'
    ? `coalesce(${place.municipality}, ${place.region})`
    : place.organization;
}

function whereSql(
  source: Source,
  query: Query,
  { period }: Indicator,
  { engine, scope, today, within, told }: Telling,
): Sql {
  const parts: Sql[] = [predicateToSql(query.where, { engine, field: source.field }).isTrue];
  const below = scopeSql(scope, source.place, today);
  if (told && query.dataset === 'learners') parts.push(told);
  if (source.where) parts.push({ sql: source.where, bindings: [] });
  if (below) parts.push(below);
  if (within !== undefined)
    parts.push({
      sql: `${source.place.organization} in (select descendant_id from organization_tree where ancestor_id = ?)`,
      bindings: [within],
    });
  const { since, until } = source.day ? daysOf(period, today) : {};
  if (since) parts.push({ sql: `${source.day} >= ?`, bindings: [since] });
  if (until) parts.push({ sql: `${source.day} <= ?`, bindings: [until] });
  return {
    sql: parts.map(({ sql }) => sql).join(' and '),
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** Reads only whom the figure concerns; facts are looked up only where its condition asks for them. */
async function countAmong(db: Knex, indicator: Indicator, denominator: Query, asked: Telling) {
  const source = sourceOf('learners');
  const counted = predicateToSql(indicator.numerator.where, {
    engine: asked.engine,
    field: source.field,
  }).isTrue;
  const concerned = whereSql(source, denominator, indicator, asked);
  // Told of each person first, then added up: a sort for the groups would carry everybody's facts.
  const rows = await rawRows<{ place: number } & Figure>(
    db,
    `with concerned as materialized (select ${groupOf(source, indicator)} as place, case when ${counted.sql} then 1 else 0 end as counts from ${source.from} where ${concerned.sql}) select place, count(*) as "of", sum(counts) as "value" from concerned group by place`,
    [...counted.bindings, ...concerned.bindings],
  );
  return new Map(rows.map(({ place, value, of }) => [place, { value, of }]));
}

/** Rows are added up over places; what is counted without repetitions is counted again for the whole. */
async function countQuery(db: Knex, query: Query, indicator: Indicator, asked: Telling) {
  const source = sourceOf(query.dataset);
  const column = query.field ? source.distinct?.[query.field] : undefined;
  const counts =
    query.aggregate === 'distinct' && column ? `count(distinct ${column})` : 'count(*)';
  const { sql, bindings } = whereSql(source, query, indicator, asked);
  const from = `from ${source.from} where ${sql}`;
  const group = groupOf(source, indicator);
  const rows = await rawRows<{ place: number; n: number }>(
    db,
    `select ${group} as place, ${counts} as n ${from} group by ${group}`,
    bindings,
  );
  const byPlace = new Map(rows.map(({ place, n }) => [place, n]));
  const total =
    isAdditive(query) || source.apart
      ? [...byPlace.values()].reduce((sum, n) => sum + n, 0)
      : ((await rawRows<{ n: number }>(db, `select ${counts} as n ${from}`, bindings))[0]?.n ?? 0);
  return { byPlace, total };
}
