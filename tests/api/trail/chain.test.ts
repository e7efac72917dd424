// U1, U2: the journal is only ever added to, and what somebody does to it past the server is found and named.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headOf, headsFile, verifyChain } from '../../../api/trail/chain.ts';
import { sealPending, startSealer } from '../../../api/trail/sealing.ts';
import { AuditTrail } from '../../../api/trail/trail.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { testClock } from '../../support/server.ts';

let test: TestDatabase;

beforeEach(async () => {
  test = await openTestDatabase();
  for (let i = 1; i <= 5; i += 1) await write(`Событие ${i}`);
  await seal();
});
afterEach(() => test.close());

const author = {
  userId: 1,
  login: 'tester',
  address: '127.0.0.1',
  organizationId: null,
  regionId: null,
};

function write(summary: string): Promise<void> {
  return test.database.write(async (trx) => {
    const trail = new AuditTrail();
    trail.record({ action: 'test.write', summary });
    await trail.write(trx, author, '2026-10-20T09:00:00.000Z');
  });
}

const event = {
  at: '2026-10-20T09:00:00.000Z',
  action: 'test.write',
  outcome: 'done',
  subjects: '[]',
  summary: 'Одно из многих',
  changes: '[]',
};

/** Seals as the server does, with the heads outside the database. */
async function seal(): Promise<void> {
  const sealer = startSealer(test.database, testClock, test.dataDir);
  await sealer.stop();
}

const verify = () => verifyChain(test.db, test.dataDir);

/** What somebody with the database in hand does first. */
async function withoutGuards(db: Knex): Promise<void> {
  if (test.engine === 'postgres') {
    for (const table of ['audit_events', 'audit_seals'])
      await db.raw(`alter table ${table} disable trigger all`);
    return;
  }
  const triggers: { name: string }[] = await db('sqlite_master')
    .where({ type: 'trigger' })
    .where('name', 'like', 'audit_%')
    .select('name');
  for (const { name } of triggers) await db.raw(`drop trigger ${name}`);
}

const nth = async (n: number): Promise<Record<string, unknown>> =>
  test.db('audit_events').where('summary', `Событие ${n}`).first();

describe('U1: the database itself refuses', () => {
  it.each(['audit_events', 'audit_seals'])('to change or delete from %s', async (table) => {
    const before = await test.db(table).select('*');
    expect(before.length).toBeGreaterThan(0);
    const column = table === 'audit_events' ? 'summary' : 'hash';
    const changes: (() => PromiseLike<unknown>)[] = [
      () => test.db(table).update({ [column]: 'x' }),
      () => test.db(table).delete(),
      ...(test.engine === 'postgres'
        ? [() => test.db.raw(`truncate ${table} cascade`)]
        : [() => test.db.raw(`delete from ${table}`)]),
    ];
    for (const change of changes) await expect(change()).rejects.toThrow(/append-only/);
    expect(await test.db(table).select('*')).toEqual(before);
  });

  it('an event once refused does not stop the next', async () => {
    await expect(test.db('audit_events').delete()).rejects.toThrow();
    await write('Событие 6');
    await seal();
    expect(await verify()).toMatchObject({ ok: true });
  });
});

