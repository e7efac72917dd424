// What every API test begins with: the federal tree and methodology, region A with every kind of
// organisation and a user of every role, and region B that nobody of A may see.
import type { Knex } from 'knex';
import { hashPassword } from '../../api/access/password.ts';
import type { Database } from '../../api/db/connect.ts';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { newUid } from '../../api/db/uid.ts';
import { applyFederalLibrary } from '../../api/packages/apply-library.ts';
import { type extraGrants, openedByOrder, roles } from '../../forms/access.ts';
import { seedFederalOrganizations, seedOrganization } from '../../seeds/01-organizations.ts';
import { seedSpecialties } from '../../seeds/02-specialties.ts';
import { seedFederalPlan } from '../../seeds/03-federal-plan.ts';

export const testPassword = 'проверка-2026';
/** Before everything the tests do. */
const SEEDED_AT = '2026-01-12T08:00:00.000Z';

const stamp = {
  version: 1,
  created_at: SEEDED_AT,
  created_by: null,
  updated_at: SEEDED_AT,
  updated_by: null,
};

interface Place {
  region_id: number | null;
  municipality_id: number | null;
  organization_id: number;
}

export async function seedTemplate(database: Database): Promise<void> {
  await database.write((trx) => seedFederalOrganizations(trx, SEEDED_AT));
  await applyFederalLibrary(database.write, SEEDED_AT);
  const hash = await hashPassword({ argon2: { memoryCost: 1024, timeCost: 1 } }, testPassword);
  await database.write(async (trx) => {
    await trx('jobs').delete();
    await seedSpecialties(trx);
    await seedFederalPlan(trx, SEEDED_AT);
    const places = await seedPlaces(trx);
    await seedUsers(trx, places, hash);
    await seedLearners(trx, places);
  });
}

async function seedPlaces(trx: Knex): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  const root = await trx('organizations').where({ code: 'ru' }).first('id');
  places.set('ru', root.id);
  const add = async (code: string, parent: string, kind: string, name: string) => {
    const id = await seedOrganization(
      trx,
      { code, parentId: places.get(parent) ?? null, kind, name, timeZone: 'Europe/Moscow' },
      SEEDED_AT,
    );
    places.set(code, id);
  };
  await add('a', 'ru', 'region', 'Регион А');
  await add('a-city', 'a', 'municipality', 'Город А');
  await add('a-it', 'a-city', 'vocational-college', 'Колледж А-1');
  await add('a-med', 'a-city', 'vocational-college', 'Колледж А-2');
  await add('a-university', 'a-city', 'university', 'Университет А');
  await add('a-school', 'a-city', 'school', 'Школа А');
  await add('a-center', 'a-city', 'employment-center', 'ЦЗН А');
  await add('a-base', 'a', 'base-career-center', 'БЦК А');
  await add('a-authority', 'a', 'authority', 'Министерство А');
  await add('b', 'ru', 'region', 'Регион Б');
  await add('b-city', 'b', 'municipality', 'Город Б');
  await add('b-college', 'b-city', 'vocational-college', 'Колледж Б');
  for (const [provider, served] of [
    ['a-center', 'a-it'],
    ['a-base', 'a-it'],
    ['a-base', 'a-med'],
  ] as const) {
    const place = await placeOf(trx, places, served);
    await trx('service_areas').insert({
      uid: newUid(),
      provider_id: places.get(provider),
      ...place,
      ground_kind: 'agreement',
      ground_document: 'Соглашение № 1',
      valid_from: '2026-01-01',
      valid_to: null,
      ...stamp,
    });
  }
  return places;
}

async function placeOf(trx: Knex, places: Map<string, number>, code: string): Promise<Place> {
  const id = places.get(code) ?? 0;
  const row = await trx('organizations').where({ id }).first('region_id', 'municipality_id');
  return { region_id: row.region_id, municipality_id: row.municipality_id, organization_id: id };
}

/** Login, where, role, and further grants. Logins of region A are the role names. */
const USERS: [login: string, place: string, role: string, extras?: (keyof typeof extraGrants)[]][] =
  [
    ['methodologist', 'ru', 'methodologist'],
    ['federal', 'ru', 'federal'],
    ['system_admin', 'ru', 'system_admin'],
    ['region_admin', 'a', 'region_admin'],
    ['secretary', 'a', 'secretary'],
    ['analyst', 'a', 'analyst'],
    ['analyst_named', 'a', 'analyst', ['personal']],
    ['responsible', 'a-authority', 'responsible'],
    ['operator', 'a-it', 'operator', ['special-access', 'defence-access']],
    ['operator_plain', 'a-it', 'operator'],
    ['operator_med', 'a-med', 'operator'],
    ['operator_school', 'a-school', 'operator'],
    ['curator', 'a-it', 'curator'],
    ['employment_center', 'a-center', 'employment_center'],
    ['base_center', 'a-base', 'base_center'],
    ['municipal_coordinator', 'a-city', 'municipal_coordinator'],
    ['region_admin_b', 'b', 'region_admin'],
    ['operator_b', 'b-college', 'operator', ['special-access', 'defence-access']],
  ];

