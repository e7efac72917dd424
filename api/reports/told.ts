// What of a report's figures over special facts a reader without the «допуск» is told. Forms of the Ministry keep
// their sums, also where a region has added columns of its own to them: those are told like any other figure.

import type { Knex } from 'knex';
import { columnsOf, queriesOfColumn, type ReportTemplate } from '../../forms/reports/index.ts';
import { countryId } from '../places/place-queries.ts';
import { type Hiding, toldSql } from '../small-groups/small-groups.ts';
import { bodyOf, versionInForceAt } from '../versions/version-queries.ts';
import type { Told } from './figure-queries.ts';

/** Columns that the country's form of this code counts in the very same way. */
async function officialColumns(db: Knex, template: ReportTemplate): Promise<ReadonlySet<string>> {
  const root = await countryId(db);
  const version = await versionInForceAt(db, root, 'report-template', template.code);
  if (!version) return new Set();
  const official = await bodyOf(db, 'report-template', version.id);
  const same = (key: string) =>
    JSON.stringify(queriesOfColumn(official, key)) ===
    JSON.stringify(queriesOfColumn(template, key));
  return new Set(
    columnsOf(official)
      .map(({ key }) => key)
      .filter(same),
  );
}

export async function toldOf(db: Knex, template: ReportTemplate, hiding: Hiding): Promise<Told> {
  const official = await officialColumns(db, template);
  const known = new Map(
    columnsOf(template).map(({ key, query }) => [
      key,
      query && !official.has(key) ? toldSql([query], hiding) : undefined,
    ]),
  );
  return ({ key }) => known.get(key);
}

/** Columns that tell of a part of the people, themselves or by what their formula is made of. */
export function partlyTold(template: ReportTemplate, told: Told): Set<string> {
  const columns = columnsOf(template);
  const hidden = new Set(columns.filter((column) => told(column)).map(({ key }) => key));
  for (let before = -1; before !== hidden.size; ) {
    before = hidden.size;
    for (const { key, formula } of columns)
      if (formula?.of.some((part) => hidden.has(part))) hidden.add(key);
  }
  return hidden;
}
