import { describe, expect, it } from 'vitest';
import {
  areReached,
  dayOffWarning,
  isInForce,
  isReached,
  itemState,
  termsDiffer,
  termWarnings,
} from '../../../forms/plans/index.ts';

describe('days off are said, never moved', () => {
  it.each([
    ['2025-03-15', '15 марта 2025 г. — суббота; дата не сдвинута'],
    ['2025-04-05', '5 апреля 2025 г. — суббота; дата не сдвинута'],
    ['2025-07-05', '5 июля 2025 г. — суббота; дата не сдвинута'],
    ['2025-03-30', '30 марта 2025 г. — воскресенье; дата не сдвинута'],
    ['2025-06-15', '15 июня 2025 г. — воскресенье; дата не сдвинута'],
    ['2025-05-01', '1 мая 2025 г. — праздничный день; дата не сдвинута'],
    ['2024-09-01', '1 сентября 2024 г. — воскресенье; дата не сдвинута'],
    ['2025-03-10', undefined],
    ['2025-11-01', undefined],
  ])('%s', (date, stated) => {
    expect(dayOffWarning(date)).toBe(stated);
  });

  it.each([
    ['none', [], ['Срок не указан']],
    ['due-by', ['2025-03-10'], []],
    ['due-by', ['2025-03-15'], ['15 марта 2025 г. — суббота; дата не сдвинута']],
    ['unknown', ['2025-03-10'], []],
  ] as const)('%s %j', (termKind, dueDates, stated) => {
    expect(termWarnings({ termKind, dueDates })).toEqual(stated);
  });

  it.each(['unknown', 'by-schedule', 'relative-workdays'] as const)(
    '%s without dates asks for them',
    (termKind) => {
      expect(termWarnings({ termKind, dueDates: [] })).toHaveLength(1);
    },
  );
});

describe('state of an item', () => {
  const due = (dueOn: string | null, status = 'planned', inForce = true) => ({
    status,
    dueOn,
    inForce,
  });

  it.each([
    ['the day itself is not late', due('2025-03-10'), '2025-03-10', { kind: 'soon', days: 0 }],
    ['story 13', due('2025-03-10'), '2025-03-11', { kind: 'late', days: 1 }],
    ['№ 22 on the desk', due('2025-03-15'), '2025-05-20', { kind: 'late', days: 66 }],
    ['within two weeks', due('2025-05-30'), '2025-05-20', { kind: 'soon', days: 10 }],
    ['later', due('2025-06-30'), '2025-05-20', { kind: 'open' }],
    ['no date', due(null), '2025-05-20', { kind: 'open' }],
    ['done long ago', due(null, 'done'), '2025-05-20', { kind: 'done' }],
    ['cancelled', due('2025-03-10', 'cancelled'), '2025-05-20', { kind: 'cancelled' }],
    ['not in force', due('2025-03-10', 'planned', false), '2026-05-20', { kind: 'open' }],
  ])('%s', (_name, visible, today, state) => {
    expect(itemState(visible, today)).toEqual(state);
  });

  it.each([
    ['active', false, true],
    ['approved', false, true],
    ['draft', false, false],
    ['on-approval', false, false],
    ['closed', false, false],
    ['closed', true, false],
    ['active', true, false],
  ])('a plan that is %s (original: %s) is in force: %s', (status, original, inForce) => {
    expect(isInForce({ status, original })).toBe(inForce);
  });
});

describe('targets', () => {
  const aim = (fact: number | null, target = 120, comparison = 'at-least') => ({
    comparison,
    target,
    fact,
  });

  it.each([
    [aim(119), false],
    [aim(120), true],
    [aim(null), false],
    [aim(0.3, 0.1 + 0.2), true],
    [aim(99.9, 100), false],
    [aim(70, 70, 'at-most'), true],
    [aim(71, 70, 'at-most'), false],
    [aim(5, 5, 'equal'), true],
    [aim(6, 5, 'equal'), false],
  ])('%j is reached: %s', (one, reached) => {
    expect(isReached(one)).toBe(reached);
  });

  it('every one must be reached, and nothing is reached by having no targets', () => {
    expect(areReached([aim(96), aim(120)])).toBe(false);
    expect(areReached([aim(120), aim(120)])).toBe(true);
    expect(areReached([])).toBe(false);
  });
});

it('two days for one thing differ only when both are known', () => {
  expect(termsDiffer('2025-05-15', '2025-06-30')).toBe(true);
  expect(termsDiffer('2025-05-30', '2025-05-30')).toBe(false);
  expect(termsDiffer('2025-05-30', null)).toBe(false);
});
