// A record may name only files that its writer has sent for it, or that it already had.
import type { Knex } from 'knex';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { fileAnswers } from '../../forms/questionnaires/index.ts';
import type { Call } from '../http/endpoint.ts';

export interface FileOwner {
  resource: 'responses' | 'events' | 'participations' | 'register-records';
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

function isTheirs(row: FileRow, { resource, id }: FileOwner, userId: number): boolean {
  if (row.resource === null) return row.created_by === userId;
  return id !== null && row.resource === resource && row.record_id === id;
}

/** What the record names, and what is kept beside it, is its own; what it no longer names is nobody's. */
export async function attachFiles(
  { trx, now }: Pick<Call, 'trx' | 'now'>,
  owner: { resource: FileOwner['resource']; id: number },
  schema: JsonObject,
  answers: JsonObject,
): Promise<void> {
  const uids = fileAnswers(schema, answers).map(({ file }) => file.uid);
  const place = { resource: owner.resource, record_id: owner.id };
  const had: string[] = await trx('answer_files').where(place).whereNotIn('uid', uids).pluck('uid');
  if (had.length > 0) {
    const row = await trx(tables[owner.resource]).where({ id: owner.id }).first('kept_aside');
    const beside = String(row?.kept_aside ?? '');
    const gone = had.filter((uid) => !beside.includes(uid));
    await trx('answer_files')
      .where(place)
      .whereIn('uid', gone)
      .update({ resource: null, record_id: null, created_at: now });
  }
  if (uids.length > 0) await trx('answer_files').whereIn('uid', uids).update(place);
}

const tables: Readonly<Record<FileOwner['resource'], string>> = {
  responses: 'responses',
  events: 'events',
  participations: 'participations',
  'register-records': 'register_records',
};

/** Files that no record came to name, and those whose record is gone. */
export async function forgetFiles(trx: Knex, before: string): Promise<void> {
  for (const [resource, table] of Object.entries(tables))
    await trx('answer_files')
      .where({ resource })
      .whereNotExists(trx(table).whereRaw('?? = answer_files.record_id', [`${table}.id`]))
      .delete();
  await trx('answer_files').whereNull('resource').where('created_at', '<', before).delete();
}
