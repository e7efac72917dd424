// Nothing special leaks through what is made of it: a sum, a score, a row.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  fieldsIn,
  maskAnswers,
  onePage,
  openPart,
  sensitivityOf,
} from '../../../forms/questionnaires/index.ts';

const secret: JsonObject = { type: 'integer', title: 'Тайное', 'x-sensitivity': 'special' };
const properties: { [key: string]: JsonObject } = {
  open: { type: 'integer', title: 'Открытое' },
  secret,
  sum: {
    type: 'number',
    title: 'Сумма',
    'x-question': 'calculated',
    'x-compute': { op: 'sum', of: ['open', 'secret'] },
  },
  over: {
    type: 'number',
    title: 'Поверх суммы',
    'x-question': 'calculated',
    'x-compute': { op: 'sum', of: ['sum', 1] },
  },
  score: {
    type: 'number',
    title: 'Балл',
    'x-question': 'score',
    'x-score': { points: { secret: {} }, thresholds: [] },
  },
  rows: {
    type: 'array',
    title: 'Строки',
    'x-question': 'group',
    items: {
      type: 'object',
      properties: { name: { type: 'string', title: 'Имя' }, inner: secret },
    },
  },
  ofRows: {
    type: 'number',
    title: 'По строкам',
    'x-question': 'calculated',
    'x-compute': { op: 'sum', of: ['rows.inner'] },
  },
  plain: {
    type: 'number',
    title: 'Открытый расчёт',
    'x-question': 'calculated',
    'x-compute': { op: 'sum', of: ['open', 'plain'] },
  },
};
const body = onePage({ type: 'object', properties }, '');
const answers: JsonObject = {
  open: 1,
  secret: 2,
  sum: 3,
  over: 4,
  score: 2,
  rows: [{ name: 'А', inner: 5 }],
  ofRows: 5,
  plain: 1,
};
const nothingKnown = () => undefined;

describe('answers made of special answers', () => {
  it('are special themselves, however far', () => {
    const fields = fieldsIn(body.schema);
    const described = Object.keys(properties).filter(
      (key) => sensitivityOf(key, fields, nothingKnown) === 'special',
    );
    expect(described).toEqual(['secret', 'sum', 'over', 'score', 'rows', 'ofRows']);
  });

  it('are not shown to whoever may not see what they are made of', () => {
    const masked = maskAnswers(body, answers, 'personal', nothingKnown);
    expect(masked.answers).toEqual({ open: 1, plain: 1 });
    expect(masked.hidden).toEqual(['secret', 'sum', 'over', 'score', 'rows', 'ofRows']);
  });

  it('are not in the part that such a person fills', () => {
    const part = openPart(body, 'personal', nothingKnown);
    expect([...fieldsIn(part.body.schema).keys()]).toEqual(['open', 'plain']);
    expect(part.closed).toBe(6);
  });
});

describe('an option that is closed in itself', () => {
  const requests: JsonObject = {
    type: 'array',
    title: 'Запросы',
    uniqueItems: true,
    items: {
      type: 'string',
      oneOf: [
        { const: 'job', title: 'Работа' },
        { const: 'health', title: 'Здоровье', 'x-sensitivity': 'special', 'x-other': 'words' },
      ],
    },
  };
  const calculated = (compute: JsonObject): JsonObject => ({
    type: 'number',
    title: 'Расчёт',
    'x-question': 'calculated',
    'x-compute': compute,
  });
  const form = onePage(
    {
      type: 'object',
      properties: {
        requests,
        words: { type: 'string', title: 'Какое здоровье' },
        number: calculated({ op: 'count', of: ['requests'] }),
        table: calculated({ op: 'lookup', of: ['requests'], table: { health: 1 } }),
        points: {
          type: 'number',
          title: 'Балл',
          'x-question': 'score',
          'x-score': { points: { requests: { values: { health: 5 } } }, thresholds: [] },
        },
        rows: {
          type: 'array',
          title: 'Строки',
          'x-question': 'group',
          items: { type: 'object', properties: { inner: requests } },
        },
      },
    },
    '',
  );

  it('closes its words, its rows and what is worked out of it, and leaves the rest of the choice', () => {
    const given = {
      requests: ['job', 'health'],
      words: 'слабое',
      number: 2,
      table: 1,
      points: 5,
      rows: [{ inner: ['health'] }],
    };
    const masked = maskAnswers(form, given, 'personal', nothingKnown);
    expect(masked.answers).toEqual({ requests: ['job'] });
    expect(masked.hidden).toEqual(['requests', 'words', 'number', 'table', 'points', 'rows']);
  });
});

describe('a question that is put only to some', () => {
  const asked = (more: JsonObject): JsonObject => ({ type: 'string', title: 'Когда', ...more });
  const when = (key: string, leaf: JsonObject) => ({
    properties: { [key]: leaf },
    required: [key],
  });
  const needs: JsonObject = {
    type: 'array',
    title: 'Запросы',
    items: {
      type: 'string',
      oneOf: [
        { const: 'job', title: 'Работа' },
        { const: 'health', title: 'Здоровье', 'x-sensitivity': 'special' },
      ],
    },
  };
  const fields = fieldsIn({
    type: 'object',
    properties: {
      secret,
      needs,
      section: asked({ 'x-visible-when': when('secret', { minimum: 1 }) }),
      onSecret: asked({ 'x-visible-when': when('secret', { minimum: 1 }) }),
      onThat: asked({ 'x-visible-when': { required: ['onSecret'] } }),
      limited: asked({ 'x-allowed-when': when('secret', { minimum: 1 }) }),
      within: asked({ 'x-section': 'section' }),
      onHealth: asked({ 'x-visible-when': when('needs', { contains: { const: 'health' } }) }),
      onJob: asked({ 'x-visible-when': when('needs', { contains: { const: 'job' } }) }),
    },
  });

  it('is as closed as what it is put on: a question, a section, an option that is named', () => {
    const special = [...fields.keys()].filter(
      (key) => sensitivityOf(key, fields, nothingKnown) === 'special',
    );
    expect(special).toEqual([
      'secret',
      'section',
      'onSecret',
      'onThat',
      'limited',
      'within',
      'onHealth',
    ]);
  });
});

it('a form whose questions lean on one another in every way is judged at once', () => {
  const leaning = Object.fromEntries(
    Array.from({ length: 60 }, (_, at): [string, JsonObject] => [
      `q${at}`,
      {
        type: 'string',
        title: 'Вопрос',
        'x-visible-when': { required: Array.from({ length: at }, (__, below) => `q${below}`) },
      },
    ]),
  );
  const fields = fieldsIn({ type: 'object', properties: { ...leaning, q0: secret } });
  expect(sensitivityOf('q59', fields, nothingKnown)).toBe('special');
});
