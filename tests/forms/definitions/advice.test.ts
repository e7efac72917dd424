import { describe, expect, it } from 'vitest';
import { type Advice, adviceOn } from '../../../forms/definitions/advice/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { wantedFacts } from '../../../forms/risk/index.ts';

const line = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'string',
  maxLength: 200,
  ...more,
});
const choice = (title: string, options: readonly string[], more: JsonObject = {}): JsonObject => ({
  title,
  type: 'string',
  oneOf: options.map((one) => ({ const: one, title: one })),
  'x-widget': 'radio',
  ...more,
});
const number = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'integer',
  ...more,
});
const is = (field: string, constraint: JsonObject): JsonObject => ({
  properties: { [field]: constraint },
  required: [field],
});
const shown = (condition: JsonObject) => ({ 'x-visible-when': condition });
const section = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'null',
  'x-question': 'section',
  ...more,
});

interface Form {
  properties: { [key: string]: JsonObject };
  required?: string[];
  pages?: JsonObject;
}

function bodyOf({ properties, required = [], pages }: Form): JsonObject {
  const items = pages ?? { one: { title: 'Первая', fields: Object.keys(properties) } };
  return {
    kind: 'questionnaire',
    schema: { type: 'object', properties, required },
    pages: { order: Object.keys(items), items },
  };
}

const advised = (form: Form, wantedFacts: string[] = []): Advice[] =>
  adviceOn(bodyOf(form), 'schema', { wantedFacts });
const brief = (advice: readonly Advice[]) =>
  advice.map(({ path, keyword }) => `${keyword} ${path}`);

const p = 'schema.properties';
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, line(`Вопрос ${at}`)]));
const codes = (count: number) => Array.from({ length: count }, (_, at) => `Город ${at}`);
const group = (title: string, properties: JsonObject): JsonObject => ({
  title,
  type: 'array',
  'x-question': 'group',
  maxItems: 3,
  items: { type: 'object', properties },
});
const score = (points: JsonObject, thresholds: Json[]): JsonObject => ({
  title: 'Готовность',
  type: 'number',
  'x-question': 'score',
  'x-score': { points, thresholds },
});
const scale = (title: string) => number(title, { 'x-question': 'scale', minimum: 1, maximum: 5 });
const works = { title: 'Вы работаете?', type: 'boolean' };
const help = {
  title: 'Чем помочь?',
  type: 'array',
  'x-widget': 'checkboxes',
  items: { type: 'string', oneOf: ['a', 'b', 'c'].map((one) => ({ const: one, title: one })) },
  maxItems: 3,
  uniqueItems: true,
};

