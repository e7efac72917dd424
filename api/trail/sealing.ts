// Seals what was written to the journal, apart from the requests that wrote it: a request waits for no chain.
import { appendFile } from 'node:fs/promises';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { isDiskFull, isUniqueViolation } from '../db/failures.ts';
import { insertRows } from '../db/insert-rows.ts';
import { logFailure } from '../log-failure.ts';
import { COVERED, type EventRow, type Head, headOf, headsFile, linkHash } from './chain.ts';
import { writeHeldNotes } from './held-notes.ts';

const BATCH = 500;
const PAUSE_MILLISECONDS = 400;

/** What one look sealed: the new head and how many events; undefined when none waited or another process was first. */
export interface Sealed extends Head {
  events: number;
}

/** Seals the events that wait, at most a batch of them: the chain is worked out before the transaction. */
export async function sealPending(db: Database, now: string): Promise<Sealed | undefined> {
  const events: EventRow[] = await db
    .primary('audit_pending as w')
    .join('audit_events as e', 'e.id', 'w.event_id')
    .orderBy('w.event_id')
    .limit(BATCH)
    .select(COVERED.map((column) => `e.${column}`));
  const [first, last] = [events.at(0)?.id, events.at(-1)?.id];
  if (first === undefined || last === undefined) return undefined;
  let { position, hash } = await headOf(db.primary);
  const seals = events.map((event) => {
    position += 1;
    hash = linkHash(hash, event);
    return { position, event_id: event.id, hash, sealed_at: now };
  });
  try {
    await db.write(async (trx) => {
      await insertRows(trx, 'audit_seals', seals);
      await trx('audit_pending')
        .whereBetween('event_id', [Number(first), Number(last)])
        .whereExists((sealed) =>
          sealed.from('audit_seals as s').whereRaw('s.event_id = audit_pending.event_id'),
        )
        .delete();
    }, 'bulk');
  } catch (error) {
    // The same links by another process.
    if (isUniqueViolation(error)) return undefined;
    throw error;
  }
  return { position, hash, events: events.length };
}

export interface Sealer {
  /** Seals whatever waits still, and ends. */
  stop(): Promise<void>;
}

/** Seals within a second at whatever rate events come. */
export function startSealer(db: Database, clock: Clock, dataDir: string): Sealer {
  let working: Promise<void> | undefined;
  let full = false;
  /** A full disk is told once, not at every look. */
  const failed = (error: unknown) => {
    if (!isDiskFull(error) || !full) logFailure(error);
    full = isDiskFull(error);
  };
  const seal = async () => {
    await writeHeldNotes(db);
    for (;;) {
      const now = clock.now().toISOString();
      const head = await sealPending(db, now);
      if (!head) return;
      await appendFile(headsFile(dataDir), `${now} ${head.position} ${head.hash}\n`);
      if (head.events < BATCH) return;
    }
  };
  const tick = () => {
    working ??= seal()
      .catch(failed)
      .finally(() => {
        working = undefined;
      });
  };
  const timer = setInterval(tick, PAUSE_MILLISECONDS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await working;
      await seal().catch(logFailure);
    },
  };
}
