import { describe, expect, it } from 'vitest';
import { visibleAnswers, withClosedParts } from '../../../api/responses/masking.ts';
import { readDefinition } from '../../../forms/definitions/read.ts';
import labourStatus from '../../../forms/library/questionnaires/labour-status.json' with {
  type: 'json',
};

const body = readDefinition('questionnaire', labourStatus);
const stored = { hasResume: true, conscripted: true, requests: ['first-job', 'obstacles'] };

describe('answers behind the mask', () => {
  it('are not shown', () => {
    const shown = visibleAnswers(body, stored);
    expect(shown.answers).toEqual({ hasResume: true, requests: ['first-job'] });
    expect(shown.hidden.sort()).toEqual(['conscripted', 'requests']);
  });

  it('stay as they were when the visible part is corrected', () => {
    expect(withClosedParts(body, { hasResume: false, requests: ['practice'] }, stored)).toEqual({
      hasResume: false,
      conscripted: true,
      requests: ['practice', 'obstacles'],
    });
  });
});
