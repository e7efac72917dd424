import { describe, expect, it } from 'vitest';
import {
  addWorkdays,
  dayOffReason,
  daysBetween,
  isWorkday,
} from '../../../forms/calendar/index.ts';

describe('production calendar', () => {
  it.each([
    ['2024-11-02', true],
    ['2024-05-10', false],
    ['2025-05-02', false],
    ['2025-05-08', false],
    ['2025-06-13', false],
    ['2025-11-03', false],
    ['2025-11-01', true],
    ['2026-01-09', false],
    ['2026-03-09', false],
    ['2026-05-11', false],
    ['2026-12-31', false],
    ['2026-11-25', true],
  ])('%s is worked: %s', (date, worked) => {
    expect(isWorkday(date)).toBe(worked);
  });

  it('a year without a decree gives holidays on a weekend back, those of January not', () => {
    expect(isWorkday('2027-05-03')).toBe(false);
    expect(isWorkday('2027-05-10')).toBe(false);
    expect(isWorkday('2027-06-14')).toBe(false);
    expect(isWorkday('2027-01-11')).toBe(true);
  });

  // DOMAIN story 11: recording within three working days.
  it.each([
    ['2024-10-30', 3, '2024-11-02'],
    ['2024-05-08', 3, '2024-05-15'],
    ['2026-11-25', 3, '2026-11-30'],
    ['2025-12-29', 3, '2026-01-13'],
  ])('%s and %i working days make %s', (date, count, due) => {
    expect(addWorkdays(date, count)).toBe(due);
  });

  // DOMAIN section 2: terms on days nobody works.
  it.each([
    ['2025-03-15', 'суббота'],
    ['2025-04-05', 'суббота'],
    ['2025-07-05', 'суббота'],
    ['2025-03-30', 'воскресенье'],
    ['2025-06-15', 'воскресенье'],
    ['2025-05-01', 'праздничный день'],
    ['2023-08-27', 'воскресенье'],
    ['2024-05-10', 'выходной день'],
    ['2025-03-10', undefined],
  ])('%s: %s', (date, reason) => {
    expect(dayOffReason(date)).toBe(reason);
  });

  it('days between count from the first to the second', () => {
    expect(daysBetween('2025-03-10', '2025-03-11')).toBe(1);
    expect(daysBetween('2025-03-30', '2025-02-28')).toBe(-30);
  });
});
