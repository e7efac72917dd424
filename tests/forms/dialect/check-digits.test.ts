// Codes with check digits: the published examples, and the property that one changed digit is noticed.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isInn,
  isOgrn,
  isOkpdtr,
  isOktmo,
  isSnils,
  isSpecialtyCode,
} from '../../../forms/dialect/index.ts';

const cases: [string, (text: string) => boolean, string[], string[]][] = [
  [
    'ИНН',
    isInn,
    ['7707083893', '500100732259', '0000000018'],
    [
      '7707083894',
      '500100732258',
      '500100732269',
      '770708389',
      '',
      '77070838930',
      '7707083893 ',
      '0000000000',
      '770708389x',
      '٧٧٠٧٠٨٣٨٩٣',
    ],
  ],
  [
    'ОГРН',
    isOgrn,
    ['1027700132195', '304500116000157'],
    [
      '1027700132196',
      '304500116000158',
      '102770013219',
      '10277001321950',
      '',
      '1,03E+12',
      '1027700132195\n',
    ],
  ],
  [
    'СНИЛС',
    isSnils,
    ['112-233-445 95', '11223344595', '087-654-303 00', '001-001-998 13'],
    [
      '112-233-445 96',
      '11223344596',
      '112-233-44595',
      '112 233 445 95',
      '',
      '1122334459',
      '112-233-445 95 ',
    ],
  ],
  [
    'ОКТМО',
    isOktmo,
    ['46701000', '46701000001', '45000000', '70701000', '08631000000'],
    ['4670100', '467010000', '', '46701О00', '46701000 '],
  ],
  [
    'код специальности',
    isSpecialtyCode,
    ['09.02.07', '34.02.01'],
    ['9.02.07', '09.02.7', '090207', '09-02-07', '', '09.02.07.1'],
  ],
];

describe.each(cases)('%s', (_title, check, right, wrong) => {
  test.each(right)('accepts %j', (text) => expect(check(text)).toBe(true));
  test.each(wrong)('refuses %j', (text) => expect(check(text)).toBe(false));
});

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });

/** All right codes that begin with these digits. */
function completed(first: number[], checks: number, check: (text: string) => boolean): string[] {
  return Array.from(
    { length: 10 ** checks },
    (_, tail) => `${first.join('')}${String(tail).padStart(checks, '0')}`,
  ).filter(check);
}

test.each<[string, (text: string) => boolean, number, number]>([
  ['ИНН of an organisation', isInn, 9, 1],
  ['ИНН of a person', isInn, 10, 2],
  ['ОГРН', isOgrn, 12, 1],
  ['ОГРНИП', isOgrn, 14, 1],
  ['ОКПДТР', isOkpdtr, 5, 1],
])(
  '%s: whatever the first digits, exactly one ending is right',
  (_title, check, length, checks) => {
    fc.assert(
      fc.property(digits(length), (first) => {
        fc.pre(first.some((digit) => digit > 0));
        expect(completed(first, checks, check)).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  },
);

test('СНИЛС: a mistyped digit of the number is noticed', () => {
  const mistyped = fc.tuple(
    digits(9),
    fc.integer({ min: 0, max: 8 }),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(mistyped, ([number, place, shift]) => {
      fc.pre(Number(number.join('')) > 2_000_000);
      const [right] = completed(number, 2, isSnils);
      expect(right).toBeDefined();
      const other = [...number];
      other[place] = ((other[place] ?? 0) + shift) % 10;
      fc.pre(Number(other.join('')) > 2_000_000);
      // 100 and 0 share the ending 00, and only they.
      if (!right?.endsWith('00'))
        expect(isSnils(`${other.join('')}${right?.slice(9)}`)).toBe(false);
    }),
    { numRuns: 300 },
  );
});