async function seedUsers(trx: Knex, places: Map<string, number>, hash: string): Promise<void> {
  for (const [login, code, role, extras = []] of USERS) {
    const place = await placeOf(trx, places, code);
    const name = `Проверяющий ${login}`;
    const [user] = await trx('users')
      .insert({
        uid: newUid(),
        login,
        name,
        position: null,
        search_key: searchKey(`${name} ${login}`),
        sort_key: sortKey(name),
        password_hash: hash,
        password_changed_at: SEEDED_AT,
        must_change_password: false,
        status: 'active',
        demo: false,
        ...place,
        ...stamp,
      })
      .returning('id');
    for (const granted of [role, ...extras]) {
      const described = Object.entries(roles).find(([name]) => name === granted)?.[1];
      await trx('grants').insert({
        uid: newUid(),
        user_id: user.id,
        role: granted,
        area: described?.area ?? 'subtree',
        group_names: granted === 'curator' ? JSON.stringify(['ИСП-42']) : null,
        starts_on: '2026-01-01',
        ends_on: null,
        order_number: openedByOrder(granted) ? '12' : null,
        order_date: openedByOrder(granted) ? '2026-01-11' : null,
        ...place,
        ...stamp,
      });
    }
  }
}

const LEARNERS: [
  place: string,
  group: string,
  last: string,
  first: string,
  patronymic: string,
  born: string,
][] = [
  ['a-it', 'ИСП-41', 'Белов', 'Илья', 'Андреевич', '2006-03-14'],
  ['a-it', 'ИСП-41', 'Ёлкин', 'Пётр', 'Ильич', '2006-05-02'],
  ['a-it', 'ИСП-41', 'Егорова', 'Анна', 'Павловна', '2006-08-19'],
  ['a-it', 'ИСП-41', 'Жуков', 'Олег', 'Игоревич', '2006-02-28'],
  ['a-it', 'ИСП-42', 'Соколов', 'Артём', 'Игоревич', '2006-09-17'],
  ['a-it', 'ИСП-42', 'Власова', 'Мария', 'Олеговна', '2004-02-29'],
  ['a-med', 'СД-31', 'Громова', 'Ольга', 'Юрьевна', '2006-01-01'],
  ['a-med', 'СД-31', 'Дёмин', 'Егор', 'Львович', '2006-12-31'],
  ['a-university', 'КТ-41', 'Зайцев', 'Иван', 'Петрович', '2004-06-30'],
  ['a-school', '9А', 'Ильина', 'Вера', 'Сергеевна', '2011-04-12'],
  ['a-school', '9А', 'Крылов', 'Денис', 'Романович', '2011-07-07'],
  ['b-college', 'ПК-41', 'Чужаков', 'Роман', 'Ильич', '2006-03-03'],
  ['b-college', 'ПК-41', 'Шилова', 'Нина', 'Андреевна', '2006-10-10'],
];

const STUDY: Record<string, { level: string; specialty: string | null; course: number }> = {
  'a-it': { level: 'vocational', specialty: '09.02.07', course: 4 },
  'a-med': { level: 'vocational', specialty: '34.02.01', course: 3 },
  'a-university': { level: 'higher', specialty: '15.03.05', course: 4 },
  'a-school': { level: 'school', specialty: null, course: 9 },
  'b-college': { level: 'vocational', specialty: '43.02.15', course: 4 },
};

async function seedLearners(trx: Knex, places: Map<string, number>): Promise<void> {
  for (const [code, group, last, first, patronymic, born] of LEARNERS) {
    const place = await placeOf(trx, places, code);
    const study = STUDY[code] ?? { level: 'vocational', specialty: null, course: 1 };
    const enrolled = {
      education_level: study.level,
      group_name: group,
      specialty_code: study.specialty,
      course: study.course,
      is_final_year: true,
    };
    const full = `${last} ${first} ${patronymic}`;
    const [person] = await trx('persons')
      .insert({
        uid: newUid(),
        ...place,
        last_name: last,
        first_name: first,
        patronymic,
        birth_date: born,
        sex: null,
        snils: null,
        phone: null,
        email: null,
        search_key: searchKey(full),
        sort_key: sortKey(full),
        enrolment_id: null,
        ...enrolled,
        assessable: study.level !== 'school',
        has_consent: false,
        risk_level: null,
        assessed_on: null,
        ...stamp,
      })
      .returning('id');
    const [enrolment] = await trx('enrolments')
      .insert({
        uid: newUid(),
        ...place,
        person_id: person.id,
        ...enrolled,
        study_form: 'full-time',
        starts_on: '2022-09-01',
        ends_on: null,
        ...stamp,
      })
      .returning('id');
    await trx('persons').where({ id: person.id }).update({ enrolment_id: enrolment.id });
  }
}