const cases: [name: string, form: Form, expected: string[], wantedFacts?: string[]][] = [
  ['a form with nothing to say about', { properties: { a: line('Имя'), works } }, []],
  [
    'words left from the palette',
    { properties: { a: line('Новый вопрос'), b: choice('Выбор', ['Первый вариант', 'свой']) } },
    [`label ${p}.a.title`, `label ${p}.b.oneOf.Первый вариант.title`],
  ],
  ['a question without words', { properties: { a: line(' ') } }, [`label ${p}.a.title`]],
  [
    'an option without words',
    { properties: { a: line('А', { oneOf: [{ const: 'x', title: '' }], 'x-widget': 'radio' }) } },
    [`label ${p}.a.oneOf.x.title`],
  ],
  ['a long title', { properties: { a: line('а'.repeat(201)) } }, [`length ${p}.a.title`]],
  ['a title at the limit', { properties: { a: line('а'.repeat(200)) } }, []],
  [
    'a long option',
    { properties: { a: choice('А', ['б'.repeat(121)]) } },
    [`length ${p}.a.oneOf.${'б'.repeat(121)}.title`],
  ],
  ['twelve options', { properties: { a: choice('А', codes(12)) } }, []],
  ['thirteen options', { properties: { a: choice('А', codes(13)) } }, [`length ${p}.a.oneOf`]],
  [
    'thirteen in a list',
    { properties: { a: choice('А', codes(13), { 'x-widget': 'select' }) } },
    [],
  ],
  ['twenty on a page', { properties: many(20) }, []],
  ['twenty-one on a page', { properties: many(21) }, ['length pages.items.one']],
  [
    'equal titles on one page, whatever the case',
    { properties: { a: line('Где живёте?'), b: line('где  живете?') } },
    [`repeat ${p}.b.title`],
  ],
  [
    'equal titles on two pages',
    {
      properties: { a: line('Где?'), b: line('Где?') },
      pages: { one: { title: '1', fields: ['a'] }, two: { title: '2', fields: ['b'] } },
    },
    [],
  ],
  [
    'equal options',
    {
      properties: {
        a: line('А', {
          'x-widget': 'radio',
          oneOf: [
            { const: 'x', title: 'Да' },
            { const: 'y', title: 'да ' },
          ],
        }),
      },
    },
    [`repeat ${p}.a.oneOf.y.title`],
  ],
  [
    'an empty page',
    {
      properties: { a: line('А') },
      pages: { one: { title: '1', fields: ['a'] }, two: { title: '2', fields: [] } },
    },
    ['empty pages.items.two'],
  ],
  ['an empty section', { properties: { s: section('Работа') } }, [`empty ${p}.s`]],
  [
    'a section with a question',
    { properties: { s: section('Работа'), a: line('А', { 'x-section': 's' }) } },
    [],
  ],
  ['an empty group', { properties: { g: group('Места', {}) } }, [`empty ${p}.g`]],
];

const never: [name: string, form: Form][] = [
  [
    'two values at once',
    {
      properties: {
        a: choice('А', ['x', 'y']),
        b: line('Б', shown({ allOf: [is('a', { const: 'x' }), is('a', { const: 'y' })] })),
      },
    },
  ],
  [
    'a value and its denial',
    {
      properties: {
        a: choice('А', ['x', 'y']),
        b: line('Б', shown({ allOf: [is('a', { const: 'x' }), { not: is('a', { const: 'x' }) }] })),
      },
    },
  ],
  [
    'every option denied',
    {
      properties: {
        a: choice('А', ['x', 'y']),
        b: line('Б', shown(is('a', { not: { enum: ['x', 'y'] } }))),
      },
    },
  ],
  [
    'a range turned inside out',
    {
      properties: {
        a: number('А'),
        b: line('Б', shown({ allOf: [is('a', { minimum: 5 }), is('a', { maximum: 3 })] })),
      },
    },
  ],
  [
    'no whole number between',
    {
      properties: {
        a: number('А'),
        b: line(
          'Б',
          shown({ allOf: [is('a', { exclusiveMinimum: 3 }), is('a', { exclusiveMaximum: 4 })] }),
        ),
      },
    },
  ],
  [
    'outside the limits of the question itself',
    {
      properties: {
        a: number('А', { minimum: 14, maximum: 99 }),
        b: line('Б', shown(is('a', { exclusiveMaximum: 14 }))),
      },
    },
  ],
  [
    'days that do not meet',
    {
      properties: {
        a: line('А', { format: 'date', maxLength: 10 }),
        b: line(
          'Б',
          shown({
            allOf: [
              is('a', { formatMinimum: '2026-02-01' }),
              is('a', { formatMaximum: '2026-01-31' }),
            ],
          }),
        ),
      },
    },
  ],
  [
    'chosen and not chosen',
    {
      properties: {
        help,
        b: line(
          'Б',
          shown({
            allOf: [
              is('help', { contains: { const: 'a' } }),
              is('help', { not: { contains: { enum: ['a', 'b'] } } }),
            ],
          }),
        ),
      },
    },
  ],
  [
    'more than may be chosen',
    { properties: { help, b: line('Б', shown(is('help', { minItems: 4 }))) } },
  ],
  [
    'every branch impossible',
    {
      properties: {
        works,
        b: line(
          'Б',
          shown({
            allOf: [
              is('works', { const: true }),
              { anyOf: [is('works', { const: false }), { not: { required: ['works'] } }] },
            ],
          }),
        ),
      },
    },
  ],
];

