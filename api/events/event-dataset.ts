// Events of a region: everybody there sees what is held and where; who came is told by participations.

import { eventStatuses } from '../../forms/events/index.ts';
import { onePage } from '../../forms/questionnaires/index.ts';
import { event } from '../../forms/records/events.ts';
import { keptFields } from '../answers/kept-aside.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';

const scope = {
  kind: 'region',
  ...placeColumns('e'),
} as const;

const countOf = (condition: string) =>
  `(select count(*) from participations pt where pt.event_id = e.id${condition})`;

const NEVER = "'9999-12-31'";
const DAY = 'coalesce(e.held_on, e.ends_on, e.starts_on)';
const TERM = `coalesce(e.record_due_on, ${NEVER})`;

export const events = dataset({
  name: 'events',
  noun: 'event',
  title: 'Мероприятия',
  from: 'events e',
  id: 'e.id',
  joins: {
    o: organizationJoin('e'),
    v: 'join definition_versions v on v.id = e.event_type_version_id',
  },
  scope,
  search: { sql: 'e.search_key' },
  holdsFiles: true,
  enteredBy: {
    'event-type': {
      version: 'eventTypeVersionId',
      answers: { field: 'fields', form: ({ schema }) => onePage(schema, '') },
    },
  },
  attachable: {
    as: 'event',
    choose: 'Выберите мероприятие',
    stays: 'Мероприятие нельзя удалить',
  },
  defaultSort: ['startsOn', 'DESC'],
  fields: {
    ...rowFields('e'),
    ...recordFields(event, 'e', {
      eventTypeTitle: { sql: 'v.title', join: 'v' },
      title: { sortSql: 'e.sort_key' },
      recordState: {
        sql: `case when e.status = 'cancelled' then 'none'
          when e.recorded_on > ${TERM} then 'late'
          when e.recorded_on is not null then 'recorded'
          when ${DAY} > :today then 'ahead'
          when ${TERM} < :today then 'overdue'
          else 'due' end`,
      },
      recordOverdue: {
        sql: `(e.status <> 'cancelled' and e.recorded_on is null and ${TERM} < :today)`,
      },
      late: { sql: `(e.status <> 'cancelled' and coalesce(e.recorded_on, :today) > ${TERM})` },
      invitedCount: { sql: countOf('') },
      attendedCount: { sql: countOf(' and pt.attended') },
    }),
    ...keptFields('e', ['Сведения прежних версий', 'Сведения прежних версий, текстом'], {
      oneOnly: true,
    }),
    ...ownerFields('e', 'Кто проводит'),
  },
});

/** Who of the employers came to what: how many different ones, is counted by ИНН. */
export const eventEmployers = dataset({
  name: 'event-employers',
  noun: 'event',
  title: 'Работодатели на мероприятиях',
  from: 'event_employers x join events e on e.id = x.event_id join employers m on m.id = x.employer_id',
  id: 'x.id',
  joins: { o: organizationJoin('e') },
  scope,
  defaultSort: ['startsOn', 'DESC'],
  fields: {
    id: { sql: 'x.id', type: 'integer', title: 'Номер', known: true },
    eventId: { sql: 'x.event_id', type: 'integer', title: 'Мероприятие' },
    eventTitle: { sql: 'e.title', type: 'string', title: 'Мероприятие', sortSql: 'e.sort_key' },
    eventTypeCode: { sql: 'e.event_type', type: 'string', title: 'Вид мероприятия' },
    status: { sql: 'e.status', type: 'string', title: 'Состояние', words: eventStatuses },
    startsOn: { sql: 'e.starts_on', type: 'date', title: 'Дата' },
    heldOn: { sql: 'e.held_on', type: 'date', title: 'Проведено' },
    employerId: { sql: 'x.employer_id', type: 'integer', title: 'Работодатель' },
    employerName: {
      sql: 'm.short_name',
      type: 'string',
      title: 'Работодатель',
      sortSql: 'm.sort_key',
    },
    inn: { sql: 'm.inn', type: 'string', title: 'ИНН' },
    firstContactOn: { sql: 'm.first_contact_on', type: 'date', title: 'Первый контакт' },
    ...ownerFields('e', 'Кто проводит'),
  },
});

/** An event as read by somebody. */
export type EventRecord = RowOf<typeof events.fields>;
