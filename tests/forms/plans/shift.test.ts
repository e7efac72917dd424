import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy, occurrencesOf, parseTerm, shiftTerm } from '../../../forms/plans/index.ts';
import plan from '../../../seeds/plans/pilot-2025.json' with { type: 'json' };

const period = { from: plan.periodFrom, to: plan.periodTo };

describe('a term moved by whole days keeps its wording', () => {
  it.each([
    ['до 3 марта 2025 г.', 365, 'до 3 марта 2026 г.'],
    ['15 марта - 30 июня 2025 г.', 1, '16 марта - 1 июля 2025 г.'],
    ['15 марта – 30 июня 2025 г.', 200, '1 октября 2025 г. – 16 января 2026 г.'],
    ['5 апреля, далее – 30 июня 2025 г.', 10, '15 апреля, далее – 10 июля 2025 г.'],
    ['в период проведения, до 30 мая 2025 г.', 2, 'в период проведения, до 1 июня 2025 г.'],
    ['06.05.2024', 30, '05.06.2024'],
    ['весь период апробации', 100, 'весь период апробации'],
    ['', 100, ''],
    ['до 31.02.2025', 5, 'до 31.02.2025'],
  ])('%j by %i', (text, days, moved) => {
    expect(shiftTerm(text, days, period)).toBe(moved);
  });

  const terms = [
    ...plan.sections.flatMap((section) => section.items.map(({ term }) => term)),
    ...plan.controlPoints.map(({ term }) => term),
  ];

  it('reading the moved words gives the dates moved, whatever the number of days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...terms), fc.integer({ min: -800, max: 1500 }), (text, days) => {
        const there = { from: movedBy(period.from, days), to: movedBy(period.to, days) };
        const before = occurrencesOf(parseTerm(text, period), period);
        const after = occurrencesOf(parseTerm(shiftTerm(text, days, period), there), there);
        expect(after.map(({ dueOn }) => dueOn)).toEqual(
          before.map(({ dueOn }) => movedBy(dueOn, days)),
        );
        expect(shiftTerm(text, 0, period)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
