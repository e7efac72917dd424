import { audiences, eventFormats, eventStatuses } from '../../forms/events/index.ts';
import { date, optionalDate, optionalText } from '../http/fields.ts';

const MOST_PEOPLE = 1_000;

const ids = (title: string, maxItems: number) =>
  ({ type: 'array', items: { type: 'integer' }, uniqueItems: true, maxItems, title }) as const;

/** An event as it is written; what its type asks stands in `fields`. */
export const eventRequest = {
  type: 'object',
  properties: {
    organizationId: { type: 'integer', title: 'Кто проводит' },
    eventTypeVersionId: { type: 'integer', title: 'Вид мероприятия' },
    title: optionalText('Название', 300),
    startsOn: date('Дата'),
    endsOn: optionalDate('Окончание'),
    startsAt: {
      type: ['string', 'null'],
      maxLength: 5,
      title: 'Начало, время',
    },
    place: optionalText('Место', 500),
    format: { type: 'string', enum: Object.keys(eventFormats), title: 'Форма проведения' },
    status: { type: 'string', enum: Object.keys(eventStatuses), title: 'Состояние' },
    audience: {
      type: 'array',
      items: { type: 'string', enum: Object.keys(audiences) },
      uniqueItems: true,
      maxItems: 50,
      title: 'Для кого',
    },
    capacity: { type: ['integer', 'null'], minimum: 1, maximum: 100_000, title: 'Число мест' },
    fields: { type: 'object', title: 'Сведения по виду мероприятия' },
    employerIds: ids('Работодатели', 200),
    organizationIds: ids('Участвующие организации', 200),
    heldOn: optionalDate('Проведено'),
  },
  required: ['organizationId', 'eventTypeVersionId', 'startsOn'],
} as const;

export const cancelRequest = {
  type: 'object',
  properties: { reason: { type: 'string', minLength: 3, maxLength: 1000, title: 'Причина' } },
  required: ['reason'],
} as const;

/** People by their numbers, or a whole group; `attended` when they are known to have come. */
export const participantsRequest = {
  type: 'object',
  properties: {
    learnerIds: ids('Участники', MOST_PEOPLE),
    organizationId: { type: 'integer', title: 'Организация группы' },
    groupName: { type: 'string', minLength: 1, maxLength: 60, title: 'Группа или класс' },
    attended: { type: 'boolean', title: 'Пришли' },
  },
} as const;

export const attendanceRequest = {
  type: 'object',
  properties: {
    marks: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_PEOPLE,
      title: 'Отметки',
      items: {
        type: 'object',
        properties: {
          learnerId: { type: 'integer' },
          attended: { type: 'boolean' },
          fields: { type: 'object' },
        },
        required: ['learnerId'],
        additionalProperties: false,
      },
    },
  },
  required: ['marks'],
} as const;
