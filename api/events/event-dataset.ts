// Events of a region: everybody there sees what is held and where; who came is told by participations.

import { eventFormats, eventStatuses, recordStates } from '../../forms/events/index.ts';
import { onePage } from '../../forms/questionnaires/index.ts';
import { keptFields } from '../answers/kept-aside.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset, type Field } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';

const scope = {
  kind: 'region',
  ...placeColumns('e'),
} as const;

const list = (sql: string, title: string): Field => ({
  sql,
  type: 'json',
  title,
  filter: false,
  sort: false,
});
const count = (condition: string, title: string): Field => ({
  sql: `(select count(*) from participations pt where pt.event_id = e.id${condition})`,
  type: 'integer',
  title,
  filter: false,
  sort: false,
});

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
    uid: { sql: 'e.uid', type: 'string', title: 'Постоянный код' },
    title: { sql: 'e.title', type: 'string', title: 'Название', sortSql: 'e.sort_key' },
    eventTypeVersionId: {
      sql: 'e.event_type_version_id',
      type: 'integer',
      title: 'Редакция вида мероприятия',
    },
    eventTypeCode: { sql: 'e.event_type', type: 'string', title: 'Вид мероприятия' },
    eventTypeTitle: { sql: 'v.title', type: 'string', title: 'Вид мероприятия', join: 'v' },
    startsOn: { sql: 'e.starts_on', type: 'date', title: 'Дата' },
    endsOn: { sql: 'e.ends_on', type: 'date', title: 'Окончание' },
    startsAt: { sql: 'e.starts_at', type: 'string', title: 'Начало, время' },
    place: { sql: 'e.place', type: 'string', title: 'Место' },
    format: { sql: 'e.format', type: 'string', title: 'Форма проведения', words: eventFormats },
    status: { sql: 'e.status', type: 'string', title: 'Состояние', words: eventStatuses },
    cancelReason: { sql: 'e.cancel_reason', type: 'string', title: 'Причина отмены' },
    audience: list('e.audience', 'Для кого'),
    capacity: { sql: 'e.capacity', type: 'integer', title: 'Число мест' },
    fields: { ...list('e.fields', 'Сведения по виду мероприятия'), oneOnly: true },
    ...keptFields('e', ['Сведения прежних версий', 'Сведения прежних версий, текстом'], {
      oneOnly: true,
    }),
    employerIds: list('e.employers', 'Работодатели'),
    organizationIds: list('e.organizations', 'Участвующие организации'),
    heldOn: { sql: 'e.held_on', type: 'date', title: 'Проведено' },
    recordDueOn: { sql: 'e.record_due_on', type: 'date', title: 'Внести итоги до' },
    recordedOn: { sql: 'e.recorded_on', type: 'date', title: 'Итоги внесены' },
    recordState: {
      sql: `case when e.status = 'cancelled' then 'none'
        when e.recorded_on > ${TERM} then 'late'
        when e.recorded_on is not null then 'recorded'
        when ${DAY} > :today then 'ahead'
        when ${TERM} < :today then 'overdue'
        else 'due' end`,
      type: 'string',
      title: 'Итоги',
      words: recordStates,
    },
    recordOverdue: {
      sql: `(e.status <> 'cancelled' and e.recorded_on is null and ${TERM} < :today)`,
      type: 'boolean',
      title: 'Итоги просрочены',
    },
    late: {
      sql: `(e.status <> 'cancelled' and coalesce(e.recorded_on, :today) > ${TERM})`,
      type: 'boolean',
      title: 'Срок внесения итогов нарушен',
    },
    invitedCount: count('', 'Записано'),
    attendedCount: count(' and pt.attended', 'Пришли'),
    municipalityId: { sql: 'e.municipality_id', type: 'integer', title: 'Муниципалитет' },
    ...ownerFields('e', 'Кто проводит'),
    updatedAt: { sql: 'e.updated_at', type: 'instant', title: 'Изменено' },
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
