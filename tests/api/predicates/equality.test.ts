// One meaning everywhere: the interpreter and both engines agree on random documents and predicates.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  evaluate,
  type FieldSql,
  type Predicate,
  predicateToSql,
  type Truth,
} from '../../../forms/predicates/index.ts';
import { anyDocument, anyPredicate, columns } from '../../forms/predicates/arbitrary.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

const types: Record<string, 'string' | 'number' | 'boolean' | 'date'> = {
  columnFlag: 'boolean',
  columnCount: 'number',
  columnAmount: 'number',
  columnName: 'string',
  columnDay: 'date',
};
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function fieldSql(name: string): FieldSql | undefined {
  const type = types[name];
  return type
    ? { kind: 'column', sql: `d.${snake(name)}`, type }
    : { kind: 'json', sql: 'd.facts', path: name.split('.') };
}

const documents = fc.sample(anyDocument, { numRuns: 300, seed: 7 });
const predicates = fc.sample(anyPredicate, { numRuns: 300, seed: 11 });

let opened: TestDatabase;

beforeAll(async () => {
  opened = await openTestDatabase();
  const { db, engine } = opened;
  await db.schema.createTable('predicate_documents', (t) => {
    t.integer('id').primary();
    t.specificType('facts', engine === 'sqlite' ? 'text' : 'jsonb');
    t.boolean('column_flag').index();
    t.integer('column_count').index();
    t.specificType('column_amount', engine === 'sqlite' ? 'real' : 'numeric(12, 4)');
    t.text('column_name').index();
    t.text('column_day');
  });
  const rows = documents.map((document, id) => ({
    id,
    facts: JSON.stringify(
      Object.fromEntries(Object.entries(document).filter(([name]) => !columns.includes(name))),
    ),
    ...Object.fromEntries(columns.map((name) => [snake(name), document[name]])),
  }));
  await db.batchInsert('predicate_documents', rows, 50);
});

afterAll(() => opened.close());

async function truthsInSql(predicate: Predicate): Promise<Truth[]> {
  const { isTrue, isUnknown } = predicateToSql(predicate, {
    engine: opened.engine,
    field: fieldSql,
  });
  // `null` in either would be a third value: it is told apart from false here.
  const describe = (sql: string) =>
    `case when ${sql} then 'y' when not ${sql} then 'n' else 'null' end`;
  const twice = <T>(list: T[]) => [...list, ...list];
  const rows = await opened.db
    .from('predicate_documents as d')
    .select(
      opened.db.raw(`${describe(isTrue.sql)} as is_true`, twice(isTrue.bindings)),
      opened.db.raw(`${describe(isUnknown.sql)} as is_unknown`, twice(isUnknown.bindings)),
    )
    .orderBy('d.id');
  const answers: Record<string, Truth> = { yn: 'yes', nn: 'no', ny: 'unknown' };
  return rows.map((row) => answers[`${row.is_true}${row.is_unknown}`] ?? 'unknown');
}

async function mismatches(predicate: Predicate): Promise<unknown[]> {
  const truths = await truthsInSql(predicate);
  return documents.flatMap((document, index) => {
    const truth = evaluate(predicate, document).truth;
    return truth === truths[index] ? [] : [{ predicate, document, truth, sql: truths[index] }];
  });
}

test('300 predicates over 300 documents', async () => {
  const seen = new Set<Truth>();
  for (const predicate of predicates) {
    expect((await mismatches(predicate)).slice(0, 1)).toEqual([]);
    for (const document of documents) seen.add(evaluate(predicate, document).truth);
  }
  expect([...seen].sort()).toEqual(['no', 'unknown', 'yes']);
});

const long = Array.from({ length: 1000 }, (_, index) => `код ${index}`);
const nested = (depth: number): Predicate =>
  depth === 0
    ? { properties: { flag: { const: true } }, required: ['flag'] }
    : { not: nested(depth - 1) };

test.each<[string, Predicate]>([
  [
    'a list of a thousand values',
    { properties: { name: { enum: [...long.slice(1), 'да'] } }, required: ['name'] },
  ],
  [
    'the same over a column',
    { properties: { columnName: { enum: long } }, required: ['columnName'] },
  ],
  ['the deepest nesting', nested(29)],
  [
    'a wide group',
    {
      anyOf: long
        .slice(0, 400)
        .map((name) => ({ properties: { name: { const: name } }, required: ['name'] })),
    },
  ],
  ['an empty predicate', {}],
  ['its denial', { not: {} }],
  [
    'products beyond 64 bits',
    { 'x-products': { left: ['c', 'c'], op: '>=', right: ['c', 'c', 'count'] } },
  ],
])('%s', async (_title, predicate) => {
  expect((await mismatches(predicate)).slice(0, 1)).toEqual([]);
});

test('a constant over a column is served by its index', async () => {
  const { db, engine } = opened;
  const { isTrue } = predicateToSql(
    {
      allOf: [
        { properties: { columnName: { const: 'да' } }, required: ['columnName'] },
        { properties: { flag: { const: true } }, required: ['flag'] },
      ],
    },
    { engine, field: fieldSql },
  );
  const query = `select id from predicate_documents d where ${isTrue.sql}`;
  if (engine === 'sqlite') {
    const plan = await db.raw(`explain query plan ${query}`, isTrue.bindings);
    expect(JSON.stringify(plan)).toContain('predicate_documents_column_name_index');
    return;
  }
  await db.transaction(async (trx) => {
    await trx.raw('set local enable_seqscan = off');
    const plan = await trx.raw(`explain ${query}`, isTrue.bindings);
    expect(JSON.stringify(plan.rows)).toContain('predicate_documents_column_name_index');
  });
});

test('a field without a place is refused, not taken for absent', () => {
  const predicate = { properties: { secret: { const: 1 } }, required: ['secret'] };
  expect(() =>
    predicateToSql(predicate, { engine: opened.engine, field: () => undefined }),
  ).toThrow('Поля «secret» здесь нет');
});
