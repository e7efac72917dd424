import { describe, expect, it } from 'vitest';
import { fillReport } from '../../../forms/reports/index.ts';
import { organization, summary } from './figures.ts';

const organizations = [
  organization(1, 'vocational-college', 60, 70),
  organization(2, 'university', 90, 80, 4, 6),
  organization(3, 'vocational-college', 2, 1, 3, 4),
  organization(4, 'school', 100, 100),
];
const filled = fillReport(summary, organizations);
const row = (key: string) => filled.rows.find((candidate) => candidate.key === key);

describe('rows', () => {
  it('stand by group with subtotals, then the total; a school has no place here', () => {
    expect(filled.rows.map(({ key, title }) => [key, title])).toEqual([
      ['organization-1', 'Организация 1'],
      ['organization-3', 'Организация 3'],
      ['subtotal-vocational', 'Итого ПОО'],
      ['organization-2', 'Организация 2'],
      ['subtotal-higher', 'Итого ОО ВО'],
      ['total', 'ВСЕГО:'],
    ]);
  });

  const sums: [string, string, number][] = [
    ['subtotal-vocational', 'contingent', 140],
    ['subtotal-vocational', 'assessed', 133],
    ['subtotal-higher', 'contingent', 180],
    ['total', 'contingent', 320],
    ['total', 'assessed', 303],
    ['total', 'high', 152],
    ['total', 'highToBeConscripted', 8],
    ['total', 'insufficient', 7],
    ['total', 'notAssessed', 10],
  ];
  it.each(sums)('%s %s = %i', (key, column, value) => {
    expect(row(key)?.cells[column]).toBe(value);
  });

  it('percents are taken of sums, never averaged', () => {
    expect(row('organization-1')?.cells.assessedPercent).toBe(100);
    expect(row('organization-3')?.cells.assessedPercent).toBe(30);
    expect(row('subtotal-vocational')?.cells.assessedPercent).toBe(95);
    expect(row('total')?.cells.assessedPercent).toBe(94.7);
  });

  it('a percent of nothing is empty, not zero', () => {
    const empty = fillReport(summary, [organization(5, 'university', 0, 0)]);
    expect(empty.rows.find(({ key }) => key === 'total')?.cells.assessedPercent).toBeNull();
  });

  it('a subtotal names the organisations it sums up', () => {
    expect(row('subtotal-vocational')?.organizationIds).toEqual([1, 3]);
    expect(row('total')?.organizationIds).toEqual([1, 3, 2]);
  });

  it('columns follow the header and know what counts them', () => {
    expect(filled.columns.map(({ key }) => key)).toEqual([
      'contingent',
      'assessed',
      'assessedPercent',
      'high',
      'highToBeConscripted',
      'highParentalLeave',
      'notHigh',
      'insufficient',
      'notAssessed',
    ]);
    expect(filled.columns.filter(({ query }) => !query).map(({ key }) => key)).toEqual([
      'assessedPercent',
    ]);
  });
});

describe('control relations', () => {
  it('hold on consistent figures', () => {
    expect(filled.checks).toHaveLength(4);
    expect(filled.checks.every(({ passed }) => passed)).toBe(true);
  });

  it('name each row that breaks them', () => {
    const wrong = organization(1, 'vocational-college', 5, 5);
    const values = { ...wrong.values, contingent: 11 };
    const { checks } = fillReport(summary, [{ ...wrong, values }]);
    expect(checks.filter(({ passed }) => !passed).map(({ key, row: at }) => [key, at])).toEqual([
      ['contingentParts', 'organization-1'],
      ['contingentParts', 'subtotal-vocational'],
      ['contingentParts', 'total'],
    ]);
  });
});

describe('who has not entered data', () => {
  it('the largest gap first; «недостаточно данных» counts as entered', () => {
    expect(filled.notEntered).toEqual([
      { organizationId: 3, name: 'Организация 3', contingent: 10, assessed: 6 },
      { organizationId: 2, name: 'Организация 2', contingent: 180, assessed: 174 },
    ]);
  });
});

describe('values that may not be added up', () => {
  it('are taken as counted for the row, else left empty', () => {
    const query = {
      dataset: 'learners',
      where: { required: ['age'] },
      aggregate: 'average',
      field: 'age',
    };
    const averaged = {
      ...summary,
      schema: {
        ...summary.schema,
        properties: { contingent: { title: 'Средний возраст', type: 'number', 'x-query': query } },
      },
    };
    const total = (totals: Record<string, Record<string, number>>) =>
      fillReport(averaged, organizations, totals).rows.at(-1)?.cells.contingent;
    expect(total({})).toBeNull();
    expect(total({ total: { contingent: 19.5 } })).toBe(19.5);
  });
});
