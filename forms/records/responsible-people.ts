// People who answer for items of plans, and their appointments by order.
import { duties } from '../plans/duties.ts';
import { choice, day, flag, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;
const once = { once: true } as const;

export const responsiblePerson = record({
  name: 'responsible-persons',
  noun: 'responsible-person',
  title: 'Ответственные',
  table: 'responsible_persons',
  fields: {
    organizationId: reference('Место работы', 'organizations', required),
    organizationName: shown<string>('string', 'Место работы'),
    name: text('Фамилия, имя, отчество', 200, { ...required, minLength: 3 }),
    position: text('Должность', 300),
    phone: text('Рабочий телефон', 60),
    email: text('Рабочая почта', 200, { format: 'email' }),
    userLogin: text('Учётная запись', 100, {
      help: 'Логин, с которым человек входит: по нему он отмечает свои пункты',
    }),
    active: flag('Работает', { otherwise: true }),
    openCount: shown<number>('integer', 'В работе', { filter: false, sort: false }),
    overdueCount: shown<number>('integer', 'Просрочено', { filter: false, sort: false }),
    updatedAt: shown<string>('instant', 'Изменено'),
  },
});

export const appointment = record({
  name: 'appointments',
  noun: 'appointment',
  title: 'Назначения',
  table: 'appointments',
  fields: {
    organizationId: shown<number>('integer', 'Организация'),
    responsiblePersonId: reference('Ответственный', 'responsible-persons', {
      ...required,
      ...once,
    }),
    personName: shown<string>('string', 'Ответственный'),
    personPosition: shown<string | null>('string', 'Должность'),
    duty: choice('За что отвечает', duties, { ...required, ...once }),
    itemId: reference('Пункт плана', 'plan-items', once),
    itemNumber: shown<string | null>('string', 'Пункт плана'),
    itemTitle: shown<string | null>('string', 'Пункт плана'),
    planId: shown<number | null>('integer', 'План'),
    orderNumber: text('Номер приказа', 60, required),
    orderDate: day('Дата приказа', required),
    startsOn: day('С какого дня', required),
    endsOn: day('По какой день'),
    current: shown<boolean>('boolean', 'Действует', { sort: false }),
    substitutesId: reference('Замещает', 'appointments', once),
    substitutedName: shown<string | null>('string', 'Замещает'),
    replacesId: reference('Вместо', 'appointments', once),
    reason: text('Причина', 500),
    updatedAt: shown<string>('instant', 'Изменено'),
  },
});
