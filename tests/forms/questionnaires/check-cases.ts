// One table for both sides: the same answers, the same issues, the same kept answers, in Node by the
// interpreter, in Node by ajv, and in Chromium. Pure data, so that it travels to the browser as it is.
import type { JsonObject } from '../../../forms/json.ts';
import { everyAnswer, everyType } from '../../support/every-type.ts';
import { ab, form, is, many, matrix, only, type Row, scale, titled } from './case-parts.ts';
import { computedCases } from './computed-cases.ts';

export interface CheckCase {
  title: string;
  /** Questions by key; all of them are visible unless they say otherwise. */
  schema: JsonObject;
  answers: JsonObject;
  /** `path keyword` of each issue. */
  issues: string[];
  /** What is kept; the answers themselves when left out. */
  kept?: JsonObject;
}

export const today = '2026-11-25';

const ranking: JsonObject = { ...many, 'x-question': 'ranking', minItems: 2 };
const rows: JsonObject = {
  type: 'array',
  'x-question': 'group',
  minItems: 1,
  maxItems: 2,
  items: {
    type: 'object',
    properties: {
      name: { type: 'string', title: 'Имя', maxLength: 5 },
      age: { type: 'integer', title: 'Возраст', minimum: 0 },
      school: {
        type: 'string',
        title: 'Школа',
        maxLength: 20,
        'x-visible-when': { properties: { age: { minimum: 7 } }, required: ['age'] },
        'x-required-when': is('strict', true),
      },
      twice: {
        type: 'integer',
        title: 'Вдвое',
        'x-question': 'calculated',
        'x-compute': { op: 'product', of: ['age', 2] },
      },
    },
    required: ['name'],
  },
};
const grouped = form({ strict: titled({ type: 'boolean' }), g: titled(rows) });

const chain = form({
  first: titled({ type: 'boolean' }),
  second: titled({ type: 'boolean', 'x-visible-when': is('first', true) }),
  third: titled({ type: 'string', maxLength: 9, 'x-visible-when': is('second', true) }),
});

const sectioned = form({
  shown: titled({ type: 'boolean' }),
  s: titled({ type: 'null', 'x-question': 'section', 'x-visible-when': is('shown', true) }),
  inner: titled({ type: 'string', maxLength: 9, 'x-section': 's' }),
  note: titled({ type: 'null', 'x-question': 'note' }),
});

const allowed = form({
  from: titled({ type: 'integer' }),
  to: titled({
    type: 'integer',
    'x-allowed-when': { properties: { to: { minimum: 10 } }, required: ['to'] },
    'x-allowed-message': 'Не меньше десяти',
  }),
});

const other = form({
  choice: titled({
    type: 'string',
    oneOf: [...ab, { const: 'other', title: 'Другое', 'x-other': 'line' }],
  }),
  line: titled({
    type: 'string',
    maxLength: 10,
    'x-visible-when': is('choice', 'other'),
    'x-required-when': is('choice', 'other'),
  }),
});

