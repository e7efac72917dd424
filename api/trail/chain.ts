// The journal's chain: each event's hash covers the one before it, in the order of sealing. Heads also
// go to a file outside the database, so that a cut tail is noticed.

import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { logFailure } from '../log-failure.ts';

const COVERED = [
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

type EventRow = Record<(typeof COVERED)[number], string | number | null>;

const GENESIS = '0'.repeat(64);
const BATCH = 500;

function linkHash(previous: string, event: EventRow): string {
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

/** Seals what is not sealed yet; returns the new head, or undefined when there was nothing. */
export async function sealPending(db: Database, now: string): Promise<Head | undefined> {
  return db.write(async (trx) => {
    const events: EventRow[] = await trx('audit_events as e')
      .leftJoin('audit_seals as s', 's.event_id', 'e.id')
      .whereNull('s.event_id')
      .orderBy('e.id')
      .limit(BATCH)
      .select(COVERED.map((column) => `e.${column}`));
    if (events.length === 0) return undefined;
    let { position, hash } = await headOf(trx);
    for (const event of events) {
      position += 1;
      hash = linkHash(hash, event);
      await trx('audit_seals').insert({ position, event_id: event.id, hash, sealed_at: now });
    }
    return { position, hash };
  });
}

export function headsFile(dataDir: string): string {
  return join(dataDir, 'audit-heads.log');
}

export interface Sealer {
  stop(): Promise<void>;
}

/** Seals at least every second. */
export function startSealer(db: Database, clock: Clock, dataDir: string): Sealer {
  let working: Promise<void> | undefined;
  const seal = async () => {
    const now = clock.now().toISOString();
    const head = await sealPending(db, now);
    if (head) await appendFile(headsFile(dataDir), `${now} ${head.position} ${head.hash}\n`);
  };
  const tick = () => {
    working ??= seal()
      .catch(logFailure)
      .finally(() => {
        working = undefined;
      });
  };
  const timer = setInterval(tick, 700);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
      await seal().catch(logFailure);
    },
  };
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
  const counted = await db('audit_events').count({ total: '*' }).first();
  return { ok: true, sealed: position, unsealed: Number(counted?.total ?? 0) - position };
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
