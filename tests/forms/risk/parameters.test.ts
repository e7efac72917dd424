import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { compileAssessment, type Outcome, type RiskCriterion } from '../../../forms/risk/index.ts';
import { criteria, criterion, policy, settled } from './federal.ts';

function outcomeOf(changed: RiskCriterion, facts: JsonObject): Outcome | undefined {
  const others = criteria.filter(({ code }) => code !== changed.code);
  const assessment = compileAssessment(policy, [...others, changed])({ ...settled, ...facts });
  return assessment?.criteria.find(({ code }) => code === changed.code)?.outcome;
}

describe('characteristic 1: employment of the specialty against the region', () => {
  const region = { regionGraduates: 1000, regionEmployed: 530 };
  const cases: [string, JsonObject, Outcome][] = [
    [
      '26,5 % against 53 %: exactly twice lower',
      { specialtyGraduates: 1000, specialtyEmployed: 265 },
      'met',
    ],
    ['26,6 % against 53 %', { specialtyGraduates: 1000, specialtyEmployed: 266 }, 'not-met'],
    ['0 % is lower', { specialtyGraduates: 12, specialtyEmployed: 0 }, 'met'],
    ['one graduate is enough', { specialtyGraduates: 1, specialtyEmployed: 0 }, 'met'],
    [
      'no graduates: nothing to compare',
      { specialtyGraduates: 0, specialtyEmployed: 0 },
      'not-established',
    ],
    ['no statistics', {}, 'not-established'],
    ['statistics without the employed', { specialtyGraduates: 10 }, 'not-established'],
  ];
  it.each(cases)('%s', (_, facts, outcome) => {
    expect(outcomeOf(criterion(1), { ...region, ...facts })).toBe(outcome);
  });

  it('coefficient 1,5 for 38.00.00 leaves the others at 2', () => {
    const coefficient = criterion(1).parameters?.coefficient;
    if (!coefficient) throw new Error('no coefficient');
    const when = {
      properties: { specialtyGroup: { const: '38.00.00' } },
      required: ['specialtyGroup'],
    };
    const tuned: RiskCriterion = {
      ...criterion(1),
      parameters: {
        ...criterion(1).parameters,
        coefficient: { ...coefficient, overrides: [{ when, value: 1.5 }] },
      },
    };
    const share = { ...region, specialtyGraduates: 100, specialtyEmployed: 35 };
    expect(outcomeOf(tuned, { ...share, specialtyGroup: '38.00.00' })).toBe('met');
    expect(outcomeOf(tuned, { ...share, specialtyGroup: '09.00.00' })).toBe('not-met');
    expect(outcomeOf(tuned, { ...share, specialtyGroup: '38.00.00', specialtyEmployed: 36 })).toBe(
      'not-met',
    );
  });
});

describe('characteristic 10: any of the two signs, or both', () => {
  const both: RiskCriterion = (() => {
    const enough = criterion(10).parameters?.enoughSigns;
    if (!enough) throw new Error('no enoughSigns');
    return {
      ...criterion(10),
      parameters: { ...criterion(10).parameters, enoughSigns: { ...enough, default: 2 } },
    };
  })();
  const cases: [boolean | null, number | null, Outcome, Outcome][] = [
    [false, 0, 'met', 'met'],
    [false, 1, 'met', 'not-met'],
    [true, 0, 'met', 'not-met'],
    [true, 1, 'not-met', 'not-met'],
    [false, null, 'met', 'unknown'],
    [true, null, 'unknown', 'not-met'],
    [null, 0, 'met', 'unknown'],
    [null, 1, 'unknown', 'not-met'],
    [null, null, 'unknown', 'unknown'],
  ];
  it.each(cases)(
    'résumé %s, trainings %s: any → %s, both → %s',
    (hasResume, interviewTrainings, any, all) => {
      expect(outcomeOf(criterion(10), { hasResume, interviewTrainings })).toBe(any);
      expect(outcomeOf(both, { hasResume, interviewTrainings })).toBe(all);
    },
  );
});

describe('characteristic 9: how many events are enough', () => {
  it('is a parameter of the criterion', () => {
    const enough = criterion(9).parameters?.enoughEvents;
    if (!enough) throw new Error('no enoughEvents');
    const stricter = { ...criterion(9), parameters: { enoughEvents: { ...enough, default: 2 } } };
    expect(outcomeOf(criterion(9), { employerEventsLast12m: 1 })).toBe('not-met');
    expect(outcomeOf(stricter, { employerEventsLast12m: 1 })).toBe('met');
  });
});
