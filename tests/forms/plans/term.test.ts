import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTerm, type Term } from '../../../forms/plans/index.ts';
import plan from '../../../seeds/plans/pilot-2025.json' with { type: 'json' };

const period = { from: plan.periodFrom, to: plan.periodTo };
const year2024 = { from: '2024-05-02', to: '2024-12-31' };

describe('a term is read into its kind', () => {
  const cases: [text: string, term: Term][] = [
    ['до 15.05.2024', { kind: 'due-by', date: '2024-05-15' }],
    ['До 30.09.2024', { kind: 'due-by', date: '2024-09-30' }],
    ['до 3 марта 2025 г.', { kind: 'due-by', date: '2025-03-03' }],
    ['не позднее 3 марта 2025 года', { kind: 'due-by', date: '2025-03-03' }],
    ['06.05.2024', { kind: 'on-date', date: '2024-05-06' }],
    ['27.08.2023', { kind: 'on-date', date: '2023-08-27' }],
    ['30 июня 2025 г.', { kind: 'on-date', date: '2025-06-30' }],
    ['15.05.2024 – 16.09.2024', { kind: 'range', from: '2024-05-15', to: '2024-09-16' }],
    ['15 марта - 30 июня 2025 г.', { kind: 'range', from: '2025-03-15', to: '2025-06-30' }],
    ['15 марта – 30 июня 2025 г.', { kind: 'range', from: '2025-03-15', to: '2025-06-30' }],
    ['с 3 марта по 1 мая 2025 г.', { kind: 'range', from: '2025-03-03', to: '2025-05-01' }],
    ['16.09.2024 30.09.2024', { kind: 'date-list', dates: ['2024-09-16', '2024-09-30'] }],
    [
      '30.09.2024 14.10.2024 28.10.2024 11.11.2024 18.11.2024',
      {
        kind: 'date-list',
        dates: ['2024-09-30', '2024-10-14', '2024-10-28', '2024-11-11', '2024-11-18'],
      },
    ],
    ['ноябрь 2024 г.', { kind: 'month', month: '2024-11' }],
    ['в ноябре 2024 г.', { kind: 'month', month: '2024-11' }],
    ['май 2024 г. октябрь 2024 г.', { kind: 'month-list', months: ['2024-05', '2024-10'] }],
    ['май… октябрь…', { kind: 'month-list', months: ['2024-05', '2024-10'] }],
    ['май - ноябрь 2024 г.', { kind: 'month-range', from: '2024-05', to: '2024-11' }],
    ['май - ноябрь', { kind: 'month-range', from: '2024-05', to: '2024-11' }],
    ['сентябрь-ноябрь 2024 г.', { kind: 'month-range', from: '2024-09', to: '2024-11' }],
    ['ежемесячно', { kind: 'recurring', every: 'month' }],
    ['ежемесячное', { kind: 'recurring', every: 'month' }],
    ['еженедельно', { kind: 'recurring', every: 'week' }],
    ['ежеквартально', { kind: 'recurring', every: 'quarter' }],
    ['на постоянной основе', { kind: 'recurring', every: 'always' }],
    ['постоянно', { kind: 'recurring', every: 'always' }],
    [
      'До 02.10.2023, далее ежеквартально',
      { kind: 'first-then', first: '2023-10-02', every: 'quarter' },
    ],
    [
      '5 апреля, далее – 30 июня 2025 г.',
      { kind: 'first-then', first: '2025-04-05', next: ['2025-06-30'] },
    ],
    [
      'не позднее 3 рабочих дней с даты проведения',
      { kind: 'relative-workdays', workdays: 3, after: 'проведения' },
    ],
    ['весь период апробации', { kind: 'whole-period' }],
    ['В течение 2023/2024 учебного года', { kind: 'academic-year', from: 2023 }],
    [
      '2024/2025 учебный год (в соответствии с федеральными рекомендациями)',
      { kind: 'academic-year', from: 2024 },
    ],
    ['В течение года', { kind: 'year', year: null }],
    ['в течение 2025 года', { kind: 'year', year: 2025 }],
    ['по графику', { kind: 'by-schedule' }],
    ['В соответствии с Календарно-тематическим планированием', { kind: 'by-schedule' }],
    [
      'до 18.11.2024 В соответствии с расписанием',
      { kind: 'schedule-with-limit', date: '2024-11-18' },
    ],
    ['в период проведения, до 30 мая 2025 г.', { kind: 'schedule-with-limit', date: '2025-05-30' }],
    ['', { kind: 'none' }],
    ['  ', { kind: 'none' }],
    ['–', { kind: 'none' }],
    [
      'ежемесячно\nдо 12.12.2024',
      {
        kind: 'per-subrow',
        terms: [
          { kind: 'recurring', every: 'month' },
          { kind: 'due-by', date: '2024-12-12' },
        ],
      },
    ],
  ];

  it.each(cases)('%j', (text, term) => {
    expect(parseTerm(text, year2024)).toEqual(term);
  });

  it('a list of dates cut by the edge of a page is one list (S3 № 14)', () => {
    expect(
      parseTerm('16.09.2024 30.09.2024 14.10.2024\n28.10.2024 11.11.2024 25.11.2024', year2024),
    ).toEqual({
      kind: 'date-list',
      dates: ['2024-09-16', '2024-09-30', '2024-10-14', '2024-10-28', '2024-11-11', '2024-11-25'],
    });
  });

  it.each([
    ['31 февраля 2025 г.'],
    ['до 30.02.2025'],
    ['после дождичка'],
    ['30 июня – 15 марта 2025 г.'],
    ['до 15 марта'],
  ])('%j is never guessed', (text) => {
    expect(parseTerm(text)).toEqual({ kind: 'unknown' });
  });

  it('a date without a year takes that of the plan', () => {
    expect(parseTerm('до 30 мая', period)).toEqual({ kind: 'due-by', date: '2025-05-30' });
    expect(parseTerm('до 15 января', { from: '2026-09-01', to: '2027-08-31' })).toEqual({
      kind: 'due-by',
      date: '2027-01-15',
    });
  });
});

