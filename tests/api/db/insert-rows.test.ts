// Many rows in one statement are the rows one by one: every kind of value, whichever way they go in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from '../../../api/db/insert-rows.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
  await test.db.schema.createTable('sorts', (t) => {
    t.increments('id');
    t.text('words').unique();
    t.integer('whole');
    t.double('part');
    t.boolean('yes');
  });
});
afterAll(() => test.close());

const stored = () => test.db('sorts').orderBy('id').select('words', 'whole', 'part', 'yes');
const empty = () => test.db('sorts').delete();

describe('rows in one statement', () => {
  it('are the rows one by one', async () => {
    const texts = [
      '',
      '5',
      '1e3',
      'true',
      'null',
      '{"a":[1]}',
      "О'Нил",
      '"',
      '\\u0041',
      'я\nб',
      '😀',
    ];
    const rows = [...new Set([...texts, ...naughtyStrings.filter((s) => !s.includes('\0'))])].map(
      (words, at) => ({
        words,
        whole: at % 3 === 0 ? null : at * 1_000_003,
        part: at / 7,
        yes: at % 2 === 0,
      }),
    );
    for (const row of rows) await test.db('sorts').insert(row);
    const expected = await stored();
    await empty();
    await insertRows(test.db, 'sorts', rows);
    expect(await stored()).toEqual(expected);
    await empty();
  });

  it('give back what is asked, in their order; a half of a character goes the long way', async () => {
    const rows = Array.from({ length: 1_101 }, (_, at) => ({ words: `слово ${at}`, whole: at }));
    const given = await insertRows<object, { id: number; words: string }>(test.db, 'sorts', rows, {
      returning: ['id', 'words'],
    });
    expect(given.map(({ words }) => words)).toEqual(rows.map(({ words }) => words));
    expect(new Set(given.map(({ id }) => id)).size).toBe(rows.length);
    await empty();
    await test.db('sorts').insert({ words: 'до \ud800 после' });
    const [expected] = await stored();
    await empty();
    await insertRows(test.db, 'sorts', [{ words: 'до \ud800 после' }]);
    expect(await stored()).toEqual([expected]);
    await empty();
  });

  it('leave or renew what is there already', async () => {
    await insertRows(test.db, 'sorts', [{ words: 'одно', whole: 1 }]);
    const again = [
      { words: 'одно', whole: 5 },
      { words: 'другое', whole: 2 },
    ];
    await insertRows(test.db, 'sorts', again, { conflict: { column: 'words' } });
    expect((await stored()).map(({ whole }) => whole)).toEqual([1, 2]);
    await insertRows(test.db, 'sorts', again, {
      conflict: { column: 'words', write: { whole: 'sorts.whole + excluded.whole' } },
    });
    expect((await stored()).map(({ whole }) => whole)).toEqual([6, 4]);
    await empty();
  });

  it('none are none', async () => {
    expect(await insertRows(test.db, 'sorts', [])).toEqual([]);
  });
});
