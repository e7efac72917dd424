// Accounts, and what each may do where and since when.
import { areas, grantTitles, userStatuses } from '../words.ts';
import { choice, day, json, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;

export const user = record({
  name: 'users',
  noun: 'user',
  title: 'Пользователи',
  table: 'users',
  fields: {
    login: text('Логин', 61, {
      ...required,
      once: true,
      pattern: '^[a-zA-Z0-9][a-zA-Z0-9._-]{2,60}$',
      help: 'Латинскими буквами, например ivanova.m',
    }),
    name: text('Имя', 200, { ...required, minLength: 2, label: 'Фамилия, имя, отчество' }),
    position: text('Должность', 200),
    status: choice('Состояние', userStatuses, {
      otherwise: 'active',
      help: 'Заблокированный пользователь не может войти, открытые им сеансы завершаются',
    }),
    mustChangePassword: shown<boolean>('boolean', 'Ждёт смены пароля'),
    organizationId: reference('Организация', 'organizations', required),
    organizationName: shown<string>('string', 'Организация'),
    updatedAt: shown<string>('instant', 'Изменён'),
  },
});

export const grant = record({
  name: 'grants',
  noun: 'grant',
  title: 'Права пользователей',
  table: 'grants',
  fields: {
    userId: reference('Пользователь', 'users', required),
    userName: shown<string>('string', 'Пользователь'),
    userLogin: shown<string>('string', 'Логин'),
    role: choice('Роль или допуск', grantTitles, required),
    area: choice('Область', areas),
    groupNames: json<string[] | null>('Группы', {
      type: ['array', 'null'],
      items: { type: 'string', minLength: 1, maxLength: 60 },
      maxItems: 100,
    }),
    organizationId: reference('Место', 'organizations', {
      ...required,
      help: 'Организация, от имени которой действует пользователь',
    }),
    organizationName: shown<string>('string', 'Место'),
    startsOn: day('Действует с', required),
    endsOn: day('Действует по', { help: 'Пусто — бессрочно' }),
    orderNumber: text('Номер приказа', 60),
    orderDate: day('Дата приказа'),
  },
});