describe('the plan of the pilot (appendices 3 and 4)', () => {
  const items = plan.sections.flatMap((section) => section.items);

  it('has 32 items in 7 sections and 15 control points', () => {
    expect(plan.sections.map((section) => section.items.length)).toEqual([5, 3, 5, 3, 5, 9, 2]);
    expect(items.map(({ number }) => number)).toEqual(
      Array.from({ length: 32 }, (_, i) => String(i + 1)),
    );
    const audiences = plan.controlPoints.map(({ audience }) => audience);
    const of = (audience: string) => audiences.filter((one) => one === audience).length;
    expect([of('pupils'), of('students'), of('region')]).toEqual([7, 6, 2]);
  });

  it('is understood to the last term; № 18 has none', () => {
    const kinds = new Map<string, string[]>();
    for (const { number, term } of items) {
      const { kind } = parseTerm(term, period);
      kinds.set(kind, [...(kinds.get(kind) ?? []), number]);
    }
    expect(Object.fromEntries([...kinds].map(([kind, numbers]) => [kind, numbers.length]))).toEqual(
      {
        'due-by': 13,
        'on-date': 4,
        range: 8,
        'first-then': 1,
        'whole-period': 4,
        'schedule-with-limit': 1,
        none: 1,
      },
    );
    expect(kinds.get('none')).toEqual(['18']);
  });

  it('names a day for every control point', () => {
    expect(plan.controlPoints.map(({ term }) => parseTerm(term, period).kind)).toEqual(
      Array.from({ length: 15 }, () => 'on-date'),
    );
  });
});

it('no text breaks the reading', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'до ',
      '15 марта',
      ' – ',
      '30 июня 2025 г.',
      'далее',
      '99.99.9999',
      'май',
      '\n',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      expect(parseTerm(words.join(''), period)).toHaveProperty('kind');
    }),
  );
});
