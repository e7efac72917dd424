// Events of a region: what is held, where, for whom, and by when its results must be entered.
import { audiences, eventFormats, eventStatuses, recordStates } from '../events/index.ts';
import type { Json, JsonObject } from '../json.ts';
import { choice, count, day, type FieldFacts, json, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;
/** Of many values or worked out: neither narrowed nor sorted by. */
const aside = { filter: false, sort: false } as const;

const list = <Item extends Json>(
  title: string,
  items: JsonObject,
  maxItems: number,
  facts: FieldFacts = {},
) =>
  json<Item[]>(
    title,
    { type: 'array', items, uniqueItems: true, maxItems },
    { ...aside, ...facts },
  );

export const event = record({
  name: 'events',
  noun: 'event',
  title: 'Мероприятия',
  table: 'events',
  fields: {
    uid: shown<string>('string', 'Постоянный код'),
    organizationId: reference('Кто проводит', 'organizations', required),
    organizationName: shown<string>('string', 'Кто проводит'),
    municipalityId: shown<number | null>('integer', 'Муниципалитет'),
    eventTypeVersionId: reference('Редакция вида мероприятия', 'definition-versions', {
      ...required,
      label: 'Вид мероприятия',
    }),
    eventTypeCode: shown<string>('string', 'Вид мероприятия', { column: 'event_type' }),
    eventTypeTitle: shown<string>('string', 'Вид мероприятия'),
    title: text('Название', 300, { help: 'Пусто — как называется вид мероприятия' }),
    startsOn: day('Дата', required),
    endsOn: day('Окончание', { label: 'Окончание, если не один день' }),
    startsAt: text('Время начала', 5),
    place: text('Место', 500),
    format: choice('Форма проведения', eventFormats, { otherwise: 'onsite' }),
    status: choice('Состояние', eventStatuses, { otherwise: 'planned' }),
    cancelReason: shown<string | null>('string', 'Причина отмены'),
    audience: list<string>('Для кого', { type: 'string', enum: Object.keys(audiences) }, 50),
    capacity: count('Число мест', { minimum: 1, maximum: 100_000 }),
    fields: json<JsonObject>(
      'Сведения по виду мероприятия',
      { type: 'object' },
      { ...aside, oneOnly: true },
    ),
    employerIds: list<number>('Работодатели', { type: 'integer' }, 200, { column: 'employers' }),
    organizationIds: list<number>('Участвующие организации', { type: 'integer' }, 200, {
      column: 'organizations',
    }),
    heldOn: day('Проведено'),
    recordDueOn: shown<string | null>('date', 'Внести итоги до'),
    recordedOn: shown<string | null>('date', 'Итоги внесены'),
    recordState: shown<string>('string', 'Итоги', { words: recordStates }),
    recordOverdue: shown<boolean>('boolean', 'Итоги просрочены'),
    late: shown<boolean>('boolean', 'Срок внесения итогов нарушен'),
    invitedCount: shown<number>('integer', 'Записано', aside),
    attendedCount: shown<number>('integer', 'Пришли', aside),
    updatedAt: shown<string>('instant', 'Изменено'),
  },
});
