// The journal's chain: each event's hash covers the one before it, in the order of sealing. Heads also
// go to a file outside the database, so that a cut tail is noticed.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';

export const COVERED = [
  'id',
  'uid',
  'at',
  'actor_id',
  'actor_login',
  'action',
  'outcome',
  'resource',
  'resource_id',
  'region_id',
  'municipality_id',
  'organization_id',
  'subjects',
  'summary',
  'changes',
  'address',
] as const;

export type EventRow = Record<(typeof COVERED)[number], string | number | null>;

const GENESIS = '0'.repeat(64);
const BATCH = 500;

export function linkHash(previous: string, event: EventRow): string {
  const content = JSON.stringify(COVERED.map((column) => event[column]));
  return createHash('sha256').update(previous).update(content).digest('hex');
}

export interface Head {
  position: number;
  hash: string;
}

export async function headOf(db: Knex): Promise<Head> {
  const row = await db('audit_seals').orderBy('position', 'desc').first('position', 'hash');
  return row ?? { position: 0, hash: GENESIS };
}

export function headsFile(dataDir: string): string {
  return join(dataDir, 'audit-heads.log');
}

export interface Verification {
  ok: boolean;
  sealed: number;
  /** Events not sealed yet; normal while the server runs. */
  unsealed: number;
  /** First broken link, in words. */
  problem?: string;
}

/** Walks the whole chain and compares it with the heads kept outside. */
export async function verifyChain(db: Knex, dataDir: string): Promise<Verification> {
  const heads = await readHeads(dataDir);
  let previous = GENESIS;
  let position = 0;
  for (;;) {
    const rows: (EventRow & { position: number; hash: string; event_id: number })[] = await db(
      'audit_seals as s',
    )
      .leftJoin('audit_events as e', 'e.id', 's.event_id')
      .where('s.position', '>', position)
      .orderBy('s.position')
      .limit(BATCH)
      .select('s.position', 's.hash', 's.event_id', ...COVERED.map((column) => `e.${column}`));
    for (const row of rows) {
      const sealed = position;
      if (row.position !== position + 1) return broken(sealed, `пропущено звено ${position + 1}`);
      if (row.id === null)
        return broken(sealed, `нет записи журнала № ${row.event_id} (звено ${row.position})`);
      const hash = linkHash(previous, row);
      if (hash !== row.hash)
        return broken(sealed, `изменена запись журнала № ${row.id} (звено ${row.position})`);
      const kept = heads.get(row.position);
      if (kept !== undefined && kept !== hash)
        return broken(sealed, `звено ${row.position} не совпадает с файлом вне базы`);
      previous = hash;
      position = row.position;
    }
    if (rows.length < BATCH) break;
  }
  const last = Math.max(0, ...heads.keys());
  if (last > position)
    return broken(
      position,
      `журнал обрезан: в файле вне базы есть звено ${last}, в базе последнее ${position}`,
    );
  const lost = await db('audit_events as e')
    .whereNotExists((q) => q.from('audit_seals as s').whereRaw('s.event_id = e.id'))
    .whereNotExists((q) => q.from('audit_pending as w').whereRaw('w.event_id = e.id'))
    .orderBy('e.id')
    .first('e.id');
  if (lost) return broken(position, `запись журнала № ${lost.id} не запечатана и не ждёт печати`);
  const waiting = await db('audit_pending').count({ total: '*' }).first();
  return { ok: true, sealed: position, unsealed: Number(waiting?.total ?? 0) };
}

function broken(sealed: number, problem: string): Verification {
  return { ok: false, sealed, unsealed: 0, problem };
}

async function readHeads(dataDir: string): Promise<Map<number, string>> {
  const text = await readFile(headsFile(dataDir), 'utf8').catch(() => '');
  const heads = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [, position, hash] = line.split(' ');
    if (position && hash) heads.set(Number(position), hash);
  }
  return heads;
}