const sometimes: [name: string, form: Form][] = [
  [
    'a number between',
    {
      properties: {
        a: { title: 'А', type: 'number' },
        b: line(
          'Б',
          shown({ allOf: [is('a', { exclusiveMinimum: 3 }), is('a', { exclusiveMaximum: 4 })] }),
        ),
      },
    },
  ],
  [
    'one of two ways',
    {
      properties: {
        works,
        b: line(
          'Б',
          shown({ anyOf: [is('works', { const: true }), is('works', { const: false })] }),
        ),
      },
    },
  ],
  [
    'not filled',
    { properties: { a: line('А'), b: line('Б', shown({ not: { required: ['a'] } })) } },
  ],
  [
    'two chosen together',
    {
      properties: {
        help,
        b: line(
          'Б',
          shown({
            allOf: [
              is('help', { contains: { const: 'a' } }),
              is('help', { contains: { const: 'b' } }),
              is('help', { minItems: 3 }),
            ],
          }),
        ),
      },
    },
  ],
  [
    'a text that is long enough',
    { properties: { a: line('А'), b: line('Б', shown(is('a', { minLength: 30 }))) } },
  ],
  [
    'what is broken is refused in words of its own',
    { properties: { a: choice('А', ['x']), b: line('Б', shown(is('a', { const: 'gone' }))) } },
  ],
];

const facts: [name: string, form: Form, expected: string[], wanted: string[]][] = [
  [
    'an option that tells the fact nothing',
    {
      properties: {
        a: choice('Резюме', ['yes', 'no'], {
          'x-fact': { name: 'hasResume', values: { yes: true } },
        }),
      },
    },
    [`fact ${p}.a.x-fact.values`],
    ['hasResume'],
  ],
  [
    'said to tell nothing',
    {
      properties: {
        a: choice('Резюме', ['yes', 'no'], {
          'x-fact': { name: 'hasResume', values: { yes: true, no: null } },
        }),
      },
    },
    [],
    ['hasResume'],
  ],
  [
    'a fact nobody asks for',
    { properties: { works: { ...works, 'x-fact': { name: 'jobCertainty' } } } },
    ['missing-fact '],
    ['jobCertainty', 'hasResume'],
  ],
  ['a questionnaire about something else', { properties: { works } }, [], ['hasResume']],
];

const low = { code: 'low', from: 0, title: 'низкая' };
const results: [name: string, form: Form, expected: string[]][] = [
  ['no thresholds', { properties: { a: scale('А'), s: score({ a: {} }, []) } }, ['thresholds']],
  ['whole', { properties: { a: scale('А'), s: score({ a: {} }, [low]) } }, []],
  [
    'never reached',
    {
      properties: {
        a: scale('А'),
        s: score({ a: {} }, [low, { code: 'high', from: 6, title: 'высокая' }]),
      },
    },
    ['thresholds'],
  ],
  [
    'a gap below, when skipped',
    { properties: { a: scale('А'), s: score({ a: {} }, [{ ...low, from: 1 }]) } },
    ['thresholds'],
  ],
  [
    'no gap below an obligatory question',
    {
      properties: { a: scale('А'), s: score({ a: {} }, [{ ...low, from: 1 }]) },
      required: ['a'],
    },
    [],
  ],
  [
    'a calculation over a question that not everybody sees',
    {
      properties: {
        works,
        a: number('Часов', shown(is('works', { const: true }))),
        c: number('Всего', { 'x-question': 'calculated', 'x-compute': { op: 'sum', of: ['a'] } }),
      },
    },
    ['hidden-operand'],
  ],
  [
    'shown under the same condition',
    {
      properties: {
        works,
        a: number('Часов', shown(is('works', { const: true }))),
        c: number('Всего', {
          'x-question': 'calculated',
          'x-compute': { op: 'sum', of: ['a'] },
          ...shown(is('works', { const: true })),
        }),
      },
    },
    [],
  ],
];

