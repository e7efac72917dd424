import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../forms/dialect/formats/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { checkAnswers, onePage, type Questionnaire } from '../../../forms/questionnaires/index.ts';
import { inventedAnswers } from '../../../forms/questionnaires/invented-answers.ts';
import { visibilityOf } from '../../../forms/questionnaires/visibility.ts';
import { cruelQuestionnaire } from '../../support/cruel-questionnaire.ts';
import { everyType } from '../../support/every-type.ts';

const today = '2026-11-25';

const forms: [name: string, form: Questionnaire][] = [
  ['вопросы всех видов', everyType],
  ['вопросы с неудобными словами', cruelQuestionnaire],
  ...federalLibrary.flatMap((body): [string, Questionnaire][] => {
    if (body.kind === 'questionnaire') return [[body.code, body]];
    if (body.kind === 'register') return [[body.code, onePage(body.schema, body.title)]];
    if (body.kind !== 'event-type') return [];
    return [
      [body.code, onePage(body.schema, body.title)],
      [`${body.code}: участник`, onePage(body.participantSchema, body.title)],
    ];
  }),
];

const is = (field: string, constraint: JsonObject): JsonObject => ({
  properties: { [field]: constraint },
  required: [field],
});
const single = (field: JsonObject): Questionnaire =>
  onePage({ type: 'object', properties: { a: { title: 'А', ...field } }, required: ['a'] }, 'А');

const narrow: [name: string, field: JsonObject][] = [
  ['one number', { type: 'integer', minimum: 7, maximum: 7 }],
  ['below zero', { type: 'integer', minimum: -9, maximum: -5 }],
  ['a fraction', { type: 'number', minimum: 0.2, maximum: 0.8 }],
  ['beyond both ends', { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 5 }],
  ['in fives', { type: 'integer', multipleOf: 5, minimum: 1, maximum: 9 }],
  ['a long text', { type: 'string', minLength: 300, maxLength: 400, 'x-widget': 'textarea' }],
  ['two letters', { type: 'string', maxLength: 2 }],
  [
    'a day of one week',
    { type: 'string', format: 'date', formatMinimum: '2030-01-01', formatMaximum: '2030-01-07' },
  ],
  ['a file of one kind', { type: 'object', 'x-question': 'file', 'x-accept': ['png'] }],
  [
    'an employer',
    { type: 'string', maxLength: 64, 'x-question': 'directory', 'x-directory': 'employers' },
  ],
  [
    'what its condition allows',
    {
      type: 'integer',
      minimum: 0,
      maximum: 100_000,
      'x-allowed-when': is('a', { minimum: 70_000, maximum: 70_001 }),
      'x-allowed-message': 'Проверьте',
    },
  ],
  [
    'at least two of three',
    {
      type: 'array',
      'x-widget': 'checkboxes',
      uniqueItems: true,
      minItems: 2,
      maxItems: 2,
      items: {
        type: 'string',
        oneOf: [
          { const: 'x', title: 'Икс' },
          { const: 'y', title: 'Игрек' },
          { const: 'z', title: 'Ничего', 'x-exclusive': true },
        ],
      },
    },
  ],
];

describe('made-up answers', () => {
  it.each(forms)('%s: pass the check, whatever the seed', (_name, form) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const answers = inventedAnswers(form, seed, today);
        expect(checkAnswers(form, answers, today).issues).toEqual([]);
        const { required } = visibilityOf(form, answers, today);
        for (const key of required) expect(answers).toHaveProperty([key]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(narrow)('%s', (_name, field) => {
    const form = single(field);
    for (let seed = 0; seed < 20; seed += 1) {
      const answers = inventedAnswers(form, seed, today);
      expect(checkAnswers(form, answers, today).issues).toEqual([]);
      expect(answers).toHaveProperty('a');
    }
  });

  it('answers what its own answers have opened, rows of groups too', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed += 1)
      for (const key of Object.keys(inventedAnswers(everyType, seed, today))) seen.add(key);
    expect([...seen]).toEqual(expect.arrayContaining(['form_other', 'jobs', 'skills', 'values']));
  });

  it('the same seed says the same, another one something else', () => {
    const told = (seed: number) => JSON.stringify(inventedAnswers(everyType, seed, today));
    expect(told(7)).toBe(told(7));
    expect(told(7)).not.toBe(told(8));
  });

  it('has a text for every format, and the format holds it', () => {
    for (const { name, holds, sample } of formats) expect(holds(sample), name).toBe(true);
  });
});
