import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../forms/definitions/advice/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { wantedFacts } from '../../../forms/risk/index.ts';
import {
  advised,
  bodyOf,
  brief,
  choice,
  codes,
  type Form,
  group,
  is,
  line,
  many,
  number,
  p,
  scale,
  score,
  section,
  shown,
  works,
} from './advice-parts.ts';

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
    'equal codes in a row',
    {
      properties: {
        g: group('Места', {
          a: line('А', {
            'x-widget': 'radio',
            oneOf: [
              { const: 'x', title: 'Да' },
              { const: 'x', title: 'Нет' },
            ],
          }),
        }),
      },
    },
    [`repeat ${p}.g.items.properties.a.oneOf.x`],
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
