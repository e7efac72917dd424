import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { describeNumber } from '../../../forms/predicates/index.ts';
import { checkAnswers, onePage } from '../../../forms/questionnaires/index.ts';
import { answerText, questionTypeOf, questionTypes } from '../../../forms/questions/index.ts';
import { examples } from './answered.ts';

const check = (field: JsonObject, answer: Json) =>
  checkAnswers(
    onePage({ type: 'object', properties: { q: { title: 'Вопрос', ...field } } }, ''),
    { q: answer },
    '2026-11-25',
  );
/** Digits are grouped by a space that does not break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe.each(examples)('a question of type $code', (example) => {
  const { code, field, answer, text, refused, conditionFields } = example;

  it('is told by its text and keeps it whole', () => {
    expect(questionTypeOf(field).code).toBe(code);
    expect(questionTypeOf(questionTypeOf(field).shape(field)).code).toBe(code);
  });

  it('takes its answer and says it in words', () => {
    expect(check(field, answer)).toEqual({ answers: { q: answer }, issues: [] });
    expect(plain(answerText(field, answer))).toBe(text);
  });

  it.each(refused.map((wrong) => [wrong]))('refuses %j at the field, in Russian', (wrong) => {
    const { issues } = check(field, wrong);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) {
      expect(issue.path.split('.')[0]).toBe('q');
      expect(issue.message).toMatch(/^[А-ЯЁ]/);
    }
  });

  it('says what conditions may ask', () => {
    const asked = questionTypeOf(field).conditionFields('q', field);
    expect(asked.map(({ name, values }) => `${name} ${values}`)).toEqual(conditionFields);
  });
});

describe('the list of types', () => {
  it('has an example of everything that is answered', () => {
    const answered = questionTypes.filter((type) => type.answered).map((type) => type.code);
    expect(examples.map(({ code }) => code)).toEqual(answered);
  });

  it('a name of a directory is said where it is known', () => {
    const field = { type: 'string', 'x-question': 'directory', 'x-directory': 'specialties' };
    const nameOf = (directory: string, value: Json) => `${directory} ${String(value)}`;
    expect(answerText(field, '09.02.07', nameOf)).toBe('specialties 09.02.07');
    const group = {
      'x-question': 'group',
      items: { properties: { s: { ...field, title: 'Кто' } } },
    };
    expect(answerText(group, [{ s: '1' }], nameOf)).toBe('1) Кто: specialties 1');
  });

  it('a score says what it means', () => {
    const field: JsonObject = {
      'x-question': 'score',
      'x-score': {
        points: {},
        thresholds: [
          { code: 'low', from: 0, title: 'слабо' },
          { code: 'high', from: 5, title: 'сильно' },
        ],
      },
    };
    expect([0, 4, 5, 8].map((value) => answerText(field, value))).toEqual([
      '0 (слабо)',
      '4 (слабо)',
      '5 (сильно)',
      '8 (сильно)',
    ]);
    expect(answerText(field, -1)).toBe(describeNumber(-1));
  });
});
