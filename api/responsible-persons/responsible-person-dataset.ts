import { appointment, responsiblePerson } from '../../forms/records/responsible-people.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  organizationId,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';
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
    ...recordFields(responsiblePerson, 'r', {
      name: { sortSql: 'r.sort_key' },
      userLogin: { sql: 'u.login', join: 'u' },
      openCount: { sql: owed(`${IN_FORCE} and ${OPEN}`) },
      overdueCount: { sql: owed(LATE) },
    }),
    ...ownerFields('r', 'Место работы'),
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
    ...recordFields(appointment, 'a', {
      personName: { sql: 'r.name', sortSql: 'r.sort_key' },
      personPosition: { sql: 'r.position' },
      itemNumber: { sql: 'i.number', join: 'i' },
      itemTitle: { sql: 'i.title', join: 'i' },
      planId: { sql: 'i.plan_id', join: 'i' },
      current: { sql: `(${CURRENT})` },
      substitutedName: { sql: 'sr.name', join: 's' },
    }),
    organizationId: organizationId('a'),
  },
});
