// S2, X1: whatever pattern is accepted is quick on the longest text of its field and in an answer full of them, says what the
// engine says, and harmless ones are not refused.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { longestForPattern } from '../../../forms/dialect/limits.ts';
import {
  fitsPattern,
  metered,
  mostForAnswer,
  mostForValue,
  patternProblem,
} from '../../../forms/dialect/pattern/index.ts';
import { unicodeSource } from '../../../forms/dialect/pattern/source.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { checkAnswers } from '../../../forms/questionnaires/index.ts';

describe('refused', () => {
  test.each<[string, string]>([
    ['repetition in repetition', '^(a+)+$'],
    ['repetition in repetition, empty', '^(a*)*$'],
    ['deeper', '^((a+b?)*c?)+$'],
    ['the same alternatives', '^(a|a)*$'],
    ['alternatives that meet', '^(\\w|\\d)+$'],
    ['one alternative begins another', '^(а|аб|б)*$'],
    ['optional parts in a loop', '^(a?b?)*$'],
    ['counted in a loop', '^(\\d{1,3})*$'],
    ['mail addresses as seen in the wild', '^([a-zA-Z0-9])(([-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}$'],
    ['many copies that may be empty', '^(a?){30}a{30}$'],
    ['many copies', '^(a|a){30}$'],
    ['a reference back', '^(a)\\1$'],
    ['a named reference back', '^(?<x>a)\\k<x>$'],
    ['broken', '('],
    ['long', 'a'.repeat(2001)],
    ['nested beyond reason', `${'('.repeat(40)}a${')'.repeat(40)}`],
    ['unrolled beyond reason', '^(((a{16}){16}){16}){16}$'],
    ['too much on the longest text', '^(\\w{1,16}[.-]?){1,16}(\\w{1,16}[.-]?){1,16}$'],
  ])('%s', (_title, source) => {
    expect(patternProblem(source)).toMatch(/^[А-ЯЁ][^A-Za-z]+$/);
  });

  it('by the length that the field lets in: what is dear on 4,000 characters is cheap on 60', () => {
    const source = '^(\\w{1,16}[.-]?){1,16}(\\w{1,16}[.-]?){1,16}$';
    expect(patternProblem(source, 60)).toBeUndefined();
    expect(patternProblem(source, longestForPattern)).toBeDefined();
  });
});

/** Texts that make a backtracking engine work: nearly fitting, long, of one or two characters. */
const hard = ['a', '1', '2', '9', ' ', 'а', 'ab', '1.', 'a-', 'А а', '"', '/', '-']
  .map((unit) => unit.repeat(longestForPattern).slice(0, longestForPattern))
  .flatMap((text) => [text, `${text.slice(1)}!`, `x${text.slice(1)}`]);

const accepted: readonly [string, number?][] = [
  // What stops a backtracking engine.
  ['^(9|2{1})+([1-9]{1})+([0-9]{7})$'],
  ['^(a?|b?)*$'],
  ['^(?=a)a$'],
  ['^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$'],
  ['(a?){16}b'],
  ['^\\s*.*\\s*x$'],
  ['\\d+-\\d+x'],
  ['(?<!a)b'],
  // Harmless ones of real forms.
  ['^(?!0000)[0-9]{4}$', 4],
  ['.*[A-Za-z]+.*', 200],
  ['^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$', 320],
  [
    '^(([^<>()\\[\\]\\\\.,;:\\s@"]+(\\.[^<>()\\[\\]\\\\.,;:\\s@"]+)*)|(".+"))@(([a-zA-Z\\-0-9]+\\.)+[a-zA-Z]{2,})$',
    320,
  ],
  ['^(?!\\s*$).+', 500],
  ['^(?:\\D*\\d){10,15}\\D*$', 20],
  ['^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d]{8,}$', 64],
  // Always were.
  ['^[0-9]{6}$'],
  ['^[a-z][a-z0-9]*(-[a-z0-9]+)*$'],
  ['^[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+( [А-ЯЁ][а-яё]+)?$'],
  ['^\\+7 \\(\\d{3}\\) \\d{3}-\\d{2}-\\d{2}$'],
  ['^\\p{L}+$'],
  ['завод'],
  ['^.*завод.*$'],
  ['\\s+$'],
  [''],
];

describe('accepted, and bounded on any value', () => {
  test.each(accepted)('%s', (source, longest) => {
    expect(patternProblem(source, longest)).toBeUndefined();
    for (const text of hard) {
      const value = text.slice(0, longest);
      // Within the allowance of one value the answer is an answer, not a giving up.
      expect(metered(() => fitsPattern(source, value), mostForValue).over).toBe(false);
    }
  });
});

