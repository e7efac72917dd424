// The shipped test of interests: twenty pairs, five scales of equal weight, words for every result.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import {
  checkAnswers,
  factsFromAnswers,
  fieldsIn,
  type Questionnaire,
} from '../../../forms/questionnaires/index.ts';
import { optionsOf } from '../../../forms/questions/index.ts';
import { thresholdOf } from '../../../forms/questions/score.ts';

const isTest = (body: { code: string }): body is Questionnaire => body.code === 'profession-types';
const test = federalLibrary.find(isTest);
const fields = fieldsIn(test?.schema ?? {});
const pairs = [...fields].filter(([key]) => key.startsWith('pair_'));
const types = ['nature', 'tech', 'human', 'sign', 'art'];

/** Chooses a type wherever it is offered, else the first and the second of the two in turn. */
const lover = (type: string): JsonObject =>
  Object.fromEntries(
    pairs.map(([key, field], at) => {
      const codes = optionsOf(field).map((option) => String(option.const));
      return [key, codes.includes(type) ? type : (codes[at % 2] ?? '')];
    }),
  );
const scores = (answers: JsonObject) =>
  test ? checkAnswers(test, answers, '2026-11-25') : { answers: {}, issues: [] };

describe('the test of five types of professions', () => {
  it('is twenty pairs in which every two types meet twice, and each scale can reach eight', () => {
    const met = pairs.map(([, field]) =>
      optionsOf(field)
        .map((option) => String(option.const))
        .sort()
        .join(' '),
    );
    expect(pairs).toHaveLength(20);
    expect(new Set(met).size).toBe(10);
    for (const two of new Set(met)) expect(met.filter((own) => own === two)).toHaveLength(2);
  });

  it.each(types)(
    'whoever loves %s reaches its highest threshold, and no other sum comes near',
    (type) => {
      const { answers, issues } = scores(lover(type));
      expect(issues).toEqual([]);
      expect(answers[`score_${type}`]).toBe(8);
      expect(thresholdOf(fields.get(`score_${type}`) ?? {}, 8)?.code).toBe('high');
      const others = types
        .filter((one) => one !== type)
        .map((one) => Number(answers[`score_${one}`]));
      expect(Math.max(...others)).toBeLessThanOrEqual(6);
      const sum = types.reduce((total, one) => total + Number(answers[`score_${one}`]), 0);
      expect(sum).toBe(20);
    },
  );

  it('every result has words of its own', () => {
    for (const type of types) {
      const texts = [0, 3, 6].map((value) => thresholdOf(fields.get(`score_${type}`) ?? {}, value));
      expect(new Set(texts.map((one) => one?.text)).size).toBe(3);
    }
  });

  it('says what it does not replace, gives no facts, may be answered by link', () => {
    const words = 'Не заменяет тестирование на ЕЦП "Работа в России"';
    expect(test?.description).toContain(words);
    const notes = [...fields.values()].filter((field) => field['x-question'] === 'note');
    expect(notes.filter(({ description }) => String(description).includes(words))).toHaveLength(2);
    expect(test && factsFromAnswers(test, scores(lover('art')).answers)).toEqual([]);
    expect(test?.byLink).toBe(true);
  });
});
