import { describe, expect, it } from 'vitest';
import type { Json } from '../../../forms/json.ts';
import { compileQuestionnaire } from '../../../forms/questionnaires/index.ts';
import { answered, labourStatus } from './labour-status.ts';

const visible = (answers: Record<string, Json>) =>
  compileQuestionnaire(labourStatus, answers).visible;

describe('visibility', () => {
  const cases: [string, Record<string, Json>, boolean][] = [
    ['employer', { employment: 'not-working' }, false],
    ['employer', { employment: 'contract' }, true],
    ['employer', {}, false],
    ['practiceRating', { practiceCount: 0 }, false],
    ['practiceRating', { practiceCount: 2 }, true],
    ['resumePlaces', { hasResume: true }, true],
    ['resumePlaces', { hasResume: null }, false],
    ['certaintyGround', { jobCertainty: true }, true],
    ['uncertaintyReason', { jobCertainty: true }, false],
    ['uncertaintyReason', { jobCertainty: false }, true],
    ['toBeConscripted', { conscripted: false }, true],
    ['toBeConscripted', { conscripted: true }, false],
    ['services', {}, false],
    ['services', { requests: ['first-job'] }, true],
    ['services', { requests: ['none'] }, false],
  ];
  it.each(cases)('%s with %j: %s', (field, answers, shown) => {
    expect(visible(answers).has(field)).toBe(shown);
  });

  it('the answer of a hidden question steers nothing', () => {
    const when = (field: string) => ({
      properties: { [field]: { const: true } },
      required: [field],
    });
    const flag = { title: 'Вопрос', type: 'boolean' };
    const body = {
      ...labourStatus,
      schema: {
        type: 'object',
        properties: {
          a: flag,
          b: { ...flag, 'x-visible-when': when('a') },
          c: { ...flag, 'x-visible-when': when('b') },
        },
      },
      pages: { order: ['only'], items: { only: { title: 'Все', fields: ['a', 'b', 'c'] } } },
    };
    expect([...compileQuestionnaire(body, { a: false, b: true }).visible]).toEqual(['a']);
    expect([...compileQuestionnaire(body, { a: true, b: true }).visible]).toEqual(['a', 'b', 'c']);
  });

  it('a circle of conditions ends', () => {
    const filled = (field: string) => ({ required: [field] });
    const body = {
      ...labourStatus,
      schema: {
        type: 'object',
        properties: {
          a: { title: 'А', type: 'string', 'x-visible-when': filled('b') },
          b: { title: 'Б', type: 'string', 'x-visible-when': filled('a') },
        },
      },
    };
    expect([...compileQuestionnaire(body, { a: '1', b: '2' }).visible]).toEqual([]);
  });
});

describe('the compiled form', () => {
  const compiled = compileQuestionnaire(labourStatus, answered);

  it('has the four pages in order, each with its visible questions', () => {
    expect(compiled.pages.map(({ key }) => key)).toEqual(['work', 'experience', 'plans', 'help']);
    const fields = compiled.pages.flatMap(({ schema }) => Object.keys(schema.properties ?? {}));
    expect(new Set(fields)).toEqual(compiled.visible);
  });

  it('is flat draft-07: no annotations, no branching, options for yes and no in Russian', () => {
    const text = JSON.stringify(compiled.schema);
    expect(text).not.toMatch(/"x-|"if"|"dependencies"/);
    expect(compiled.schema.properties).toMatchObject({
      hasResume: {
        type: 'boolean',
        oneOf: [
          { const: true, title: 'Да' },
          { const: false, title: 'Нет' },
        ],
      },
    });
  });

  it('requires on each page what is required and visible', () => {
    const experience = compiled.pages.find(({ key }) => key === 'experience');
    expect(experience?.schema.required).toEqual([
      'practiceCount',
      'employerEvents',
      'hasResume',
      'interviewTrainings',
    ]);
  });

  it('chooses widgets', () => {
    expect(compiled.uiSchema).toMatchObject({
      hasResume: { 'ui:widget': 'radio' },
      requests: { 'ui:widget': 'checkboxes' },
      plans: { 'ui:widget': 'select' },
      comment: { 'ui:widget': 'textarea' },
    });
  });

  it('a condition may make a question required', () => {
    const body = {
      ...labourStatus,
      schema: {
        ...labourStatus.schema,
        properties: {
          employment: { title: 'Работа', type: 'string' },
          employer: {
            title: 'Где',
            type: 'string',
            'x-required-when': {
              properties: { employment: { const: 'contract' } },
              required: ['employment'],
            },
          },
        },
      },
    };
    const required = (employment: string) =>
      compileQuestionnaire(body, { employment }).pages[0]?.schema.required;
    expect(required('contract')).toEqual(['employment', 'employer']);
    expect(required('none')).toEqual(['employment']);
  });
});
