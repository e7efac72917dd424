// What every table grows by, and what bounds it. A table that is named here nowhere fails a test.
import type { Database } from './connect.ts';

export interface Swept {
  table: string;
  /** Rows whose instant here lies further back than `days` are of no use to anybody. */
  column: string;
  days: number;
  /** Of these states only. */
  status?: readonly string[];
}

/** Grow by requests, not by what people enter: nothing of them outlives its use. */
export const swept: readonly Swept[] = [
  { table: 'sessions', column: 'expires_at', days: 0 },
  { table: 'login_attempts', column: 'window_ends_at', days: 1 },
  { table: 'idempotency_keys', column: 'created_at', days: 1 },
  { table: 'jobs', column: 'updated_at', days: 30, status: ['done', 'failed', 'cancelled'] },
];

/** Kept for ever and never read whole: the journal, its seals, and keys that are never given again. */
export const kept: readonly string[] = [
  'audit_events',
  'audit_seals',
  'person_keys',
  'definition_keys',
];

/** Holds what waits for the next moment: whoever takes a row out leaves none behind. */
export const queues: readonly string[] = ['audit_pending'];

/** Go with the row that they belong to. */
export const parts: readonly string[] = [
  'answer_file_parts',
  'impact_rows',
  'import_records',
  'definition_layers',
  'organization_tree',
];

const ROWS_PER_STEP = 2_000;

/** Takes out what has outlived its use, a short step at a time, so that nobody waits. */
export async function sweep(db: Database, instant: Date): Promise<void> {
  for (const { table, column, days, status } of swept) {
    const before = new Date(instant.getTime() - days * 86_400_000).toISOString();
    const row = db.engine === 'sqlite' ? 'rowid' : 'ctid';
    for (let gone = ROWS_PER_STEP; gone === ROWS_PER_STEP; ) {
      gone = await db.write(
        (trx) =>
          trx(table)
            .whereIn(row, (old) => {
              old.from(table).where(column, '<', before).limit(ROWS_PER_STEP).select(row);
              if (status) old.whereIn('status', status);
            })
            .delete(),
        'bulk',
      );
    }
  }
}
