import { describe, expect, it } from 'vitest';
import { occurrencesOf, parseTerm } from '../../../forms/plans/index.ts';

const pilot = { from: '2025-03-03', to: '2025-06-30' };
const schoolYear = { from: '2023-09-01', to: '2024-08-31' };

const datesOf = (text: string, period = pilot) =>
  occurrencesOf(parseTerm(text, period), period).map(({ startsOn, dueOn }) =>
    startsOn ? `${startsOn}…${dueOn}` : dueOn,
  );

describe('control dates of a term', () => {
  it.each([
    ['до 15 апреля 2025 г.', ['2025-04-15']],
    ['30 июня 2025 г.', ['2025-06-30']],
    ['15 марта - 30 июня 2025 г.', ['2025-03-15…2025-06-30']],
    ['5 апреля, далее – 30 июня 2025 г.', ['2025-04-05', '2025-06-30']],
    ['весь период апробации', ['2025-03-03…2025-06-30']],
    ['в период проведения, до 30 мая 2025 г.', ['2025-05-30']],
    ['май', ['2025-05-01…2025-05-31']],
    ['май, июнь', ['2025-05-01…2025-05-31', '2025-06-01…2025-06-30']],
    ['май - июнь', ['2025-05-01…2025-06-30']],
    [
      'ежемесячно',
      [
        '2025-03-03…2025-03-31',
        '2025-04-01…2025-04-30',
        '2025-05-01…2025-05-31',
        '2025-06-01…2025-06-30',
      ],
    ],
    ['ежеквартально', ['2025-03-03…2025-03-31', '2025-04-01…2025-06-30']],
    ['на постоянной основе', ['2025-03-03…2025-06-30']],
    ['В течение 2023/2024 учебного года', ['2023-09-01…2024-08-31']],
    ['В течение года', ['2025-01-01…2025-12-31']],
    [
      'ежемесячно; до 12.04.2025',
      [
        '2025-03-03…2025-03-31',
        '2025-04-12',
        '2025-04-01…2025-04-30',
        '2025-05-01…2025-05-31',
        '2025-06-01…2025-06-30',
      ],
    ],
    ['не позднее 3 рабочих дней с даты проведения', []],
    ['по графику', []],
    ['', []],
    ['когда получится', []],
  ])('%j', (text, dates) => {
    expect(datesOf(text)).toEqual(dates);
  });

  it('weeks follow each other without gaps to the end of the period', () => {
    const weeks = occurrencesOf({ kind: 'recurring', every: 'week' }, pilot);
    expect(weeks[0]).toEqual({ startsOn: '2025-03-03', dueOn: '2025-03-09' });
    expect(weeks.at(-1)).toEqual({ startsOn: '2025-06-30', dueOn: '2025-06-30' });
    expect(weeks).toHaveLength(18);
  });

  it('«далее ежеквартально» gives three dates to edit', () => {
    expect(datesOf('До 02.10.2023, далее ежеквартально', schoolYear)).toEqual([
      '2023-10-02',
      '2024-01-02',
      '2024-04-02',
      '2024-07-02',
    ]);
  });

  it('six dates of S3 № 14', () => {
    expect(
      datesOf('16.09.2024 30.09.2024 14.10.2024 28.10.2024 11.11.2024 25.11.2024'),
    ).toHaveLength(6);
  });

  it('the 31st is kept within a shorter month', () => {
    expect(
      occurrencesOf({ kind: 'first-then', first: '2023-11-30', every: 'quarter' }, schoolYear).map(
        ({ dueOn }) => dueOn,
      ),
    ).toEqual(['2023-11-30', '2024-02-29', '2024-05-30', '2024-08-30']);
  });

  it('what follows a first day may fall on the last day of the plan', () => {
    const plan = { from: '2026-01-01', to: '2026-04-15' };
    const days = (every: 'month' | 'quarter') =>
      occurrencesOf({ kind: 'first-then', first: '2026-01-15', every }, plan).map((o) => o.dueOn);
    expect(days('month').at(-1)).toBe('2026-04-15');
    expect(days('quarter')).toEqual(['2026-01-15', '2026-04-15']);
  });
});
