// The demonstration region works by the pilot's plan, moved by whole days so that the day of the first start
// stands where 20.05.2025 stood: some items done, six late, some due soon, one with nobody appointed.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { copyPlan } from '../../api/plans/copy-plan.ts';
import { refreshDue } from '../../api/plans/item-parts.ts';
import { daysBetween } from '../../forms/calendar/index.ts';
import { federalPlanCode } from '../03-federal-plan.ts';
import { insertMany } from './insert.ts';
import { type Place, type Places, placeAt, placed } from './organizations.ts';

/** The day all pictures of the product show. */
const SHOWN = '2025-05-20';

const PEOPLE: readonly [name: string, position: string, home: string, login?: string][] = [
  [
    'Щеглов Андрей Николаевич',
    'Начальник отдела профессионального образования',
    'demo-education',
    'responsible',
  ],
  ['Воронова Дарья Сергеевна', 'Заместитель министра образования', 'demo-education'],
  ['Громова Марина Романовна', 'Начальник отдела профориентации', 'demo-employment-center'],
  [
    'Беляев Игорь Николаевич',
    'Ведущий специалист по работе с молодёжью',
    'demo-employment-center',
    'employment_center',
  ],
  ['Шубин Тимофей Алексеевич', 'Начальник отдела промышленной политики', 'demo-industry'],
  ['Рощина Елена Викторовна', 'Заместитель министра труда и занятости', 'demo-labour'],
];
const [SHCHEGLOV, VORONOVA, GROMOVA, BELYAEV, SHUBIN, ROSHCHINA] = [0, 1, 2, 3, 4, 5] as const;

interface Told {
  who: readonly number[];
  done?: string;
  fact?: string;
  facts?: readonly (number | null)[];
  working?: true;
}

/** By number of the item; dates are those of 2025. */
const ITEMS: Readonly<Record<string, Told>> = {
  1: {
    who: [ROSHCHINA],
    done: '2025-03-03',
    fact: 'Положение и состав утверждены, план работы принят',
  },
  2: {
    who: [ROSHCHINA],
    done: '2025-03-10',
    fact: 'Назначены руководитель апробации и специалисты',
  },
  3: {
    who: [ROSHCHINA, VORONOVA],
    done: '2025-03-28',
    fact: 'План утверждён и согласован с Минтрудом',
  },
  4: { who: [ROSHCHINA], working: true, fact: 'Первый анализ клиентских групп направлен' },
  5: { who: [ROSHCHINA], working: true },
  6: { who: [GROMOVA], done: '2025-03-07', fact: 'Прогноз передан в 8 школ' },
  7: { who: [GROMOVA, SHUBIN], done: '2025-05-12', fact: 'Сводная программа: 27 площадок' },
  8: { who: [GROMOVA], working: true, fact: '3 ярмарки из 4' },
  9: { who: [VORONOVA], done: '2025-03-07', fact: 'Планы 8 школ из 8' },
  10: { who: [VORONOVA, SHCHEGLOV], working: true, facts: [19] },
  11: { who: [VORONOVA], done: '2025-05-16', fact: 'Предложения 14, контакты 27' },
  12: { who: [GROMOVA], working: true, fact: 'Графики согласованы с 8 школами' },
  13: { who: [VORONOVA], working: true, fact: '3 ярмарки из 4' },
  14: { who: [SHUBIN], working: true, facts: [96, 104] },
  15: { who: [SHUBIN], done: '2025-05-14', fact: 'Площадки 9 работодателей' },
  16: { who: [SHUBIN, ROSHCHINA], working: true, fact: 'Согласились 22 работодателя' },
  17: { who: [GROMOVA, SHCHEGLOV], working: true, fact: '7 школ из 8', facts: [87.5] },
  18: {
    who: [BELYAEV],
    working: true,
    fact: '671 школьник, подавший заявление',
    facts: [81.8, 81.8],
  },
  19: { who: [BELYAEV, VORONOVA], facts: [38, 46, 46], working: true },
  20: { who: [BELYAEV], working: true, fact: 'Договоры с 11 работодателями' },
  21: { who: [GROMOVA], working: true, fact: '820 школьников из 820', facts: [100] },
  22: {
    who: [BELYAEV, SHCHEGLOV],
    working: true,
    fact: 'Без оценки 174 студента из 2 180',
    facts: [92],
  },
  23: { who: [BELYAEV], working: true, fact: 'ИПСЗ у 742 из 1 090', facts: [68.1, 34] },
  24: { who: [] },
  25: { who: [GROMOVA], working: true, facts: [41] },
  26: { who: [BELYAEV], working: true, facts: [28, 31, 17] },
  27: {
    who: [ROSHCHINA, SHCHEGLOV],
    working: true,
    fact: 'Заключено 12 соглашений из 14',
    facts: [85.7],
  },
  28: { who: [SHCHEGLOV], done: '2025-04-25', fact: '2 180 студентов из 2 180', facts: [100] },
  29: { who: [SHCHEGLOV], working: true, facts: [64] },
  30: {
    who: [SHCHEGLOV, BELYAEV],
    working: true,
    fact: 'Не подал 81 студент из 2 180',
    facts: [96.3],
  },
  31: {
    who: [GROMOVA],
    done: '2025-04-28',
    fact: 'Клубы в 2 кадровых центрах из 6',
    facts: [33.3],
  },
  32: { who: [GROMOVA], working: true, facts: [33.3] },
};

