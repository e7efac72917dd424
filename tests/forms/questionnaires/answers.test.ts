import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { checkAnswers, factsFromAnswers } from '../../../forms/questionnaires/index.ts';
import { answered, labourStatus } from './labour-status.ts';

const TODAY = '2026-11-25';
const check = (change: Record<string, Json>) =>
  checkAnswers(labourStatus, { ...answered, ...change }, TODAY);
const facts = (answers: JsonObject) =>
  Object.fromEntries(
    factsFromAnswers(labourStatus, answers).map(({ fact, value }) => [fact, value]),
  );

describe('checking answers', () => {
  it('accepts a complete set', () => {
    expect(check({})).toEqual({ answers: expect.objectContaining(answered), issues: [] });
  });

  const broken: [string, Record<string, Json>, string, string][] = [
    ['a required answer left out', { hasResume: null }, 'hasResume', 'required'],
    ['an empty list is no answer', { requests: [] }, 'requests', 'required'],
    ['a wrong type', { practiceCount: 'две' }, 'practiceCount', 'type'],
    ['a fraction', { practiceCount: 1.5 }, 'practiceCount', 'type'],
    ['too many', { practiceCount: 51 }, 'practiceCount', 'maximum'],
    ['less than none', { employerEvents: -1 }, 'employerEvents', 'minimum'],
    ['an option nobody offered', { employment: 'boss' }, 'employment', 'oneOf'],
    [
      'an option nobody offered among several',
      { requests: ['first-job', 'x'] },
      'requests.x',
      'oneOf',
    ],
    ['the same option twice', { requests: ['first-job', 'first-job'] }, 'requests', 'uniqueItems'],
    ['a long comment', { comment: 'я'.repeat(1001) }, 'comment', 'maxLength'],
    ['a question that does not exist', { surprise: 1 }, 'surprise', 'additionalProperties'],
  ];
  it.each(broken)('%s', (_, change, path, keyword) => {
    const { issues } = check(change);
    expect(issues.map((issue) => [issue.path, issue.keyword])).toEqual([[path, keyword]]);
    expect(issues[0]?.message).toMatch(/^[А-ЯЁ][^A-Za-z]*$/);
  });

  it('reports everything at once, in the order of the questions', () => {
    const { issues } = checkAnswers(labourStatus, {}, TODAY);
    expect(issues.map(({ path }) => path)).toEqual(Object.keys(answered));
  });

  it('drops answers to hidden questions and never checks them', () => {
    const { answers, issues } = check({ employer: 'x'.repeat(500), resumePlaces: ['nowhere'] });
    expect(issues).toEqual([]);
    expect(answers).not.toHaveProperty('employer');
    expect(answers).not.toHaveProperty('resumePlaces');
  });

  it('asks the injected validator about visible answers only', () => {
    const asked: string[] = [];
    checkAnswers(
      labourStatus,
      { ...answered, employer: 'завод' },
      TODAY,
      (_field, _value, path) => {
        asked.push(path);
        return [];
      },
    );
    expect(asked).not.toContain('employer');
    expect(asked).toContain('practiceCount');
  });

  it('an inherited name is an unknown question, not an answer', () => {
    const answers: JsonObject = JSON.parse('{"__proto__": {"hasResume": true}, "constructor": 1}');
    const { issues } = checkAnswers(labourStatus, { ...answered }, TODAY);
    expect(issues).toEqual([]);
    const paths = checkAnswers(labourStatus, answers, TODAY).issues.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['__proto__', 'constructor', 'hasResume']));
  });
});

describe('facts from answers', () => {
  it('speak the language of the catalogue', () => {
    expect(facts(answered)).toEqual({
      worksOutsideSpecialty: false,
      practiceCount: 0,
      employerEventsLast12m: 1,
      hasResume: false,
      interviewTrainings: 0,
      jobCertainty: true,
      conscripted: false,
      parentalLeave: false,
    });
  });

  it('carry the question and the answer as a person reads them', () => {
    const found = factsFromAnswers(labourStatus, answered).find(({ fact }) => fact === 'hasResume');
    expect(found).toEqual({
      fact: 'hasResume',
      value: false,
      field: 'hasResume',
      fieldTitle: 'Есть ли у Вас готовое резюме?',
      answerTitle: 'Нет',
    });
  });

  it('a hidden question says nothing: who serves already is not asked about conscription', () => {
    expect(facts({ ...answered, toBeConscripted: true })).toHaveProperty('toBeConscripted', true);
    expect(facts({ ...answered, conscripted: true, toBeConscripted: true })).not.toHaveProperty(
      'toBeConscripted',
    );
  });

  it('options are translated, several are added up, unmapped ones say nothing', () => {
    const option = (value: string) => ({ const: value, title: value });
    const body = {
      ...labourStatus,
      schema: {
        type: 'object',
        properties: {
          events: {
            title: 'События',
            type: 'array',
            items: { type: 'string', oneOf: ['fair', 'day', 'none'].map(option) },
            'x-fact': { name: 'employerEventsLast12m', values: { fair: 1, day: 1, none: 0 } },
          },
          certain: {
            title: 'Место работы',
            type: 'string',
            oneOf: ['yes', 'no', 'unsure'].map(option),
            'x-fact': { name: 'jobCertainty', values: { yes: true, no: false, unsure: null } },
          },
        },
      },
    };
    const of = (answers: JsonObject) => factsFromAnswers(body, answers).map(({ value }) => value);
    expect(of({ events: ['fair', 'day'], certain: 'no' })).toEqual([2, false]);
    expect(of({ events: ['none'], certain: 'unsure' })).toEqual([0]);
    expect(of({ certain: 'toString' })).toEqual([]);
  });
});
