// What was looked at while the disk was full: reading goes on, and the lines follow as soon as there is room. A
// bounded number of them, for they live in memory alone; when that is full too, reading is refused.
import { type Database, isDiskFull } from '../db/connect.ts';

const MOST = 10_000;
const held = new WeakMap<Database, object[]>();

/** Writes the lines, or holds them while the disk is full. */
export async function noteOrHold(db: Database, rows: readonly object[]): Promise<void> {
  try {
    await db.append('audit_events', rows);
  } catch (error) {
    const lines = held.get(db) ?? [];
    if (!isDiskFull(error) || lines.length + rows.length > MOST) throw error;
    held.set(db, [...lines, ...rows]);
  }
}

/** Writes what was held; it stays held while the disk stays full. */
export async function writeHeldNotes(db: Database): Promise<void> {
  const lines = held.get(db);
  if (!lines) return;
  held.delete(db);
  await noteOrHold(db, lines);
}
