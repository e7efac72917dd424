import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../../forms/definitions/read.ts';
import {
  daysOf,
  type Indicator,
  missingFilter,
  missingOf,
  type Period,
  shareOf,
  sourceOf,
  stateOf,
} from '../../../forms/indicators/index.ts';
import { federalLibrary } from '../../../forms/library/index.ts';

const federal = new Map(
  federalLibrary.flatMap((body) => (body.kind === 'indicator' ? [[body.code, body] as const] : [])),
);
const indicator = (code: string): Indicator => {
  const found = federal.get(code);
  if (!found) throw new Error(code);
  return found;
};
const assessed = indicator('assessed-students');
const fairs = indicator('risk-at-job-fairs');
const tours = indicator('tour-employers');
const fewer: Indicator = { ...assessed, direction: 'down', target: 5, nearFrom: 80 };

describe('figures against targets', () => {
  // DOMAIN stories 21, 23 and 24: 96,3 % is below 100; 29 of 30 employers; 1 000 of 1 250 is 80 %.
  it.each([
    [assessed, { value: 963, of: 1000 }, 96.3, 'near', 37],
    [assessed, { value: 1000, of: 1000 }, 100, 'met', 0],
    [assessed, { value: 99_999, of: 100_000 }, 100, 'near', 1],
    [assessed, { value: 899, of: 1000 }, 89.9, 'below', 101],
    [assessed, { value: 0, of: 0 }, null, 'none', 0],
    [fairs, { value: 1000, of: 1250 }, 80, 'met', 0],
    [fairs, { value: 999, of: 1250 }, 79.9, 'near', 1],
    [fairs, { value: 5, of: 20 }, 25, 'below', 11],
    [tours, { value: 29, of: null }, null, 'near', 1],
    [tours, { value: 30, of: null }, null, 'met', 0],
    [tours, { value: 0, of: null }, null, 'below', 30],
    [fewer, { value: 5, of: 100 }, 5, 'met', 0],
    [fewer, { value: 6, of: 100 }, 6, 'near', 1],
    [fewer, { value: 9, of: 100 }, 9, 'below', 4],
    [{ ...assessed, target: 51.8 }, { value: 517, of: 1000 }, 51.7, 'near', 1],
  ] as const)('%o', (of, figure, share, state, missing) => {
    expect([shareOf(figure), stateOf(of, figure), missingOf(of, figure)]).toEqual([
      share,
      state,
      missing,
    ]);
  });

  it('says the document and clause it comes from', () => {
    expect(sourceOf(fairs)).toBe('Паспорт пилотной апробации, приложение 3, пункт 25');
  });
});

describe('who is missing, as a filter of the list of people', () => {
  const finalYear = { isFinalYear: true, educationLevel_in: ['vocational', 'higher'] };

  it.each([
    ['assessed-students', { ...finalYear, riskLevel_null: true }],
    ['complete-data', { ...finalYear, riskLevel: 'insufficient' }],
    ['consents', { ...finalYear, hasConsent: false }],
    ['risk-at-job-fairs', undefined],
    ['tour-employers', undefined],
  ])('%s', (code, filter) => {
    expect(missingFilter(indicator(code))).toEqual(filter);
  });

  it('is not made up where the list cannot say it', () => {
    const some: Indicator = {
      ...assessed,
      numerator: {
        ...assessed.numerator,
        where: { properties: { riskLevel: { const: 'high' } }, required: ['riskLevel'] },
      },
    };
    expect(missingFilter(some)).toBeUndefined();
    expect(missingFilter({ ...assessed, direction: 'down' })).toBeUndefined();
  });
});

describe('days of a period', () => {
  it.each<[Period, string, object]>([
    [{ kind: 'now' }, '2026-02-10', {}],
    [{ kind: 'year' }, '2026-02-10', { since: '2026-01-01', until: '2026-02-10' }],
    [{ kind: 'academic-year' }, '2026-08-31', { since: '2025-09-01', until: '2026-08-31' }],
    [{ kind: 'academic-year' }, '2026-09-01', { since: '2026-09-01', until: '2026-09-01' }],
    [{ kind: 'last-12-months' }, '2028-02-29', { since: '2027-02-28', until: '2028-02-29' }],
    [
      { kind: 'dates', since: '2025-03-03', until: '2025-06-30' },
      '2026-02-10',
      { since: '2025-03-03', until: '2025-06-30' },
    ],
  ])('%o on %s', (period, today, days) => {
    expect(daysOf(period, today)).toEqual(days);
  });
});

it('federal indicators are read as they are stored, each under its own name', () => {
  expect([...federal.keys()].sort()).toEqual([
    'assessed-students',
    'complete-data',
    'consents',
    'grade-8-events',
    'grade-8-tours',
    'grade-9-center',
    'grade-9-events',
    'grade-9-tours',
    'risk-at-job-fairs',
    'schools-with-center-events',
    'tour-employers',
  ]);
  for (const body of federal.values())
    expect(readDefinition('indicator', JSON.stringify(body))).toEqual(body);
  const titles = [...federal.values()].map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
