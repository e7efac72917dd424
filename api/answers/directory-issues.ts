// An answer from a directory names something that is there: a specialty, an organisation or an employer of
// the region. One question to each table, however many answers there are.
import type { Knex } from 'knex';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { type DirectoryAnswer, directoryAnswers } from '../../forms/questionnaires/index.ts';
import type { DirectoryName } from '../../forms/questions/directory.ts';

const MOST_AT_ONCE = 500;

type Lookup = (trx: Knex, values: string[], regionId: number | null) => Knex.QueryBuilder;

const lookups: Record<DirectoryName, Lookup> = {
  specialties: (trx, values) => trx('specialties').whereIn('code', values).pluck('code'),
  organizations: (trx, values, regionId) =>
    trx('organizations').where({ region_id: regionId }).whereIn('uid', values).pluck('uid'),
  employers: (trx, values, regionId) =>
    trx('employers').where({ region_id: regionId }).whereIn('uid', values).pluck('uid'),
};

export async function directoryIssues(
  trx: Knex,
  regionId: number | null,
  schema: JsonObject,
  answers: JsonObject,
): Promise<Issue[]> {
  return unknownAmong(trx, regionId, directoryAnswers(schema, answers));
}

/** Many records at once: their paths tell them apart. */
export async function unknownAmong(
  trx: Knex,
  regionId: number | null,
  asked: readonly DirectoryAnswer[],
): Promise<Issue[]> {
  const known = new Map<DirectoryName, Set<string>>();
  for (const directory of new Set(asked.map((one) => one.directory))) {
    const values = [
      ...new Set(asked.filter((one) => one.directory === directory).map(({ value }) => value)),
    ];
    const found = new Set<string>();
    for (let at = 0; at < values.length; at += MOST_AT_ONCE)
      for (const value of await lookups[directory](
        trx,
        values.slice(at, at + MOST_AT_ONCE),
        regionId,
      ))
        found.add(String(value));
    known.set(directory, found);
  }
  return asked
    .filter(({ directory, value }) => !known.get(directory)?.has(value))
    .map(({ path }) => ({
      path,
      keyword: 'x-directory',
      message: 'Выберите из справочника: такой записи в нём нет',
    }));
}
