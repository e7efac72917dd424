// What a side says of every case, as text: compared letter by letter wherever it was worked out.
import type { FieldValidator } from '../../../forms/questionnaires/check-answers.ts';
import { checkAnswers } from '../../../forms/questionnaires/check-answers.ts';
import { checkCases, today } from './check-cases.ts';

export function runCases(validate?: FieldValidator): string[] {
  return checkCases.map(({ schema, answers }) => {
    const { issues, answers: kept } = checkAnswers({ schema }, answers, today, validate);
    return JSON.stringify({
      issues: issues.map(({ path, keyword, message }) => `${path} ${keyword} ${message}`).sort(),
      kept,
    });
  });
}
