import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  organizationId,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { CURRENT, IN_FORCE, LATE, OPEN } from '../plans/plan-dataset.ts';

const owed = (where: string) =>
  `(select count(distinct a.item_id) from appointments a join plan_items i on i.id = a.item_id join plans p on p.id = i.plan_id where a.responsible_person_id = r.id and ${CURRENT} and ${where})`;

export const responsiblePersons = dataset({
  name: 'responsible-persons',
  noun: 'responsible-person',
  title: 'Ответственные',
  from: 'responsible_persons r',
  id: 'r.id',
  joins: {
    o: organizationJoin('r'),
    u: authorJoin('r', 'user_id'),
  },
  scope: {
    kind: 'region',
    ...placeColumns('r'),
  },
  search: { sql: 'r.search_key' },
  defaultSort: ['name', 'ASC'],
  fields: {
    ...rowFields('r'),
    ...ownerFields('r', 'Место работы'),
    name: {
      sql: 'r.name',
      type: 'string',
      title: 'Фамилия, имя, отчество',
      sortSql: 'r.sort_key',
    },
    position: { sql: 'r.position', type: 'string', title: 'Должность' },
    phone: { sql: 'r.phone', type: 'string', title: 'Рабочий телефон' },
    email: { sql: 'r.email', type: 'string', title: 'Рабочая почта' },
    userLogin: { sql: 'u.login', type: 'string', title: 'Учётная запись', join: 'u' },
    active: { sql: 'r.active', type: 'boolean', title: 'Работает' },
    openCount: {
      sql: owed(`${IN_FORCE} and ${OPEN}`),
      type: 'integer',
      title: 'В работе',
      filter: false,
      sort: false,
    },
    overdueCount: {
      sql: owed(LATE),
      type: 'integer',
      title: 'Просрочено',
      filter: false,
      sort: false,
    },
    updatedAt: { sql: 'r.updated_at', type: 'instant', title: 'Изменено' },
  },
});

export const appointments = dataset({
  name: 'appointments',
  noun: 'appointment',
  title: 'Назначения',
  from: 'appointments a join responsible_persons r on r.id = a.responsible_person_id',
  id: 'a.id',
  joins: {
    i: 'left join plan_items i on i.id = a.item_id',
    s: 'left join appointments s on s.id = a.substitutes_id left join responsible_persons sr on sr.id = s.responsible_person_id',
  },
  scope: {
    kind: 'region',
    ...placeColumns('a'),
  },
  defaultSort: ['startsOn', 'DESC'],
  fields: {
    ...rowFields('a'),
    organizationId: organizationId('a'),
    responsiblePersonId: {
      sql: 'a.responsible_person_id',
      type: 'integer',
      title: 'Ответственный',
    },
    personName: {
      sql: 'r.name',
      type: 'string',
      title: 'Ответственный',
      sortSql: 'r.sort_key',
    },
    personPosition: { sql: 'r.position', type: 'string', title: 'Должность' },
    duty: { sql: 'a.duty', type: 'string', title: 'За что отвечает' },
    itemId: { sql: 'a.item_id', type: 'integer', title: 'Пункт плана' },
    itemNumber: { sql: 'i.number', type: 'string', title: 'Пункт плана', join: 'i' },
    itemTitle: { sql: 'i.title', type: 'string', title: 'Пункт плана', join: 'i' },
    planId: { sql: 'i.plan_id', type: 'integer', title: 'План', join: 'i' },
    orderNumber: { sql: 'a.order_number', type: 'string', title: 'Номер приказа' },
    orderDate: { sql: 'a.order_date', type: 'date', title: 'Дата приказа' },
    startsOn: { sql: 'a.starts_on', type: 'date', title: 'С какого дня' },
    endsOn: { sql: 'a.ends_on', type: 'date', title: 'По какой день' },
    current: { sql: `(${CURRENT})`, type: 'boolean', title: 'Действует', sort: false },
    substitutesId: { sql: 'a.substitutes_id', type: 'integer', title: 'Замещает' },
    substitutedName: { sql: 'sr.name', type: 'string', title: 'Замещает', join: 's' },
    replacesId: { sql: 'a.replaces_id', type: 'integer', title: 'Вместо' },
    reason: { sql: 'a.reason', type: 'string', title: 'Причина' },
    updatedAt: { sql: 'a.updated_at', type: 'instant', title: 'Изменено' },
  },
});
