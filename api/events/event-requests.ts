import { event } from '../../forms/records/events.ts';
import { requestOf } from '../../forms/records/record.ts';

const MOST_PEOPLE = 1_000;

/** An event as it is written; what its type asks stands in `fields`. */
export const eventRequest = requestOf(event);

export const cancelRequest = {
  type: 'object',
  properties: { reason: { type: 'string', minLength: 3, maxLength: 1000, title: 'Причина' } },
  required: ['reason'],
} as const;

/** People by their numbers, or a whole group; `attended` when they are known to have come. */
export const participantsRequest = {
  type: 'object',
  properties: {
    learnerIds: {
      type: 'array',
      items: { type: 'integer' },
      uniqueItems: true,
      maxItems: MOST_PEOPLE,
      title: 'Участники',
    },
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
