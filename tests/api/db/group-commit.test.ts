// SQLite's one writer: what people wait for goes before work that nobody waits for, lines of one moment go
// together, and nobody is harmed by another's refusal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, sqliteFile, sqliteKnex } from '../../../api/db/connect.ts';
import { groupCommit } from '../../../api/db/group-commit.ts';

let dataDir: string;
let writer: Knex;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'profmarshrut-commit-'));
  writer = sqliteKnex(sqliteFile(dataDir), 'PRAGMA journal_mode=WAL', 1);
  await writer.schema.createTable('lines', (t) => {
    t.increments('id');
    t.text('words').notNullable();
  });
});
afterEach(async () => {
  await writer.destroy();
  rmSync(dataDir, { recursive: true, force: true });
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const words = (): Promise<string[]> => writer('lines').orderBy('id').pluck('words');
const line = (text: string) => (trx: Knex.Transaction) => trx('lines').insert({ words: text });

describe('turns', () => {
  it('a person’s write waits for one step of bulk work at most, and bulk work goes on', async () => {
    const { write } = groupCommit(writer);
    const steps = [1, 2, 3, 4].map((step) => write(line(`шаг ${step}`), 'bulk'));
    // The first step is under way when the person comes.
    await pause(0);
    await write(line('человек'));
    await Promise.all(steps);
    const order = await words();
    expect(order.indexOf('человек')).toBeLessThan(2);
    expect(order.filter((one) => one !== 'человек')).toEqual(['шаг 1', 'шаг 2', 'шаг 3', 'шаг 4']);
  });

  it('bulk work is not starved by people who never end', async () => {
    const { write } = groupCommit(writer);
    let going = true;
    const people = Array.from({ length: 4 }, async () => {
      while (going) await write(line('человек'));
    });
    for (let step = 1; step <= 5; step += 1) await write(line(`шаг ${step}`), 'bulk');
    going = false;
    await Promise.all(people);
    expect((await words()).filter((one) => one.startsWith('шаг'))).toHaveLength(5);
  });
});

describe('lines', () => {
  it('of one moment go in one insert, and each is answered after its commit', async () => {
    const { append, write } = groupCommit(writer);
    const inserts: string[] = [];
    writer.on('query', ({ sql }) => /^insert/.test(sql) && inserts.push(sql));
    const busy = write(line('раньше'));
    await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        await append('lines', [{ words: `строка ${at}` }]);
        expect(await words()).toContain(`строка ${at}`);
      }),
    );
    await busy;
    expect((await words()).length).toBe(41);
    expect(inserts.length).toBeLessThanOrEqual(3);
  });

  it('that the table refuses take nobody with them', async () => {
    const { append, write } = groupCommit(writer);
    const results = await Promise.allSettled([
      write(line('запись')),
      append('lines', [{ words: null }]),
      write(line('другая')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await words()).toEqual(['запись', 'другая']);
  });

  it('and jobs are told when no transaction can begin, and are not tried for ever', async () => {
    await writer.destroy();
    const { append, write } = groupCommit(writer);
    const results = await Promise.allSettled([
      append('lines', [{ words: 'строка' }]),
      write(line('запись')),
      append('lines', [{ words: 'ещё' }]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  }, 5_000);

  it('go in on either engine’s way: as many as there are', async () => {
    const db = await openDatabase({ dataDir });
    await db.append(
      'lines',
      Array.from({ length: 1_234 }, (_, at) => ({ words: String(at) })),
    );
    expect(await words()).toEqual(Array.from({ length: 1_234 }, (_, at) => String(at)));
    await db.close();
  });
});

describe('a long job', () => {
  it('is not refused for lasting: its statements are answered', async () => {
    const { write } = groupCommit(writer, 60);
    await write(async (trx) => {
      for (let step = 0; step < 8; step += 1) {
        await trx('lines').insert({ words: `${step}` });
        await pause(25);
      }
    });
    expect(await words()).toHaveLength(8);
  });

  it('that hangs is given up, and the next is taken', async () => {
    const { write } = groupCommit(writer, 60);
    const hanging = write(async (trx) => {
      await trx('lines').insert({ words: 'висит' });
      await pause(400);
    });
    await expect(hanging).rejects.toThrow(/остановилась на полпути/);
    await write(line('следующая'));
    expect(await words()).toEqual(['следующая']);
  });
});
