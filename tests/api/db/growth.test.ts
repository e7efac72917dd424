// What grows has a bound: every table is swept, goes with another's row, is kept by decision, or grows only by what
// people enter.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kept, parts, queues, sweep, swept } from '../../../api/db/growth.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

/** Grow by entries of people and by what administrators set up; read through datasets, by place or by person. */
const ENTERED = [
  'answer_files',
  'api_tokens',
  'appointments',
  'assessments',
  'categories',
  'consents',
  'control_points',
  'definition_versions',
  'definitions',
  'employer_contacts',
  'employer_sites',
  'employers',
  'employment_records',
  'enrolments',
  'event_employers',
  'event_organizations',
  'events',
  'graduate_statistics',
  'grants',
  'imports',
  'organizations',
  'participations',
  'person_facts',
  'personas',
  'persons',
  'plan_item_marks',
  'plan_item_responsibles',
  'plan_item_targets',
  'plan_items',
  'plan_sections',
  'plans',
  'practices',
  'register_records',
  'reports',
  'responses',
  'responsible_persons',
  'resumes',
  'saved_views',
  'service_areas',
  'specialties',
  'term_occurrences',
  'users',
];
const MIGRATIONS = ['knex_migrations', 'knex_migrations_lock'];

async function tables(): Promise<string[]> {
  const names: string[] =
    test.engine === 'sqlite'
      ? await test.db('sqlite_master').where({ type: 'table' }).pluck('name')
      : await test.db('pg_tables').where({ schemaname: 'public' }).pluck('tablename');
  return names.filter((name) => !name.startsWith('sqlite_') && !MIGRATIONS.includes(name));
}

async function planOf(sql: string): Promise<string> {
  if (test.engine === 'sqlite')
    return JSON.stringify(await test.db.raw(`explain query plan ${sql}`));
  await test.db.raw('set enable_seqscan = off');
  const { rows } = await test.db.raw(`explain ${sql}`);
  await test.db.raw('reset enable_seqscan');
  return JSON.stringify(rows);
}

describe('every table', () => {
  it('says by what it grows', async () => {
    const named = [...swept.map(({ table }) => table), ...kept, ...queues, ...parts, ...ENTERED];
    expect(new Set(named).size).toBe(named.length);
    expect((await tables()).filter((name) => !named.includes(name))).toEqual([]);
    const all = await tables();
    expect(named.filter((name) => !all.includes(name))).toEqual([]);
  });

  it.each(swept)('$table is swept by an index', async ({ table, column }) => {
    const plan = await planOf(`select 1 from ${table} where ${column} < '2026-01-01'`);
    expect(plan).toMatch(/USING (?:COVERING )?INDEX|Index/);
  });
});

describe('the sweep', () => {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

  it('takes out what has outlived its use, however much, and nothing else', async () => {
    const { db } = test;
    const [user] = await db('users').select('id');
    await db('sessions').delete();
    const session = (token_hash: string, expires_at: string) => ({
      token_hash,
      user_id: user.id,
      created_at: hours(-2),
      expires_at,
    });
    await db('sessions').insert([session('gone', hours(-1)), session('on', hours(1))]);
    const reply = (key: string, created_at: string) => ({
      user_id: user.id,
      key,
      request_hash: '-',
      status: 200,
      reply: '{}',
      created_at,
    });
    await test.database.append(
      'idempotency_keys',
      Array.from({ length: 4_500 }, (_, at) => reply(`old-${at}`, hours(-25))),
    );
    await db('idempotency_keys').insert(reply('new', hours(-23)));
    const job = (uid: string, status: string, days: number) => ({
      uid,
      kind: 'count',
      payload: '{}',
      status,
      done: 0,
      attempts: 0,
      run_after: hours(0),
      created_at: hours(-24 * days),
      updated_at: hours(-24 * days),
    });
    await db('jobs').delete();
    await db('jobs').insert([
      job('done-long-ago', 'done', 31),
      job('waits-long', 'waiting', 31),
      job('done-lately', 'done', 29),
    ]);
    await sweep(test.database, new Date());
    expect(await db('sessions').pluck('token_hash')).toEqual(['on']);
    expect(await db('idempotency_keys').pluck('key')).toEqual(['new']);
    expect(await db('jobs').orderBy('id').pluck('uid')).toEqual(['waits-long', 'done-lately']);
  });
});
