import { describe, expect, it } from 'vitest';
import {
  count,
  formatDate,
  formatNumber,
  formatPercent,
  maskDate,
  parseDate,
} from '../../admin/parts/formats.ts';

describe('formats', () => {
  it.each([
    ['2025-03-15', '15.03.2025'],
    [null, '—'],
    [undefined, '—'],
    ['', '—'],
  ])('date %s → %s', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it.each([
    [465509, '465\u00a0509'],
    [0, '0'],
    [null, '—'],
  ])('number %s → %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [96.3, '96,3\u00a0%'],
    [50, '50,0\u00a0%'],
    [null, '—'],
  ])('percent %s → %s', (value, text) => {
    expect(formatPercent(value)).toBe(text);
  });

  it.each([
    ['15.03.2025', '2025-03-15'],
    ['1.3.2025', '2025-03-01'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2025', undefined],
    ['31.04.2025', undefined],
    ['не знаю', undefined],
  ])('typed «%s» → %s', (typed, date) => {
    expect(parseDate(typed)).toBe(date);
  });

  it.each([
    ['15', '15'],
    ['1503', '15.03'],
    ['15032025', '15.03.2025'],
    ['1.', '01.'],
    ['01.9.', '01.09.'],
    ['1.9.2025', '01.09.2025'],
    ['1/12/2025', '01.12.2025'],
    ['15.', '15.'],
    ['5', '5'],
  ])('masks %s as %s', (typed, text) => {
    expect(maskDate(typed)).toBe(text);
  });

  it.each([
    [1, '1\u00a0человек'],
    [2, '2\u00a0человека'],
    [11, '11\u00a0человек'],
  ])('counts %i', (number, text) => {
    expect(count(number, 'человек', 'человека', 'человек')).toBe(text);
  });
});
