// The smallest body of each kind that may be edited further: every part the editor shows is there.
import type { KindCode } from '../../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../../forms/json.ts';

const bodies: Record<KindCode, JsonObject> = {
  questionnaire: {
    subject: 'learner',
    schema: {
      type: 'object',
      properties: { question_1: { title: 'Первый вопрос', type: 'string', maxLength: 200 } },
      required: [],
    },
    pages: {
      order: ['page_1'],
      items: { page_1: { title: 'Первая страница', fields: ['question_1'] } },
    },
  },
  'risk-criterion': {
    number: 15,
    shortTitle: 'Краткое название',
    explanation: 'Что проверяется и почему это важно.',
    sensitivity: 'personal',
    missing: 'not-met',
    when: { properties: { hasResume: { const: false } }, required: ['hasResume'] },
    weight: 1,
    services: [],
  },
  'risk-policy': {
    appliesTo: {
      properties: { educationLevel: { enum: ['vocational', 'higher'] } },
      required: ['educationLevel'],
    },
    criteria: { order: ['no-experience'], items: { 'no-experience': {} } },
    confirmed: {
      when: {
        properties: { employedBySpecialty: { const: true } },
        required: ['employedBySpecialty'],
      },
      title: 'Подтверждено трудоустройство по направлению подготовки',
    },
    obligatory: ['no-experience'],
    parameters: {
      profilingValidityDays: {
        title: 'Срок действия профилирования, дней',
        type: 'integer',
        default: 180,
        minimum: 30,
        maximum: 730,
      },
      activityMonths: {
        title: 'Период активности, месяцев',
        type: 'integer',
        default: 12,
        minimum: 1,
        maximum: 60,
      },
    },
  },
  'event-type': {
    audience: ['vocational-student'],
    organizers: ['vocational-college'],
    countsAs: [],
    schema: {
      type: 'object',
      properties: { address: { title: 'Место проведения', type: 'string', maxLength: 300 } },
      required: [],
    },
    participantSchema: { type: 'object', properties: {}, required: [] },
  },
  'report-template': {
    addressee: 'Кому направляется',
    rows: {
      title: 'Организация',
      groups: {
        order: ['vocational'],
        items: {
          vocational: {
            title: 'Итого ПОО',
            where: { properties: { kind: { const: 'vocational-college' } }, required: ['kind'] },
          },
        },
      },
      total: 'ВСЕГО:',
    },
    schema: {
      type: 'object',
      properties: {
        contingent: {
          title: 'Контингент',
          type: 'integer',
          'x-query': {
            dataset: 'learners',
            where: {
              properties: { educationLevel: { const: 'vocational' } },
              required: ['educationLevel'],
            },
            aggregate: 'count',
          },
        },
      },
    },
    header: {
      order: ['contingent'],
      items: { contingent: { title: 'Контингент', column: 'contingent' } },
    },
    checks: { order: [], items: {} },
  },
  indicator: {
    shortTitle: 'Краткое название',
    unit: 'percent',
    direction: 'up',
    numerator: {
      dataset: 'learners',
      where: { properties: { hasResume: { const: true } }, required: ['hasResume'] },
      aggregate: 'count',
    },
    denominator: { dataset: 'learners', where: {}, aggregate: 'count' },
    target: 100,
    nearFrom: 90,
    period: { kind: 'now' },
    breakdown: 'organization',
    aim: 'each-place',
    missing: 'ещё не сделано',
  },
  register: {
    shortTitle: 'Краткое название',
    attachedTo: 'none',
    sensitivity: 'open',
    schema: {
      type: 'object',
      properties: { name: { title: 'Название', type: 'string', maxLength: 200 } },
      required: ['name'],
    },
    titleField: 'name',
    columns: ['name'],
  },
  'plan-template': {
    period: { start: '01-01', end: '12-31' },
    columns: ['number', 'title', 'responsible', 'term', 'result'],
    sections: { order: ['section_1'], items: { section_1: { title: 'Первый раздел' } } },
    items: {
      order: ['item_1'],
      items: {
        item_1: {
          section: 'section_1',
          title: 'Первое мероприятие',
          responsible: '',
          term: 'до 1 марта',
          result: '',
        },
      },
    },
    controlPoints: { order: [], items: {} },
  },
};

const SHORT = 60;

export interface NewHead {
  code: string;
  title: string;
  document: string;
  clause: string;
}

export function minimalText(kind: KindCode, { code, title, document, clause }: NewHead): string {
  const body: JsonObject = {
    kind,
    code,
    title,
    legalReference: { document, clause },
    ...bodies[kind],
  };
  // Menus and lists call an element by its short name from its first publication on.
  if ('shortTitle' in body) body.shortTitle = shortened(title);
  return `${JSON.stringify(body, null, 2)}\n`;
}

/** Whole words of the title, as many as a short name holds. */
function shortened(title: string): string {
  if (title.length <= SHORT) return title;
  const cut = title.slice(0, SHORT - 1);
  const words = cut.lastIndexOf(' ');
  return `${words > 0 ? cut.slice(0, words) : cut}…`;
}
