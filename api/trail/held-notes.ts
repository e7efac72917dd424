// What was looked at while the disk was full: reading goes on, and the lines follow as soon as there is room. A
// bounded number of them, for they live in memory alone; when that is full too, reading is refused.
import type { Database } from '../db/connect.ts';
import { isDiskFull } from '../db/failures.ts';

type Lines = Pick<Database, 'append'>;

const MOST = 10_000;
const held = new WeakMap<Lines, object[]>();

/** Writes the lines, or holds them while the disk is full. */
export async function noteOrHold(db: Lines, rows: readonly object[]): Promise<void> {
  try {
    await db.append('audit_events', rows);
  } catch (error) {
    const lines = held.get(db) ?? [];
    if (!isDiskFull(error) || lines.length + rows.length > MOST) throw error;
    held.set(db, [...lines, ...rows]);
  }
}

/** Writes what was held; until that is done it stays held, whatever fails. */
export async function writeHeldNotes(db: Lines): Promise<void> {
  const lines = held.get(db) ?? [];
  if (lines.length === 0) return;
  await db.append('audit_events', lines);
  // More may have come meanwhile.
  held.set(db, (held.get(db) ?? []).slice(lines.length));
}
