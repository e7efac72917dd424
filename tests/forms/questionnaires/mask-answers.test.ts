import { describe, expect, it } from 'vitest';
import type { Sensitivity } from '../../../forms/access.ts';
import { maskAnswers } from '../../../forms/questionnaires/index.ts';
import { factOf } from '../../../forms/risk/index.ts';
import { answered, labourStatus } from './labour-status.ts';

const answers = { ...answered, toBeConscripted: true, requests: ['first-job', 'obstacles'] };
const seen = (ceiling: Sensitivity) =>
  maskAnswers(labourStatus, answers, ceiling, (fact) => factOf(fact)?.sensitivity);

describe('answers for a reader', () => {
  it('with the right to special data are whole', () => {
    expect(seen('special')).toEqual({ answers, hidden: [] });
  });

  it('without it lack the special facts and the request about health, and say so', () => {
    const { answers: shown, hidden } = seen('personal');
    expect(hidden).toEqual(['conscripted', 'toBeConscripted', 'parentalLeave', 'requests']);
    expect(shown.requests).toEqual(['first-job']);
    expect(shown).toHaveProperty('hasResume', false);
    expect(shown).not.toHaveProperty('conscripted');
  });

  it('with open data only are none', () => {
    expect(seen('open').answers).toEqual({});
  });
});