describe('U2: the verifier', () => {
  it('finds an untouched journal whole, and counts what is not sealed yet', async () => {
    const whole = await verify();
    expect(whole).toMatchObject({ ok: true, unsealed: 0 });
    await write('Событие 6');
    expect(await verify()).toEqual({ ok: true, sealed: whole.sealed, unsealed: 1 });
    await seal();
    expect(await verify()).toEqual({ ok: true, sealed: whole.sealed + 1, unsealed: 0 });
  });

  const tampering: [what: string, act: (db: Knex) => Promise<void>, says: RegExp][] = [
    [
      'a word edited',
      async (db) =>
        void (await db('audit_events')
          .where('summary', 'Событие 3')
          .update({ summary: 'Событие 3.' })),
      /изменена запись журнала/,
    ],
    [
      'an author exchanged',
      async (db) =>
        void (await db('audit_events')
          .where('summary', 'Событие 3')
          .update({ actor_login: 'other' })),
      /изменена запись журнала/,
    ],
    [
      'a time moved',
      async (db) =>
        void (await db('audit_events')
          .where('summary', 'Событие 3')
          .update({ at: '2026-10-20T09:00:01.000Z' })),
      /изменена запись журнала/,
    ],
    [
      'an event removed',
      async (db) => void (await db('audit_events').where('summary', 'Событие 3').delete()),
      /нет записи журнала/,
    ],
    ['an event removed with its seal', removeThird, /пропущено звено/],
    ['two events exchanged', exchange, /изменена запись журнала/],
    ['the tail cut off', cutTail, /журнал обрезан/],
    [
      'everything cut off',
      async (db) => {
        await db('audit_seals').delete();
        await db('audit_events').delete();
      },
      /журнал обрезан/,
    ],
    [
      'an event taken out of those that wait',
      async (db) => {
        await write('Событие 6');
        await db('audit_pending').delete();
      },
      /не запечатана и не ждёт/,
    ],
    [
      'the whole chain written anew',
      async (db) => {
        await db('audit_events').where('summary', 'Событие 3').update({ summary: 'Переписано' });
        await db('audit_seals').delete();
        await db('audit_pending').insert(db('audit_events').select({ event_id: 'id' }));
        await sealPending(test.database, '2026-10-20T10:00:00.000Z');
      },
      /не совпадает с файлом вне базы/,
    ],
  ];

  async function removeThird(db: Knex): Promise<void> {
    const { id } = await nth(3);
    await db('audit_seals')
      .where({ event_id: Number(id) })
      .delete();
    await db('audit_events')
      .where({ id: Number(id) })
      .delete();
  }

  async function exchange(db: Knex): Promise<void> {
    const [two, three] = [await nth(2), await nth(3)];
    await db('audit_events')
      .where({ id: Number(two.id) })
      .update({ summary: String(three.summary) });
    await db('audit_events')
      .where({ id: Number(three.id) })
      .update({ summary: String(two.summary) });
  }

  async function cutTail(db: Knex): Promise<void> {
    const { id } = await nth(4);
    await db('audit_seals').where('event_id', '>=', Number(id)).delete();
    await db('audit_events').where('id', '>=', Number(id)).delete();
  }

  it.each(tampering)('names %s', async (_what, act, says) => {
    await withoutGuards(test.db);
    await act(test.db);
    const found = await verify();
    expect(found.ok).toBe(false);
    expect(found.problem).toMatch(says);
  });

  it('names the first of several breaks', async () => {
    await withoutGuards(test.db);
    const { id } = await nth(2);
    for (const n of [4, 2, 5])
      await test.db('audit_events').where('summary', `Событие ${n}`).update({ action: 'forged' });
    expect((await verify()).problem).toContain(`№ ${id} `);
  });

  it('an event slipped in between is an unsealed one, never part of the chain', async () => {
    const before = await verify();
    const { id, ...copy } = await nth(5);
    await test.db('audit_events').insert({ ...copy, uid: 'slipped-in', summary: 'Подложено' });
    expect(await verify()).toEqual({ ok: true, sealed: before.sealed, unsealed: 1 });
    expect(Number(id)).toBeGreaterThan(0);
  });

  it('a file of heads that was edited is told too', async () => {
    const file = headsFile(test.dataDir);
    const { position } = await headOf(test.db);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/ [0-9a-f]{64}/, ` ${'0'.repeat(64)}`));
    expect((await verify()).problem).toMatch(/не совпадает с файлом/);
    writeFileSync(file, '');
    appendFileSync(file, `2026-10-20T09:00:00.000Z ${position + 9} ${'0'.repeat(64)}\n`);
    expect((await verify()).problem).toMatch(/обрезан/);
  });

  it('seals at a stop whatever waits, however much it is', async () => {
    const rows = Array.from({ length: 1_201 }, (_, at) => ({ ...event, uid: `many-${at}` }));
    await test.database.append('audit_events', rows);
    expect((await verify()).unsealed).toBe(rows.length);
    await seal();
    expect(await verify()).toMatchObject({ ok: true, unsealed: 0 });
  });

  it('seals an event whose number is lower than a sealed one’s', async () => {
    const before = await verify();
    for (const id of [900_001, 900_000]) {
      await test.db('audit_events').insert({ ...event, id, uid: `late-${id}` });
      await seal();
    }
    expect(await verify()).toEqual({ ok: true, sealed: before.sealed + 2, unsealed: 0 });
  });

  it('seals by itself within a second', async () => {
    const sealer = startSealer(test.database, testClock, test.dataDir);
    await write('Событие 6');
    await expect
      .poll(async () => (await verify()).unsealed, { timeout: 2000, interval: 50 })
      .toBe(0);
    await sealer.stop();
  });
});