describe('what the engine says', () => {
  const sign = fc.constantFrom('a', 'b', '1', ' ', '-', 'я', '\n');
  const atom = fc.constantFrom(
    ...['a', 'b', '1', '.', '\\d', '\\w', '\\s', '[ab]', '[^a]', 'я', '\\b', '\\B', '^', '$'],
  );
  const { source } = fc.letrec<{ source: string }>((tie) => ({
    source: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      atom,
      fc.tuple(tie('source'), tie('source')).map(([a, b]) => `${a}${b}`),
      fc.tuple(tie('source'), tie('source')).map(([a, b]) => `(?:${a}|${b})`),
      fc
        .tuple(tie('source'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '*?', '{2,}'))
        .map(([a, times]) => `(${a})${times}`),
      fc
        .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('source'))
        .map(([look, a]) => `${look}${a})`),
    ),
  }));

  it('of any pattern on any text, ours says too', () => {
    fc.assert(
      fc.property(source, fc.array(sign, { maxLength: 8 }), (pattern, signs) => {
        const text = signs.join('');
        fc.pre(patternProblem(pattern, 100) === undefined);
        expect(fitsPattern(pattern, text)).toBe(new RegExp(pattern, 'u').test(text));
      }),
      { numRuns: 3000 },
    );
  });

  // The engine looks between the halves of such a sign too, where no text can be parted.
  it.each([
    ['^.$', '😀', true],
    ['^..$', '😀', false],
    ['^[^a]{2}$', '😀😀', true],
    ['^(?:[😀-😂]|a)+$', 'a😁a', true],
    ['(?<=😀)b$', 'a😀b', true],
    ['(?=.😀)a', 'b😀a', false],
  ])('%s takes «%s» by whole signs: %s', (pattern, text, fits) => {
    expect(new RegExp(pattern, 'u').test(text)).toBe(fits);
    expect(fitsPattern(pattern, text)).toBe(fits);
  });

  it.each([
    ['^[\\w-.]+\\@\\w+$', 'a-b.c@d'],
    ['^\\#\\_{x}$', '#_{x}'],
    ['^[a\\-z\\!]+$', 'a-!'],
    ['^a]$', 'a]'],
    ['^\\/\\"$', '/"'],
  ])('%s, written without the flag «u», is read as it was meant', (written, text) => {
    expect(new RegExp(written).test(text)).toBe(true);
    expect(patternProblem(written)).toBeUndefined();
    expect(fitsPattern(written, text)).toBe(true);
    expect(unicodeSource(written)).toBeDefined();
  });
});

describe('an answer full of values', () => {
  const form = (count: number, pattern: string): JsonObject => ({
    type: 'object',
    properties: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `q${at}`,
        { type: 'string', title: `Вопрос ${at}`, maxLength: 4000, pattern },
      ]),
    ),
  });
  const answers = (count: number, text: string): JsonObject =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`q${at}`, text]));

  it('costs no more than one allowance, and is refused as a whole beyond it', () => {
    const schema = form(40, '(.*a.*b.*c.*){3}!$');
    const { result, over } = metered(
      () => checkAnswers({ schema }, answers(40, 'abc'.repeat(1333)), '2026-11-30'),
      // A little more than one answer may take: the last value is finished.
      2 * mostForAnswer,
    );
    expect(over).toBe(true);
    expect(result.issues[0]).toMatchObject({ path: '', keyword: 'budget' });
    // Another answer has an allowance of its own.
    const small = checkAnswers({ schema }, answers(40, 'abcabcabc!'), '2026-11-30');
    expect(small.issues).toEqual([]);
  });

  it('of ordinary lengths is never refused for it', () => {
    const schema = form(300, '^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,}$');
    const { issues } = checkAnswers(
      { schema },
      answers(300, 'ivan.petrov@example.ru'),
      '2026-11-30',
    );
    expect(issues).toEqual([]);
  });

  it('is measured by length before anything is matched', () => {
    const schema = form(1, '(.*a.*b.*c.*){3}!$');
    const short = {
      ...schema,
      properties: { q0: { type: 'string', title: 'В', maxLength: 5, pattern: '(.*a){9}!$' } },
    };
    const spent = metered(
      () => checkAnswers({ schema: short }, answers(1, 'a'.repeat(3999)), '2026-11-30'),
      100,
    );
    expect(spent.over).toBe(false);
    expect(spent.result.issues.map(({ keyword }) => keyword)).toEqual(['maxLength']);
  });
});
