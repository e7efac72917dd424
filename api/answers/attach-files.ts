// A record may name only files that its writer has sent for it, or that it already had.
import type { Knex } from 'knex';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { fileAnswers } from '../../forms/questionnaires/index.ts';
import { type Dataset, tableOf } from '../datasets/dataset.ts';
import type { Call } from '../http/endpoint.ts';

export interface FileOwner {
  dataset: Dataset;
  /** Absent while the record is being created. */
  id: number | null;
}

export async function fileIssues(
  call: Call,
  owner: FileOwner,
  schema: JsonObject,
  answers: JsonObject,
): Promise<Issue[]> {
  const asked = fileAnswers(schema, answers);
  if (asked.length === 0) return [];
  const rows: FileRow[] = await call.trx('answer_files').whereIn(
    'uid',
    asked.map(({ file }) => file.uid),
  );
  const known = new Map(rows.map((row) => [row.uid, row]));
  return asked.flatMap(({ path, file }): Issue[] => {
    const row = known.get(file.uid);
    const mine = row && isTheirs(row, owner, call.actor.userId);
    if (mine && row.hash !== null && row.name === file.name && row.size === file.size) return [];
    return [{ path, keyword: 'x-question', message: 'Приложите файл заново: отправленного нет' }];
  });
}

interface FileRow {
  uid: string;
  name: string;
  size: number;
  hash: string | null;
  resource: string | null;
  record_id: number | null;
  created_by: number;
}

function isTheirs(row: FileRow, { dataset, id }: FileOwner, userId: number): boolean {
  if (row.resource === null) return row.created_by === userId;
  return id !== null && row.resource === dataset.name && row.record_id === id;
}

/** What the record names, and what is kept beside it, is its own; what it no longer names is nobody's. */
export async function attachFiles(
  { trx, now }: Pick<Call, 'trx' | 'now'>,
  owner: FileOwner & { id: number },
  schema: JsonObject,
  answers: JsonObject,
): Promise<void> {
  const uids = fileAnswers(schema, answers).map(({ file }) => file.uid);
  const place = { resource: owner.dataset.name, record_id: owner.id };
  const had: string[] = await trx('answer_files').where(place).whereNotIn('uid', uids).pluck('uid');
  if (had.length > 0) {
    const row = await trx(tableOf(owner.dataset)).where({ id: owner.id }).first('kept_aside');
    const beside = String(row?.kept_aside ?? '');
    const gone = had.filter((uid) => !beside.includes(uid));
    await trx('answer_files')
      .where(place)
      .whereIn('uid', gone)
      .update({ resource: null, record_id: null, created_at: now });
  }
  if (uids.length > 0) await trx('answer_files').whereIn('uid', uids).update(place);
}

/** Files that no record came to name, and those whose record is gone from the datasets that hold files. */
export async function forgetFiles(
  trx: Knex,
  holding: readonly Dataset[],
  before: string,
): Promise<void> {
  for (const dataset of holding) {
    const table = tableOf(dataset);
    await trx('answer_files')
      .where({ resource: dataset.name })
      .whereNotExists(trx(table).whereRaw('?? = answer_files.record_id', [`${table}.id`]))
      .delete();
  }
  await trx('answer_files').whereNull('resource').where('created_at', '<', before).delete();
}
