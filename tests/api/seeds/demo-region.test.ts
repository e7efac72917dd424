import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyPassword } from '../../../api/access/password.ts';
import type { Clock } from '../../../api/clock.ts';
import { bodyOf } from '../../../api/versions/version-queries.ts';
import { openedByOrder, roles } from '../../../forms/access.ts';
import { isInn, isOgrn, isOktmo, isSnils } from '../../../forms/dialect/index.ts';
import { checkAnswers, onePage } from '../../../forms/questionnaires/index.ts';
import { registeredEmployers } from '../../../seeds/demo/employer-register.ts';
import { studentContingents } from '../../../seeds/demo/groups.ts';
import { insertMany } from '../../../seeds/demo/insert.ts';
import { seedDemoRegion } from '../../../seeds/demo/region.ts';
import { prepareData } from '../../../seeds/prepare.ts';
import { type EmptyDatabase, openEmptyDatabase } from '../../support/empty-database.ts';

const clock: Clock = { now: () => new Date('2026-05-20T06:15:00.000Z') };
const TODAY = '2026-05-20';
const options = {
  embedded: true,
  demoPassword: 'вода-и-берег',
  clock,
  argon2: { memoryCost: 1024, timeCost: 1 },
};

let empty: EmptyDatabase;
const db = () => empty.database.writer;
const count = async (table: string, where: Record<string, unknown> = {}) =>
  Number((await db()(table).where(where).count({ n: '*' }).first())?.n);

beforeAll(async () => {
  empty = await openEmptyDatabase();
  await prepareData(empty.database, options);
});
afterAll(() => empty.close());

describe('демонстрационный регион: места', () => {
  test.each([
    ['municipality', 6],
    ['vocational-college', 14],
    ['university', 2],
    ['school', 8],
    ['employment-center', 7],
    ['advanced-training-center', 1],
    ['base-career-center', 1],
    ['authority', 3],
  ])('%s: %d', async (kind, expected) => {
    expect(await count('organizations', { kind, demo: true })).toBe(expected);
  });

  test('коды организаций верны, а ИНН начинается с 00', async () => {
    const rows = await db()('organizations')
      .where({ demo: true })
      .select('name', 'inn', 'ogrn', 'oktmo');
    const legal = rows.filter((row) => row.inn !== null);
    expect(legal).toHaveLength(29);
    expect(legal.filter(({ inn }) => !isInn(inn) || !inn.startsWith('00'))).toEqual([]);
    expect(legal.filter(({ ogrn }) => !isOgrn(ogrn))).toEqual([]);
    expect(rows.filter(({ oktmo }) => oktmo !== null && !isOktmo(oktmo))).toEqual([]);
    expect(new Set(legal.map(({ inn }) => inn)).size).toBe(legal.length);
  });

  test('12 из 14 колледжей обслуживаются территориальными центрами по соглашению с номером', async () => {
    const agreements = await db()('service_areas').where({ ground_kind: 'agreement' });
    expect(agreements).toHaveLength(12);
    for (const { ground_document: document } of agreements) {
      expect(document).toMatch(/^Соглашение № \d+\/ЦЗН от \d{2}\.\d{2}\.\d{4}$/);
    }
    const byProvider = await db()('service_areas as s')
      .join('organizations as o', 'o.id', 's.provider_id')
      .groupBy('o.code')
      .select('o.code', db().raw('count(*) as n'));
    const served = Object.fromEntries(byProvider.map((row) => [row.code, Number(row.n)]));
    expect(served).toMatchObject({ 'demo-employment-center': 24, 'demo-base-center': 14 });
  });
});

describe('работодатели', () => {
  test('коды верны, у каждого есть с кем говорить, новые есть', async () => {
    const rows = await db()('employers').select('id', 'inn', 'ogrn', 'first_contact_on');
    expect(rows).toHaveLength(registeredEmployers.length);
    expect(rows.filter(({ inn }) => !isInn(inn) || !inn.startsWith('00'))).toEqual([]);
    expect(rows.filter(({ ogrn }) => !isOgrn(ogrn))).toEqual([]);
    expect(new Set(rows.map(({ inn }) => inn)).size).toBe(rows.length);
    expect(await count('employer_contacts')).toBe(rows.length);
    expect(rows.some((row) => row.first_contact_on >= '2026-01-01')).toBe(true);
  });

  test('каждый, у кого практикуются и работают, есть в справочнике', async () => {
    const known = new Set(registeredEmployers.map(({ name }) => name));
    const named = await db()('practices').distinct('employer_name').pluck('employer_name');
    expect(named.filter((name) => !known.has(name) && name !== 'МБОУ «СОШ № 7»')).toEqual([]);
  });
});