export interface PlanStamp {
  today: string;
  now: string;
  users: ReadonlyMap<string, number>;
}

export async function seedDemoPlan(
  trx: Knex,
  places: Places,
  region: Place,
  { today, now, users }: PlanStamp,
): Promise<void> {
  const days = daysBetween(SHOWN, today);
  const then = (date: string) => addDays(date, days);
  const base = await trx('plans').where({ code: federalPlanCode, original: true }).first();
  const period = { from: then(base.period_from), to: then(base.period_to) };
  const secretary = users.get('secretary') ?? null;
  const plan = {
    ...placed(region),
    code: null,
    title: base.title,
    subtitle: base.subtitle,
    programme: 'Апробация методических рекомендаций',
    level: 'region',
    original: false,
    status: 'active',
    approved_on: then('2025-03-28'),
    agreed_on: then('2025-03-31'),
    period_from: period.from,
    period_to: period.to,
    column_order: base.column_order,
    based_on_id: base.id,
  };
  const [planId = 0] = await insertMany(trx, 'plans', [plan], now);
  await copyPlan(
    trx,
    { id: base.id, period: { from: base.period_from, to: base.period_to } },
    {
      id: planId,
      period,
      place: { region_id: region.regionId, municipality_id: null, organization_id: region.id },
    },
    days,
    { now, userId: secretary },
  );
  const people = await seedPeople(trx, places, users, now);
  const items: { id: number; number: string }[] = await trx('plan_items')
    .where({ plan_id: planId })
    .orderBy('position')
    .select('id', 'number');
  const appointed = items.flatMap(({ id, number }) =>
    (ITEMS[number]?.who ?? []).map((who) => ({
      ...placed(region),
      responsible_person_id: people[who] ?? 0,
      duty: 'plan-item',
      item_id: id,
      ...order(then),
    })),
  );
  const leads = (
    [
      ['programme-lead', ROSHCHINA],
      ['pupils-specialist', GROMOVA],
      ['students-specialist', BELYAEV],
    ] as const
  ).map(([duty, who]) => ({
    ...placed(region),
    responsible_person_id: people[who] ?? 0,
    duty,
    item_id: null,
    ...order(then),
  }));
  await insertMany(trx, 'appointments', [...leads, ...appointed], now);
  for (const { id, number } of items) {
    const described = ITEMS[number];
    if (described) await tell(trx, id, described, then, secretary, now);
  }
  // The report of 5 April went out; the first control point of pupils is passed.
  const four = items.find(({ number }) => number === '4');
  await trx('term_occurrences')
    .where({ item_id: four?.id ?? 0, due_on: then('2025-04-05') })
    .update({ status: 'done', done_on: then('2025-04-04') });
  await refreshDue(trx, four?.id ?? 0);
  await trx('control_points')
    .where({ plan_id: planId, audience: 'pupils', number: '1' })
    .update({ status: 'done', done_on: then('2025-03-07') });
}

const order = (then: (date: string) => string) => ({
  order_number: '31-од',
  order_date: then('2025-03-07'),
  starts_on: then('2025-03-10'),
  ends_on: null,
});

async function seedPeople(
  trx: Knex,
  places: Places,
  users: ReadonlyMap<string, number>,
  now: string,
): Promise<number[]> {
  const rows = PEOPLE.map(([name, position, home, login], index) => ({
    ...placed(placeAt(places, home)),
    name,
    position,
    phone: `+7 (000) 200-10-${10 + index}`,
    email: null,
    user_id: login ? (users.get(login) ?? null) : null,
    search_key: `${searchKey(name)} ${searchKey(position)}`,
    sort_key: sortKey(name),
    active: true,
  }));
  return insertMany(trx, 'responsible_persons', rows, now);
}

async function tell(
  trx: Knex,
  itemId: number,
  { done, fact, facts, working }: Told,
  then: (date: string) => string,
  by: number | null,
  now: string,
): Promise<void> {
  const status = done ? 'done' : working ? 'in-progress' : 'planned';
  const on = done ? then(done) : null;
  await trx('plan_items')
    .where({ id: itemId })
    .update({ status, done_on: on, fact_text: fact ?? null });
  if (on)
    await trx('term_occurrences')
      .where({ item_id: itemId })
      .update({ status: 'done', done_on: on });
  await refreshDue(trx, itemId);
  const targets = await trx('plan_item_targets').where({ item_id: itemId }).orderBy('position');
  const fact_on = on ?? then('2025-05-19');
  for (const [index, { id }] of targets.entries()) {
    const value = facts?.[index] ?? null;
    if (value !== null)
      await trx('plan_item_targets').where({ id }).update({ fact: value, fact_on, fact_by: by });
  }
  if (status === 'planned') return;
  await trx('plan_item_marks').insert({
    item_id: itemId,
    at: now,
    by,
    status,
    marked_on: fact_on,
    text: fact ?? null,
    facts: JSON.stringify(
      targets.flatMap(({ id, title, target }, index) =>
        facts ? [{ targetId: id, title, target, fact: facts[index] ?? null }] : [],
      ),
    ),
  });
}
