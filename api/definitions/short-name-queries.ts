// A criterion's title is its complete official wording; lists call it by number and short name.
import type { Knex } from 'knex';
import type { KindCode } from '../../forms/definitions/kinds/index.ts';

export interface ShortName {
  [name: string]: string | number;
  number: number;
  shortTitle: string;
}

interface Named {
  number?: unknown;
  shortTitle?: unknown;
}

function nameIn(text: string | null): ShortName | undefined {
  if (text === null) return undefined;
  const { number, shortTitle }: Named = JSON.parse(text);
  return typeof number === 'number' && typeof shortTitle === 'string'
    ? { number, shortTitle }
    : undefined;
}

/** What is in force names the row; an element never published is named by its draft. */
export async function shortNames(
  db: Knex,
  kind: KindCode,
  ids: number[],
): Promise<Map<number, ShortName>> {
  const names = new Map<number, ShortName>();
  if (kind !== 'risk-criterion' || ids.length === 0) return names;
  const rows = await db('definitions as d')
    .leftJoin('definition_versions as v', 'v.id', 'd.published_version_id')
    .whereIn('d.id', ids)
    .select({ id: 'd.id', body: 'v.body', draft: 'd.draft' });
  for (const { id, body, draft } of rows) {
    const name = nameIn(body ?? draft);
    if (name) names.set(Number(id), name);
  }
  return names;
}