const table: Row[] = [
  ['a line', only({ type: 'string', maxLength: 5 }), { q: 'Аня' }, []],
  ['a long line', only({ type: 'string', maxLength: 2 }), { q: 'Аня' }, ['q maxLength']],
  ['letters counted as people see them', only({ type: 'string', maxLength: 1 }), { q: '🙂' }, []],
  ['a number for a line', only({ type: 'string' }), { q: 5 }, ['q type']],
  ['an empty line is no answer', only({ type: 'string' }, true), { q: '' }, ['q required'], {}],
  ['null is no answer', only({ type: 'string' }, true), { q: null }, ['q required'], {}],
  ['nothing at all', only({ type: 'string' }, true), {}, ['q required'], {}],
  ['mail', only({ type: 'string', format: 'email' }), { q: 'a@b' }, ['q format']],
  [
    'SNILS by its check digits',
    only({ type: 'string', format: 'snils' }),
    { q: '112-233-445 95' },
    [],
  ],
  [
    'SNILS mistyped',
    only({ type: 'string', format: 'snils' }),
    { q: '112-233-445 96' },
    ['q format'],
  ],
  ['a whole number', only({ type: 'integer', minimum: 0 }), { q: 0 }, []],
  ['a fraction for a whole number', only({ type: 'integer' }), { q: 1.5 }, ['q type']],
  ['too small', only({ type: 'number', minimum: 1 }), { q: 0.5 }, ['q minimum']],
  ['too large', only({ type: 'number', maximum: 1 }), { q: 1.5 }, ['q maximum']],
  ['cents', only({ type: 'number', multipleOf: 0.01 }), { q: 19.99 }, []],
  ['not to the cent', only({ type: 'number', multipleOf: 0.01 }), { q: 19.995 }, ['q multipleOf']],
  ['yes', only({ type: 'boolean' }), { q: true }, []],
  ['«нет» is not no', only({ type: 'boolean' }), { q: 'нет' }, ['q type']],
  ['no is an answer', only({ type: 'boolean' }, true), { q: false }, []],
  ['a day', only({ type: 'string', format: 'date' }), { q: '2024-02-29' }, []],
  [
    'a day that was not',
    only({ type: 'string', format: 'date' }),
    { q: '2023-02-29' },
    ['q format'],
  ],
  ['a choice', only({ type: 'string', oneOf: ab }), { q: 'b' }, []],
  ['a choice nobody offered', only({ type: 'string', oneOf: ab }), { q: 'c' }, ['q oneOf']],
  ['two choices, kept in order', only(many), { q: ['b', 'a'] }, [], { q: ['a', 'b'] }],
  ['alone among others', only(many), { q: ['a', 'none'] }, ['q exclusive']],
  ['alone', only(many), { q: ['none'] }, []],
  ['one twice', only(many), { q: ['a', 'a'] }, ['q uniqueItems']],
  ['an option nobody offered', only(many), { q: ['a', 'x'] }, ['q.x oneOf']],
  ['an empty list is no answer', only(many, true), { q: [] }, ['q required'], {}],
  ['a scale', only(scale), { q: 5 }, []],
  ['beyond the scale', only(scale), { q: 6 }, ['q maximum']],
  ['between its steps', only(scale), { q: 2.5 }, ['q type']],
  ['a matrix in part', only(matrix), { q: { one: 'yes' } }, []],
  [
    'a matrix that asks for all',
    only({ ...matrix, 'x-all-rows': true }),
    { q: { one: 'yes' } },
    ['q.two required'],
  ],
  ['a column nobody drew', only(matrix), { q: { one: 'maybe' } }, ['q.one oneOf']],
  ['a row nobody drew', only(matrix), { q: { three: 'yes' } }, ['q.three additionalProperties']],
  ['an empty matrix is no answer', only(matrix, true), { q: {} }, ['q required'], {}],
  [
    'a matrix with an empty row',
    only(matrix),
    { q: { one: 'no', two: null } },
    [],
    { q: { one: 'no' } },
  ],
  ['a ranking', only(ranking), { q: ['b', 'a'] }, []],
  ['a ranking too short', only(ranking), { q: ['b'] }, ['q minItems']],
  [
    'a period',
    only({ type: 'object', 'x-question': 'period' }),
    { q: { from: '2026-01-01', to: '2026-01-01' } },
    [],
  ],
  [
    'a period without its end',
    only({ type: 'object', 'x-question': 'period' }),
    { q: { from: '2026-01-01' } },
    ['q.to required'],
  ],
  [
    'a period backwards',
    only({ type: 'object', 'x-question': 'period' }),
    { q: { from: '2026-02-01', to: '2026-01-31' } },
    ['q.to period'],
  ],
  ['an unknown question', only({ type: 'string' }), { z: 1 }, ['z additionalProperties'], {}],
  ['a chain of conditions', chain, { first: true, second: true, third: 'да' }, []],
  [
    'what is hidden cannot steer',
    chain,
    { first: false, second: true, third: 'да' },
    [],
    { first: false },
  ],
  ['an unknown condition shows nothing', chain, { second: true, third: 'да' }, [], {}],
  ['a section hides its members', sectioned, { shown: false, inner: 'x' }, [], { shown: false }],
  ['a section shown', sectioned, { shown: true, inner: 'x' }, []],
  ['a heading takes no answer', sectioned, { shown: true, s: 'x', note: 'y' }, [], { shown: true }],
  ['allowed', allowed, { to: 10 }, []],
  ['not allowed', allowed, { to: 9 }, ['to allowed']],
  ['not answered, not refused', allowed, { from: 1 }, []],
  ['other said', other, { choice: 'other', line: 'своё' }, []],
  ['other not said', other, { choice: 'other' }, ['line required']],
  ['other no longer chosen', other, { choice: 'a', line: 'своё' }, [], { choice: 'a' }],
  [
    'rows',
    grouped,
    { g: [{ name: 'Аня', age: 5 }] },
    [],
    { g: [{ name: 'Аня', age: 5, twice: 10 }] },
  ],
  [
    'a hidden answer inside a row',
    grouped,
    { g: [{ name: 'Аня', age: 5, school: 'да' }] },
    [],
    { g: [{ name: 'Аня', age: 5, twice: 10 }] },
  ],
  [
    'a row that asks by an outer answer',
    grouped,
    { strict: true, g: [{ name: 'Аня', age: 9 }] },
    ['g.№1.school required'],
    { strict: true, g: [{ name: 'Аня', age: 9, twice: 18 }] },
  ],
  [
    'a row without its name',
    grouped,
    { g: [{ name: 'А' }, { age: 3 }] },
    ['g.№2.name required'],
    { g: [{ name: 'А' }, { age: 3, twice: 6 }] },
  ],
  ['a row with a mistake', grouped, { g: [{ name: 'слишком длинно' }] }, ['g.№1.name maxLength']],
  [
    'a row that is not one',
    grouped,
    { g: ['Аня'] },
    ['g.№1 empty-row', 'g.№1.name required'],
    { g: [{}] },
  ],
  [
    'a forged value inside a row',
    grouped,
    { g: [{ name: 'А', age: 1, twice: 99 }] },
    [],
    { g: [{ name: 'А', age: 1, twice: 2 }] },
  ],
  [
    'an unknown name inside a row',
    grouped,
    { g: [{ name: 'А', boss: 1 }] },
    ['g.№1.boss additionalProperties'],
    { g: [{ name: 'А' }] },
  ],
  ['too many rows', grouped, { g: [{ name: '1' }, { name: '2' }, { name: '3' }] }, ['g maxItems']],
  ...computedCases,
  [
    'everything at once',
    everyType.schema,
    everyAnswer,
    [],
    { ...everyAnswer, experience: 5, years: 18, maturity: 8 },
  ],
  [
    'names that objects inherit',
    only({ type: 'string' }),
    JSON.parse('{"__proto__":1,"constructor":2}'),
    ['__proto__ additionalProperties', 'constructor additionalProperties'],
    {},
  ],
];

export const checkCases: readonly CheckCase[] = table.map(
  ([title, schema, answers, issues, kept]) => ({
    title,
    schema,
    answers,
    issues,
    ...(kept ? { kept } : {}),
  }),
);