describe('мероприятия', () => {
  const event = (title: string) => db()('events').where('title', 'like', `%${title}%`);
  const people = (eventId: number, where: Record<string, unknown> = {}) =>
    count('participations', { event_id: eventId, ...where });

  test('каждое участие относится к мероприятию того же дня и вида', async () => {
    expect(await count('participations', { event_id: null })).toBe(0);
    const apart = await db()('participations as p')
      .join('events as e', 'e.id', 'p.event_id')
      .whereRaw('(p.event_date <> e.held_on or p.event_type <> e.event_type or p.title <> e.title)')
      .first('p.id');
    expect(apart).toBeUndefined();
  });

  test('ярмарка: 9 работодателей и 214 студентов; тренинг ИСП-41: пришли 21 из 25', async () => {
    const [fair] = await event('Первое рабочее место');
    expect(await people(fair.id, { attended: true })).toBe(214);
    expect(await count('event_employers', { event_id: fair.id })).toBe(9);
    const trainings = await event('Резюме и собеседование');
    const mine = trainings.find(({ fields }) => fields.includes('ИСП-41'));
    // The 25th of the group has given no consent, and nobody without one is written down.
    const group = { group_name: 'ИСП-41', organization_id: mine.organization_id };
    expect(await count('persons', group)).toBe(25);
    expect([await people(mine.id, { attended: true }), await people(mine.id)]).toEqual([21, 24]);
  });

  test('есть предстоящие, просроченные и внесённые с опозданием', async () => {
    expect(await db()('events').where('starts_on', '>', TODAY).first('id')).toBeDefined();
    const overdue = await db()('events')
      .where('record_due_on', '<', TODAY)
      .whereNull('recorded_on')
      .whereNot('status', 'cancelled');
    expect(overdue.length).toBeGreaterThan(1);
    const late = await db()('events').whereRaw('recorded_on > record_due_on').first('id');
    expect(late).toBeDefined();
  });

  test('сведения каждого отвечают своему виду', async () => {
    for (const row of await db()('events').select('event_type_version_id', 'fields', 'title')) {
      const type = await bodyOf(db(), 'event-type', row.event_type_version_id);
      const { issues } = checkAnswers(onePage(type.schema, ''), JSON.parse(row.fields), TODAY);
      expect(issues, row.title).toEqual([]);
    }
  });
});

