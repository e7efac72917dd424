// Lines held while the disk is full are written once, in their order, and are lost to no other failure meanwhile.
import { expect, it } from 'vitest';
import type { Database } from '../../../api/db/connect.ts';
import { noteOrHold, writeHeldNotes } from '../../../api/trail/held-notes.ts';

const failure = (code: string) => Object.assign(new Error(code), { code });

/** What of a database the lines need: it takes them, or fails as it is told. */
function taking() {
  const taken: object[] = [];
  const state: { failing?: Error } = {};
  const append = async (_table: string, rows: readonly object[]) => {
    if (state.failing) throw state.failing;
    taken.push(...rows);
  };
  const db: Pick<Database, 'append'> = { append };
  return { db, taken, state };
}

it('what was held is written when there is room, whatever failed in between', async () => {
  const { db, taken, state } = taking();
  state.failing = failure('SQLITE_FULL');
  await noteOrHold(db, [{ n: 1 }]);
  await noteOrHold(db, [{ n: 2 }]);
  state.failing = failure('SQLITE_IOERR');
  await expect(writeHeldNotes(db)).rejects.toThrow('SQLITE_IOERR');
  state.failing = failure('SQLITE_FULL');
  await expect(writeHeldNotes(db)).rejects.toThrow('SQLITE_FULL');
  state.failing = undefined;
  await writeHeldNotes(db);
  await writeHeldNotes(db);
  expect(taken).toEqual([{ n: 1 }, { n: 2 }]);
});

it('what fails otherwise is told at once, and no more is held than memory should', async () => {
  const { db, state } = taking();
  state.failing = failure('SQLITE_IOERR');
  await expect(noteOrHold(db, [{ n: 1 }])).rejects.toThrow('SQLITE_IOERR');
  state.failing = failure('SQLITE_FULL');
  await noteOrHold(
    db,
    Array.from({ length: 10_000 }, (_, n) => ({ n })),
  );
  await expect(noteOrHold(db, [{ n: 0 }])).rejects.toThrow('SQLITE_FULL');
});
