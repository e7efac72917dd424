// S2: what passes is quick on any text of the length that patterns see; what is slow is refused.

import { describe, expect, test } from 'vitest';
import { longestForPattern } from '../../../forms/dialect/limits.ts';
import { patternProblem } from '../../../forms/dialect/pattern/index.ts';

describe('refused', () => {
  test.each<[string, string]>([
    ['repetition in repetition', '^(a+)+$'],
    ['repetition in repetition, empty', '^(a*)*$'],
    ['deeper', '^((a+b?)*c?)+$'],
    ['the same alternatives', '^(a|a)*$'],
    ['alternatives that meet', '^(\\w|\\d)+$'],
    ['one alternative begins another', '^(а|аб|б)*$'],
    ['an empty alternative', '^(a?|b?)*$'],
    ['optional parts in a loop', '^(a?b?)*$'],
    ['counted in a loop', '^(\\d{1,3})*$'],
    ['many copies', '^(a|a){30}$'],
    ['few copies, many ways', '(a?){16}b'],
    ['mail addresses as seen in the wild', '^([a-zA-Z0-9])(([-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}$'],
    ['three loops that meet', '^\\s*.*\\s*x$'],
    ['two loops from anywhere', '\\d+-\\d+x'],
    ['a reference back', '^(a)\\1$'],
    ['a named reference back', '^(?<x>a)\\k<x>$'],
    ['looking ahead', '^(?=a)a$'],
    ['looking back', '(?<!a)b'],
    ['broken', '('],
    ['long', 'a'.repeat(501)],
    ['nested beyond reason', `${'('.repeat(40)}a${')'.repeat(40)}`],
    ['unrolled beyond reason', '^(((a{16}){16}){16}){16}$'],
  ])('%s', (_title, source) => {
    expect(patternProblem(source)).toMatch(/^[А-ЯЁ][^A-Za-z]+$/);
  });
});

/** Texts that make a backtracking engine work: nearly fitting, long, of one or two characters. */
const hard = ['a', '1', ' ', 'а', 'ab', '1.', 'a-', 'А а', '"', '/', '-']
  .flatMap((unit) => [unit.repeat(longestForPattern), unit.repeat(longestForPattern - 1)])
  .flatMap((text) => [text, `${text.slice(0, longestForPattern - 1)}!`, `x${text.slice(1)}`])
  .map((text) => text.slice(0, longestForPattern));

describe('accepted, and at most 50 ms on any value', () => {
  test.each([
    '^[0-9]{6}$',
    '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    '^[A-Za-z_][A-Za-z0-9_]{0,62}$',
    '^\\d{2}\\.\\d{2}\\.\\d{2}$',
    '^[А-ЯЁ][а-яё]+(-[А-ЯЁ][а-яё]+)?$',
    '^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+( [А-ЯЁ][а-яё]+)?$',
    '^(да|нет|не знаю)$',
    '^(1[01]|[1-9])-?[А-ЯЁ]$',
    '^\\+7 \\(\\d{3}\\) \\d{3}-\\d{2}-\\d{2}$',
    '^№ ?\\d+(/\\d+)*$',
    '^\\p{L}+$',
    '^(?:\\d{3}[- ])*\\d{3}$',
    'завод',
    'а+б',
    '^.*завод.*$',
    '\\s+$',
    '',
  ])('%s', (source) => {
    expect(patternProblem(source)).toBeUndefined();
    const pattern = new RegExp(source, 'u');
    pattern.test('warm');
    for (const text of hard) {
      const started = performance.now();
      pattern.test(text);
      // Twice the 50 ms: two processors are shared by several suites.
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});

test('a refusal is found at once', () => {
  const started = performance.now();
  patternProblem(`^${'(a?b?c?[а-я]*)'.repeat(30)}$`);
  patternProblem(`^${'[а-яё\\p{Lu}]'.repeat(40)}$`);
  expect(performance.now() - started).toBeLessThan(5_000);
});
