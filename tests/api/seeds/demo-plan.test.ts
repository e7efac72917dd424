// The demonstration region's plan on the day of the first start: what the desk shows.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../../api/clock.ts';
import { daysBetween } from '../../../forms/calendar/index.ts';
import { prepareData } from '../../../seeds/prepare.ts';
import { type EmptyDatabase, openEmptyDatabase } from '../../support/empty-database.ts';

const clock: Clock = { now: () => new Date('2026-11-25T06:15:00.000Z') };
const TODAY = '2026-11-25';

let empty: EmptyDatabase;
const db = () => empty.database.writer;
const items = () =>
  db()('plan_items as i').join('plans as p', 'p.id', 'i.plan_id').where({ 'p.original': false });

beforeAll(async () => {
  empty = await openEmptyDatabase();
  const options = { embedded: true, demoPassword: 'вода-и-берег', clock };
  await prepareData(empty.database, { ...options, argon2: { memoryCost: 1024, timeCost: 1 } });
});
afterAll(() => empty.close());

describe('the plan of the demonstration region', () => {
  it('stands twice: the closed original of 2025 and the plan at work', async () => {
    const plans = await db()('plans').orderBy('id').select('original', 'status', 'period_from');
    expect(plans.map(({ status, period_from }) => [status, period_from])).toEqual([
      ['closed', '2025-03-03'],
      ['active', '2026-09-08'],
    ]);
    expect(await items().count({ n: '*' }).first()).toMatchObject({ n: expect.anything() });
    expect((await items().select('i.id')).length).toBe(32);
    expect(await db()('control_points')).toHaveLength(30);
  });

  it('has six late items, as late as on the picture of the desk, and ten done', async () => {
    const open = await items()
      .whereIn('i.status', ['planned', 'in-progress'])
      .where('i.due_on', '<', TODAY)
      .orderBy('i.position')
      .select('i.number', 'i.due_on');
    expect(open.map(({ number, due_on }) => [number, daysBetween(due_on, TODAY)])).toEqual([
      ['10', 51],
      ['14', 19],
      ['17', 35],
      ['22', 66],
      ['27', 35],
      ['30', 66],
    ]);
    const done = await items().where({ 'i.status': 'done' });
    expect(done).toHaveLength(10);
  });

  it('has exactly one item with nobody appointed, and 96 registrations of 120', async () => {
    const without = await items()
      .whereNotIn('i.id', db()('appointments').whereNotNull('item_id').select('item_id'))
      .pluck('i.number');
    expect(without).toEqual(['24']);
    const facts = await items()
      .join('plan_item_targets as t', 't.item_id', 'i.id')
      .where({ 'i.number': '14' })
      .orderBy('t.position')
      .select('t.fact', 't.target');
    expect(facts.map(({ fact, target }) => [Number(fact), Number(target)])).toEqual([
      [96, 120],
      [104, 120],
    ]);
  });

  it('gives the demonstration’s responsible person items of their own', async () => {
    const own = await db()('appointments as a')
      .join('responsible_persons as r', 'r.id', 'a.responsible_person_id')
      .join('users as u', 'u.id', 'r.user_id')
      .where({ 'u.login': 'responsible' });
    expect(own.length).toBeGreaterThan(3);
  });

  it('done means that every target is reached', async () => {
    const missed = await items()
      .join('plan_item_targets as t', 't.item_id', 'i.id')
      .where({ 'i.status': 'done' })
      .whereRaw('coalesce(t.fact, 0) < t.target')
      .pluck('i.number');
    expect(missed).toEqual([]);
  });
});