describe('люди и уровни', () => {
  test('ровно 3 000 человек: 1 820 в колледжах, 360 в вузах, 820 в школах', async () => {
    const rows = await db()('persons')
      .groupBy('education_level')
      .select('education_level', db().raw('count(*) as n'));
    expect(Object.fromEntries(rows.map((row) => [row.education_level, Number(row.n)]))).toEqual({
      vocational: 1820,
      higher: 360,
      school: 820,
    });
  });

  test('уровни каждой организации таковы, как в своде региона', async () => {
    const rows = await db()('persons as p')
      .join('organizations as o', 'o.id', 'p.organization_id')
      .where({ assessable: true })
      .groupBy('o.code', 'p.risk_level')
      .select('o.code', 'p.risk_level', db().raw('count(*) as n'));
    const found = (place: string, level: string | null) =>
      Number(rows.find((row) => row.code === place && row.risk_level === level)?.n ?? 0);
    for (const { place, levels } of studentContingents) {
      expect({
        place,
        high: found(place, 'high'),
        notHigh: found(place, 'not-high'),
        insufficient: found(place, 'insufficient'),
        none: found(place, null),
      }).toEqual({ place, ...levels });
    }
  });

  test.each([
    ['high', 0.48, 0.52],
    ['not-high', 0.35, 0.39],
    ['insufficient', 0.04, 0.06],
    [null, 0.07, 0.09],
  ])('доля уровня %s', async (level, least, most) => {
    const share = (await count('persons', { assessable: true, risk_level: level })) / 2180;
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  test('школьники не оцениваются', async () => {
    expect(await count('persons', { education_level: 'school', assessable: true })).toBe(0);
    const assessed = await db()('assessments as a')
      .join('persons as p', 'p.id', 'a.person_id')
      .where('p.education_level', 'school');
    expect(assessed).toEqual([]);
  });

  test('характеристика 1 срабатывает у бухгалтеров и ни у кого больше', async () => {
    const rows = await db()('assessments as a')
      .join('persons as p', 'p.id', 'a.person_id')
      .where({ 'a.is_current': true })
      .select('p.specialty_code', 'a.criteria');
    const weak = rows.filter(({ criteria }) =>
      JSON.parse(criteria).some(
        (one: { code: string; outcome: string }) =>
          one.code === 'weak-specialty' && one.outcome === 'met',
      ),
    );
    expect(new Set(weak.map((row) => row.specialty_code))).toEqual(new Set(['38.02.01']));
  });

  test('согласие есть у 97 % подлежащих оценке и у каждого, о ком что-либо записано', async () => {
    const share = (await count('persons', { assessable: true, has_consent: true })) / 2180;
    expect(share).toBeCloseTo(0.97, 2);
    for (const table of [
      'responses',
      'participations',
      'practices',
      'resumes',
      'employment_records',
      'categories',
    ]) {
      const without = await db()(`${table} as r`)
        .join('persons as p', 'p.id', 'r.person_id')
        .where('p.has_consent', false)
        .pluck('r.id');
      expect({ table, without }).toEqual({ table, without: [] });
    }
    const special = db()('consents').where({ kind: 'special-data' }).select('person_id');
    expect(await db()('categories').whereNotIn('person_id', special)).toEqual([]);
  });

  test('Белов Илья Андреевич из ИСП-41: 20 лет, ни согласия, ни записей', async () => {
    const person = await db()('persons')
      .where({ last_name: 'Белов', first_name: 'Илья', patronymic: 'Андреевич' })
      .first();
    expect(person).toMatchObject({ group_name: 'ИСП-41', risk_level: null });
    expect(Boolean(person.has_consent)).toBe(false);
    expect(person.birth_date <= '2006-05-20' && person.birth_date > '2005-05-20').toBe(true);
    for (const table of ['consents', 'responses', 'participations', 'practices', 'resumes']) {
      expect(await count(table, { person_id: person.id })).toBe(0);
    }
  });

  test('Соколов Артём Игоревич: выявлены характеристики 8 и 10, на тренинг не пришёл', async () => {
    const person = await db()('persons')
      .where({ last_name: 'Соколов', first_name: 'Артём', group_name: 'ИСП-42' })
      .first('id');
    const assessment = await db()('assessments')
      .where({ person_id: person.id, is_current: true })
      .first('criteria');
    const met = JSON.parse(assessment.criteria).filter(
      (one: { outcome: string }) => one.outcome === 'met',
    );
    expect(met.map((one: { code: string }) => one.code)).toEqual([
      'no-experience',
      'no-job-search-readiness',
    ]);
    const training = await db()('participations')
      .where({ person_id: person.id, event_type: 'interview-training' })
      .first('attended');
    expect(Boolean(training.attended)).toBe(false);
  });

  test('СНИЛС верны и большей частью пусты', async () => {
    const numbers: string[] = await db()('persons').whereNotNull('snils').pluck('snils');
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers.length).toBeLessThan(300);
    expect(numbers.filter((number) => !isSnils(number))).toEqual([]);
  });
});

describe('записи', () => {
  test.each([
    ['Ярмарка вакансий «Первое рабочее место», 9 работодателей', undefined, 214],
    ['Тренинг «Резюме и собеседование»', 'ИСП-41', 21],
    ['Профтур на АО «Реченский завод насосов»', '9А', 24],
    ['Профпроба «Оператор станков с ЧПУ»', undefined, 12],
  ])('%s, %s: пришли %d', async (title, group, came) => {
    const query = db()('participations as r')
      .join('persons as p', 'p.id', 'r.person_id')
      .where({ title, attended: true });
    expect(await (group ? query.where('p.group_name', group) : query)).toHaveLength(came);
  });

  test('ответы даны на опросник региона и проходят его проверку', async () => {
    const version = await db()('definition_versions as v')
      .join('organizations as o', 'o.id', 'v.organization_id')
      .where({ 'v.kind': 'questionnaire', 'o.code': 'demo' })
      .first('v.id', 'v.number');
    expect(version.number).toBe(1);
    const body = await bodyOf(db(), 'questionnaire', version.id);
    expect(body.pages.items[body.pages.order.at(-1) ?? '']?.fields.at(-1)).toBe(
      'r06_regionalEmployers',
    );
    const asked = db()('responses').where({ code: 'labour-status' });
    const responses = await asked.select('version_id', 'answers', 'answered_on');
    expect(responses.length).toBeGreaterThan(1800);
    for (const { version_id, answers, answered_on } of responses) {
      const given = JSON.parse(answers);
      expect(checkAnswers(body, given, TODAY)).toEqual({ answers: given, issues: [] });
      expect([version_id, answered_on <= TODAY]).toEqual([version.id, true]);
    }
  });

  test('нет дат из будущего и записей без места', async () => {
    for (const [table, date] of [
      ['consents', 'signed_on'],
      ['participations', 'event_date'],
      ['practices', 'starts_on'],
      ['resumes', 'published_on'],
      ['employment_records', 'starts_on'],
      ['categories', 'valid_from'],
    ] as const) {
      expect(await db()(table).where(date, '>', TODAY).pluck('id')).toEqual([]);
      const misplaced = await db()(`${table} as r`)
        .join('persons as p', 'p.id', 'r.person_id')
        .whereRaw('p.organization_id <> r.organization_id')
        .pluck('r.id');
      expect(misplaced).toEqual([]);
    }
    expect(await count('persons', { enrolment_id: null })).toBe(0);
    expect(await count('persons', { region_id: null })).toBe(0);
  });
});

describe('учётные записи', () => {
  test('у каждой роли есть пользователь с логином по её имени и паролем демонстрации', async () => {
    const users = await db()('users').where({ demo: true }).select('login', 'password_hash', 'id');
    expect(users.map(({ login }) => login).sort()).toEqual(Object.keys(roles).sort());
    expect(new Set(users.map((user) => user.password_hash)).size).toBe(1);
    expect(await verifyPassword(users[0]?.password_hash, options.demoPassword)).toBe(true);
    for (const { id, login } of users) {
      const granted: string[] = await db()('grants').where({ user_id: id }).pluck('role');
      expect(granted).toContain(login);
    }
  });

  test.each([
    ['operator', 'special-access', 'demo-it', 'subtree'],
    ['employment_center', 'defence-access', 'demo-employment-center', 'subtree'],
    ['employment_center', 'special-access', 'demo-employment-center', 'service-area'],
    ['employment_center', 'employment_center', 'demo-employment-center', 'service-area'],
    ['base_center', 'base_center', 'demo-base-center', 'service-area'],
    ['analyst', 'personal', 'demo', 'subtree'],
    ['curator', 'curator', 'demo-it', 'subtree'],
    ['municipal_coordinator', 'municipal_coordinator', 'demo-verkhnerechensk', 'subtree'],
    ['responsible', 'responsible', 'demo-education', 'subtree'],
    ['methodologist', 'methodologist', 'ru', 'subtree'],
  ])('%s: %s в %s, %s', async (login, role, code, area) => {
    const grant = await db()('grants as g')
      .join('users as u', 'u.id', 'g.user_id')
      .join('organizations as o', 'o.id', 'g.organization_id')
      .where({ 'u.login': login, 'g.role': role })
      .first('o.code', 'g.area', 'g.group_names', 'g.order_number', 'g.order_date');
    expect(grant).toMatchObject({ code, area });
    if (role === 'curator') expect(JSON.parse(grant.group_names)).toEqual(['ИСП-42']);
    if (openedByOrder(role)) expect(grant.order_number && grant.order_date).toBeTruthy();
  });
});

test('второй запуск ничего не меняет', async () => {
  const tables = [
    'organizations',
    'users',
    'persons',
    'responses',
    'assessments',
    'definition_versions',
    'specialties',
  ];
  const totals = async () => Promise.all(tables.map(async (table) => [table, await count(table)]));
  const before = await totals();
  expect(await prepareData(empty.database, options)).toEqual({ demo: true });
  expect(await totals()).toEqual(before);
});

test('прерванный посев не оставляет следов', { timeout: 90_000 }, async () => {
  const fresh = await openEmptyDatabase();
  try {
    const writer = fresh.database.writer;
    await prepareData(fresh.database, { ...options, demo: false });
    const root = await writer('organizations').where({ code: 'ru' }).first('id');
    const now = clock.now().toISOString();
    await insertMany(
      writer,
      'users',
      [{ ...someUser, login: 'operator', password_changed_at: now, organization_id: root.id }],
      now,
    );
    await expect(seedDemoRegion(fresh.database, { ...options, now })).rejects.toThrow();
    expect(await writer('organizations').where({ demo: true })).toEqual([]);
    expect(await writer('persons').first('id')).toBeUndefined();
  } finally {
    await fresh.close();
  }
});

/** Takes a login that the seeding wants for its last rows. */
const someUser = {
  name: 'Занятый Логин',
  search_key: 'занятый логин',
  sort_key: 'занятый логин',
  password_hash: 'x',
  must_change_password: false,
  status: 'active',
  demo: false,
};
