// Items of a plan, as the document writes them, with what is read out of their words: dates, aims, responsible.
import type { Json, JsonObject } from '../json.ts';
import { comparisons, itemStatuses } from '../plans/state.ts';
import { count, json, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const lines = { lines: true } as const;
const worked = { sort: false } as const;

const ID = { type: ['integer', 'null'], minimum: 1, maximum: 2 ** 31 - 1 };
const DAY = { type: 'string', format: 'date' };
const DAY_OR_NONE = { type: ['string', 'null'], format: 'date' };
const textOrNone = (maxLength: number) => ({ type: ['string', 'null'], maxLength });

/** Rows of a table below the item, replaced as a whole. */
const rows = (title: string, properties: JsonObject, required: string[]) =>
  json<Json[]>(title, {
    type: 'array',
    maxItems: 200,
    items: {
      type: 'object',
      properties: { id: ID, ...properties },
      required,
      additionalProperties: false,
    },
  });

export const planItem = record({
  name: 'plan-items',
  noun: 'plan-item',
  title: 'Пункты планов',
  table: 'plan_items',
  fields: {
    organizationId: shown<number>('integer', 'Чей план'),
    organizationName: shown<string>('string', 'Чей план'),
    planId: reference('План', 'plans', { required: true, once: true }),
    planTitle: shown<string>('string', 'План'),
    original: shown<boolean>('boolean', 'Исходный документ'),
    inForce: shown<boolean>('boolean', 'План действует', worked),
    sectionId: count('Раздел', { minimum: 1 }),
    sectionTitle: shown<string | null>('string', 'Раздел'),
    parentId: reference('Входит в пункт', 'plan-items', { minimum: 1 }),
    number: text('Номер по порядку', 20),
    position: shown<number>('integer', 'Порядок'),
    title: text('Наименование мероприятия', 4000, { required: true, ...lines }),
    responsibleText: text('Ответственный', 4000, {
      ...lines,
      help: 'Как в документе. Известные слова («ЦЗН», «ПОО и ОО ВО») будут раскрыты до организаций',
    }),
    termText: text('Срок', 1000, {
      help: 'Как в документе: «до 15 марта 2026 г.», «15 марта – 30 июня 2026 г.», «ежемесячно»',
    }),
    termKind: shown<string>('string', 'Вид срока'),
    resultText: text('Характеристика результата', 8000, lines),
    status: shown<string>('string', 'Состояние', { words: itemStatuses }),
    doneOn: shown<string | null>('date', 'Исполнено'),
    factText: text('Что сделано', 4000, lines),
    dueOn: shown<string | null>('date', 'Ближайшая контрольная дата'),
    note: text('Примечание', 4000, lines),
    open: shown<boolean>('boolean', 'Не исполнен', worked),
    overdue: shown<boolean>('boolean', 'Просрочен', worked),
    withoutResponsible: shown<boolean>('boolean', 'Нет ответственного', worked),
    mine: shown<boolean>('boolean', 'Поручен мне', worked),
    occurrences: rows(
      'Контрольные даты',
      {
        startsOn: { ...DAY_OR_NONE, title: 'Начало' },
        dueOn: { ...DAY, title: 'Контрольная дата' },
        status: { type: 'string', enum: ['open', 'done'] },
        doneOn: { ...DAY_OR_NONE, title: 'Исполнено' },
      },
      ['dueOn'],
    ),
    targets: rows(
      'Целевые показатели',
      {
        title: { type: 'string', minLength: 1, maxLength: 500 },
        unit: { ...textOrNone(40), title: 'Единица' },
        comparison: { type: 'string', enum: [...comparisons] },
        target: { type: 'number', minimum: -1e9, maximum: 1e9 },
        fact: { type: ['number', 'null'] },
        factOn: { ...DAY_OR_NONE, title: 'Дата факта' },
        source: { ...textOrNone(300), title: 'Источник' },
      },
      ['title', 'target'],
    ),
    responsibles: rows(
      'Ответственные по документу',
      {
        kind: { type: 'string', enum: ['organisation', 'organisation-class', 'role', 'person'] },
        organizationId: ID,
        class: { ...textOrNone(60), title: 'Класс' },
        text: { type: 'string', maxLength: 1000 },
      },
      ['kind', 'text'],
    ),
    updatedAt: shown<string>('instant', 'Изменён'),
  },
});