describe('advice to an author', () => {
  it.each(cases)('%s', (_name, form, expected) => {
    expect(brief(advised(form))).toEqual(expected);
  });

  it.each(never)('never shown: %s', (_name, form) => {
    expect(brief(advised(form))).toEqual([`unreachable ${p}.b.x-visible-when`]);
  });

  it.each(sometimes)('shown to somebody: %s', (_name, form) => {
    expect(brief(advised(form))).toEqual([]);
  });

  it('what hangs on a question that nobody sees is seen by nobody; of its section only what must be answered is named', () => {
    const impossible = { allOf: [is('works', { const: true }), is('works', { const: false })] };
    const form: Form = {
      properties: {
        works,
        a: line('А', shown(impossible)),
        b: line('Б', shown(is('a', { minLength: 1 }))),
        s: section('Раздел', shown(impossible)),
        c: line('В', { 'x-section': 's' }),
        d: line('Г', { 'x-section': 's' }),
      },
      required: ['d'],
    };
    expect(brief(advised(form))).toEqual([
      `unreachable ${p}.a.x-visible-when`,
      `unreachable ${p}.b.x-visible-when`,
      `unreachable ${p}.s.x-visible-when`,
      `unreachable ${p}.d.x-section`,
    ]);
  });

  it('a question of a row sees its row first', () => {
    const inside = { works, a: line('А', shown(is('works', { const: true }))) };
    const outer = choice('Работа', ['x']);
    expect(advised({ properties: { works: outer, g: group('Места', inside) } })).toEqual([]);
    const hidden = line('А', {
      ...shown({ allOf: [is('works', { const: true }), is('works', { const: false })] }),
    });
    const path = `${p}.g.items.properties.a.x-visible-when`;
    expect(brief(advised({ properties: { g: group('Места', { works, a: hidden }) } }))).toEqual([
      `unreachable ${path}`,
    ]);
  });

  it.each(facts)('facts: %s', (_name, form, expected, wanted) => {
    expect(brief(advised(form, wanted))).toEqual(expected);
  });

  it.each(results)('results: %s', (_name, form, expected) => {
    expect(advised(form).map(({ keyword }) => keyword)).toEqual(expected);
  });

  it('the federal rule waits for facts of criteria 5 and 7–12, and the federal questionnaire asks them all', () => {
    const rule = federalLibrary.find((body) => body.kind === 'risk-policy');
    const criteria = federalLibrary.filter((body) => body.kind === 'risk-criterion');
    const asked = federalLibrary.find(({ code }) => code === 'labour-status');
    if (rule?.kind !== 'risk-policy' || !asked) throw new Error('Нет правила или опросника');
    const wanted = wantedFacts(rule, criteria);
    expect([...wanted].sort()).toEqual([
      'conscripted',
      'employerEventsLast12m',
      'hasResume',
      'interviewTrainings',
      'jobCertainty',
      'parentalLeave',
      'practiceCount',
      'worksOutsideSpecialty',
    ]);
    const found = adviceOn(JSON.parse(JSON.stringify(asked)), 'schema', { wantedFacts: wanted });
    expect(found.map(({ keyword }) => keyword)).toEqual(['length']);
  });

  it('never speaks of what is not yet translated, nor stops at a text that is half written', () => {
    for (const body of [{}, { schema: null }, { schema: { properties: { a: {} } }, pages: [] }])
      expect(() => adviceOn(body as JsonObject, 'schema', { wantedFacts: [] })).not.toThrow();
  });

  it('three hundred questions are gone through while one types', () => {
    const properties: { [key: string]: JsonObject } = { works };
    for (let at = 0; at < 300; at += 1)
      properties[`q${at}`] = choice(`Вопрос ${at}`, ['a', 'b', 'c'], {
        ...shown(at === 0 ? is('works', { const: true }) : is(`q${at - 1}`, { enum: ['a', 'b'] })),
      });
    const body = bodyOf({ properties });
    adviceOn(body, 'schema', { wantedFacts: [] });
    const started = performance.now();
    adviceOn(body, 'schema', { wantedFacts: [] });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
