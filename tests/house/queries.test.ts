// Tables are read and written where a reader looks for them: in datasets, in named queries, in db.
import { describe, expect, it } from 'vitest';
import { sources } from './sources.ts';

/** Files of the api with SQL elsewhere; the number may only fall. */
const LEFT = 76;

/** Values of rows made into numbers and texts by hand, where a record could promise them; may only fall. */
const CASTS_LEFT = 19;

const AT_HOME = /^api\/(?:db|datasets)\/|-(?:dataset|queries)\.ts$/;

/** A table asked through Knex (`trx('users')`, `reader(table)`), or SQL handed over as it is. */
const SQL =
  /\b(?:trx|db|reader|writer|reports|knex)(?:<[^>]*>)?\(\s*(?:['`]|\w+[,)]|tableOf)|\.(?:raw|\w+Raw)\(|\brawRows\(/;

const writesSql = (text: string): boolean => SQL.test(text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, ''));

describe('SQL of the api', () => {
  it('stands in datasets, queries and db', () => {
    const elsewhere = sources()
      .filter(({ path, text }) => path.startsWith('api/') && !AT_HOME.test(path) && writesSql(text))
      .map(({ path }) => path);
    expect(elsewhere.length, elsewhere.join('\n')).toBeLessThanOrEqual(LEFT);
  });

  it.each([
    ["await trx('users').first()", true],
    ['call\n.trx<Row>(table)', true],
    ["query.whereRaw('a = ?')", true],
    ["// once trx('users') stood here", false],
    ['readPage(call.trx, users, reader)', false],
    ['async function read(db: Knex, id: number)', false],
  ])('%s', (text, found) => {
    expect(writesSql(text)).toBe(found);
  });
});

it('what a row holds is told by its record, once', () => {
  const casts = sources()
    .filter(({ path }) => path.startsWith('api/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:Number|String)\(row\.\w+\)/g)].map(([cast]) => `${path} ${cast}`),
    );
  expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(CASTS_LEFT);
  const titles = sources().find(({ path }) => path === 'admin/messages/fields.ts');
  expect(titles?.text.split('\n').length).toBeLessThan(40);
});
