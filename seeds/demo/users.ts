// One invented person for every role, with the grants that role works by.
import type { Knex } from 'knex';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { describeRole, type ExtraGrant, isRole, type Role } from '../../forms/access.ts';
import { insertMany } from './insert.ts';
import { type Places, placeAt, placed } from './organizations.ts';
import { baseCenter, employmentCenter, regionCode } from './places.ts';

export interface NewGrant {
  role: Role | ExtraGrant;
  /** Code of the place; the account's own when absent. */
  at?: string;
  area?: 'subtree' | 'service-area';
  groups?: string[];
  order?: string;
}

export interface Account {
  login: string;
  name: string;
  position: string;
  /** Code of the organisation the person works in. */
  home: string;
  grants: NewGrant[];
}

export interface UserStamp {
  now: string;
  /** The day rights begin; orders are dated by it. */
  since: string;
  passwordHash: string;
  demo: boolean;
}

/** Adds accounts with their grants; returns ids by login. */
export async function seedUsers(
  trx: Knex,
  places: Places,
  accounts: readonly Account[],
  stamp: UserStamp,
): Promise<Map<string, number>> {
  const { now } = stamp;
  const users = accounts.map(({ login, name, position, home }) => ({
    login,
    name,
    position,
    search_key: `${searchKey(name)} ${login}`,
    sort_key: sortKey(name),
    password_hash: stamp.passwordHash,
    password_changed_at: now,
    must_change_password: false,
    status: 'active',
    demo: stamp.demo,
    ...placed(placeAt(places, home)),
  }));
  const ids = await insertMany(trx, 'users', users, now);
  const grants = accounts.flatMap(({ home, grants: given }, index) =>
    given.map(({ role, at, area, groups, order }) => ({
      user_id: ids[index] ?? 0,
      role,
      area: area ?? (isRole(role) ? describeRole(role).area : 'subtree'),
      group_names: groups ? JSON.stringify(groups) : null,
      ...placed(placeAt(places, at ?? home)),
      starts_on: stamp.since,
      ends_on: null,
      order_number: order ?? null,
      order_date: order ? stamp.since : null,
    })),
  );
  await insertMany(trx, 'grants', grants, now);
  return new Map(accounts.map(({ login }, index) => [login, ids[index] ?? 0]));
}

export const demoAccounts: readonly Account[] = [
  {
    login: 'methodologist',
    name: 'Лаврова Инна Викторовна',
    position: 'Методолог',
    home: 'ru',
    grants: [{ role: 'methodologist' }],
  },
  {
    login: 'federal',
    name: 'Сафонов Олег Петрович',
    position: 'Наблюдатель',
    home: 'ru',
    grants: [{ role: 'federal' }],
  },
  {
    login: 'system_admin',
    name: 'Гущин Роман Алексеевич',
    position: 'Системный администратор',
    home: 'ru',
    grants: [{ role: 'system_admin' }],
  },
  {
    login: 'region_admin',
    name: 'Орлова Елена Дмитриевна',
    position: 'Региональный администратор',
    home: regionCode,
    grants: [{ role: 'region_admin' }],
  },
  {
    login: 'secretary',
    name: 'Маркелова Анна Юрьевна',
    position: 'Секретарь межведомственной рабочей группы',
    home: regionCode,
    grants: [{ role: 'secretary' }],
  },
  {
    login: 'analyst',
    name: 'Тихонова Светлана Владимировна',
    position: 'Составитель отчётов',
    home: regionCode,
    grants: [{ role: 'analyst' }, { role: 'personal' }],
  },
  {
    login: 'responsible',
    name: 'Щеглов Андрей Николаевич',
    position: 'Начальник отдела профессионального образования',
    home: 'demo-education',
    grants: [{ role: 'responsible' }],
  },
  {
    login: 'operator',
    name: 'Кузнецова Мария Олеговна',
    position: 'Специалист центра карьеры',
    home: 'demo-it',
    grants: [{ role: 'operator' }, { role: 'special-access', order: '47-к' }],
  },
  {
    login: 'curator',
    name: 'Яшина Полина Андреевна',
    position: 'Куратор группы ИСП-42',
    home: 'demo-it',
    grants: [{ role: 'curator', groups: ['ИСП-42'] }],
  },
  {
    login: 'employment_center',
    name: 'Беляев Игорь Николаевич',
    position: 'Ведущий специалист по работе с молодёжью',
    home: employmentCenter,
    grants: [
      { role: 'employment_center' },
      { role: 'special-access', area: 'service-area', order: '112-ок' },
      { role: 'defence-access', order: '113-ок' },
    ],
  },
  {
    login: 'base_center',
    name: 'Журова Наталья Сергеевна',
    position: 'Руководитель базового центра карьеры',
    home: baseCenter,
    grants: [{ role: 'base_center' }],
  },
  {
    login: 'municipal_coordinator',
    name: 'Котова Ирина Павловна',
    position: 'Муниципальный координатор',
    home: 'demo-verkhnerechensk',
    grants: [{ role: 'municipal_coordinator' }],
  },
];
