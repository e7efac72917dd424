import { describe, expect, it } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import { issuesFromAjv } from '../../../forms/dialect/issues.ts';
import type { FieldValidator } from '../../../forms/questionnaires/index.ts';
import { checkAnswers } from '../../../forms/questionnaires/index.ts';
import { checkCases, today } from './check-cases.ts';
import { runCases } from './run-cases.ts';

const joined = (path: string, inner: string) => (inner === '' ? path : `${path}.${inner}`);

/** As the server asks ajv: one compiled schema for a question. */
const byAjv: FieldValidator = (field, value, path) => {
  const validate = createAjv().compile(field);
  if (validate(value)) return [];
  return issuesFromAjv(validate.errors ?? []).map((issue) => ({
    ...issue,
    path: joined(path, issue.path),
  }));
};

describe('one table for both sides', () => {
  it('has at least sixty cases, each of its own name', () => {
    expect(new Set(checkCases.map(({ title }) => title)).size).toBe(checkCases.length);
    expect(checkCases.length).toBeGreaterThanOrEqual(60);
  });

  it.each(checkCases.map((one) => [one.title, one] as const))('%s', (_, one) => {
    const { issues, answers } = checkAnswers({ schema: one.schema }, one.answers, today);
    expect(issues.map(({ path, keyword }) => `${path} ${keyword}`)).toEqual(one.issues);
    expect(answers).toEqual(one.kept ?? one.answers);
    for (const { message } of issues) expect(message).toMatch(/^[А-ЯЁ]/);
  });

  it.each(checkCases.map((one) => [one.title, one] as const))('ajv says the same: %s', (_, one) => {
    const { issues, answers } = checkAnswers({ schema: one.schema }, one.answers, today, byAjv);
    const stated = issues.map(({ path, keyword }) => `${path.split('.')[0]} ${keyword}`);
    expect([...new Set(stated)].sort()).toEqual(
      [...new Set(one.issues.map((issue) => issue.replace(/^([^. ]+)\S*/, '$1')))].sort(),
    );
    expect(answers).toEqual(one.kept ?? one.answers);
  });

  it('is told by the run that the browser makes too', () => {
    expect(runCases()).toHaveLength(checkCases.length);
  });
});
