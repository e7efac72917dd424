// V2: what JSON.parse lets through and changes, or what no database can hold, is refused at its place.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptValue } from '../../../forms/dialect/kept.ts';
import { parseJsonText } from '../../../forms/dialect/parse.ts';
import { Scanner } from '../../../forms/dialect/scanner.ts';

describe('a text that is JSON gives its value', () => {
  test.each([
    'null',
    'true',
    ' false ',
    '0',
    '-0',
    '1.5e3',
    '-12.0001',
    '9007199254740991',
    '-9007199254740991',
    '0.1',
    '1E+2',
    '0.30000000000000004',
    '1.7976931348623157e308',
    '"\u007f\u2028"',
    '[[[[]]],{"a":{}},[]]',
    '""',
    '"\\u0416\\n\\""',
    '"\\ud83d\\ude00"',
    '[]',
    '{}',
    '[[],{}]',
    '{"a":{"b":[1,2,{"c":null}]},"":1}',
    '{"constructor":2}',
    '\n\t[1 , 2\r\n]',
    '"Ёлка 😀"',
  ])('%s', (text) => {
    const { value, issues } = parseJsonText(text);
    expect(issues).toEqual([]);
    expect(value).toEqual(JSON.parse(text));
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(text)));
  });

  test('any JSON value comes back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2), (value, indent) => {
        fc.pre(isKeepable(JSON.stringify(value)));
        const text = JSON.stringify(value, undefined, indent);
        expect(JSON.stringify(parseJsonText(text).value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 500 },
    );
  });
});

/** Without the numbers and characters that are refused on purpose. */
function isKeepable(text: string): boolean {
  return (
    !/e[+-]?\d/.test(text) &&
    !/\d{16}/.test(text) &&
    !/\\u0000|\\ud[89a-f]|__proto__/.test(text) &&
    !text.includes('\u0000')
  );
}

const refused: [string, string][] = [
  ['empty', ''],
  ['space only', '  '],
  ['byte order mark', '\uFEFF{}'],
  ['two values', '1 2'],
  ['trailing comma in a list', '[1,]'],
  ['trailing comma in an object', '{"a":1,}'],
  ['missing comma', '[1 2]'],
  ['missing colon', '{"a" 1}'],
  ['missing value', '{"a":}'],
  ['single quotes', "{'a':1}"],
  ['bare key', '{a:1}'],
  ['comment', '[1] // x'],
  ['leading zero', '01'],
  ['leading plus', '+1'],
  ['bare point', '.5'],
  ['ending point', '1.'],
  ['hexadecimal', '0x1'],
  ['NaN', 'NaN'],
  ['Infinity', '-Infinity'],
  ['capital literal', 'True'],
  ['unclosed list', '[1'],
  ['unclosed object', '{"a":1'],
  ['unclosed text', '"abc'],
  ['mismatched', '[1}'],
  ['closing only', ']'],
  ['raw newline in text', '"a\nb"'],
  ['raw tab in text', '"a\tb"'],
  ['bad escape', '"\\x41"'],
  ['short unicode escape', '"\\u12"'],
  ['duplicate key', '{"a":1,"a":2}'],
  ['duplicate key by escape', '{"a":1,"\\u0061":2}'],
  ['__proto__ as a key', '{"__proto__":{"x":1}}'],
  ['__proto__ as a key by escape', '{"\\u005f_proto__":1}'],
  ['underflow', '1e-999'],
  ['more digits than a number keeps', '0.12345678901234567890'],
  ['2^53+1 with a point', '9007199254740993.0'],
  ['a word cut short', 'nul'],
  ['a word glued to another', 'nulltrue'],
  ['minus alone', '-'],
  ['an exponent without a number', '1e'],
  ['a control character', '"\u0001"'],
  ['a space that is none', '\u00A01'],
  ['a value where a key belongs', '{1:1}'],
  ['a comma at the start', '[,1]'],
  ['overflow', '1e999'],
  ['negative overflow', '-1e999'],
  ['integer beyond 2^53', '9007199254740993'],
  ['huge integer', '123456789012345678901234567890'],
  ['null character', '"a\\u0000b"'],
  ['null character in a key', '{"a\\u0000":1}'],
  ['lone high half', '"\\ud800"'],
  ['lone low half', '"\\udc00"'],
  ['100 000 open lists', '['.repeat(100_000)],
  ['100 000 open objects', '{"a":'.repeat(100_000)],
  ['20 000 deep', '['.repeat(20_000) + ']'.repeat(20_000)],
];

describe('refused, with the place and in Russian', () => {
  test.each(refused)('%s', (_title, text) => {
    const { value, issues } = parseJsonText(text);
    expect(value).toBeUndefined();
    expect(issues).toHaveLength(1);
    expect(issues[0]?.message).toMatch(/трок[аеи] \d+, (столбец|позици)/);
    expect(issues[0]?.message).not.toMatch(/unexpected|token|expected|JSON\.parse/i);
  });
});

test('the line and the column are those of the mistake', () => {
  const { issues } = parseJsonText('{\n  "a": 1,\n  "b": [1, 2,, 3]\n}');
  expect(issues[0]?.message).toMatch(/3, (столбец|позиция) 14/);
});

test('a megabyte is read in a moment, and a million brackets cost nothing', () => {
  const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, имя: 'Анна "А" \n', value: 1.25 }));
  const text = JSON.stringify(rows);
  const started = performance.now();
  expect(parseJsonText(text).value).toEqual(rows);
  expect(parseJsonText('['.repeat(1_000_000)).issues).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});

describe('the quick way and the scanner', () => {
  const agree = (text: string) => {
    const sound = new Scanner(text).fault() === undefined && !/\p{Cs}/u.test(text);
    const kept = keptValue(text);
    expect(kept !== undefined, JSON.stringify(text)).toBe(sound);
    if (sound) expect(JSON.stringify(kept?.value)).toBe(JSON.stringify(JSON.parse(text)));
  };

  test.each(refused)('both refuse: %s', (_title, text) => {
    expect(keptValue(text)).toBeUndefined();
    agree(text);
  });

  test.each<[string, string]>([
    ['10 000 members', JSON.stringify(Object.fromEntries(names(10_000)))],
    ['10 001 members', JSON.stringify(Object.fromEntries(names(10_001)))],
    ['200 lists', '['.repeat(200) + ']'.repeat(200)],
    ['201 lists', '['.repeat(201) + ']'.repeat(201)],
    ['a quote behind two backslashes', '{"a\\\\":1,"b\\\\\\"":":"}'],
    ['a name twice, far apart', '{"a":1,"b":{"a":2},"a":[]}'],
    ['a name in two objects', '[{"a":1},{"a":1}]'],
    ['colons and numbers within texts', '{"a":"b:1e999:12345678901234567890"}'],
    ['escaped Cyrillic', '{"\\u0436":"\\u0416\\ud83d\\ude00"}'],
    ['a text that speaks of a null character', '"\\\\u0000"'],
    ['a text that speaks of __proto__', '{"a":"__proto__"}'],
  ])('agree: %s', (_title, text) => agree(text));

  const pieces = [
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      ' ',
      '\n',
      '-',
      '.',
      'e',
      '"a"',
      '"a":1',
      '"b":[]',
    ],
    ...[
      '"\\\\"',
      '"\\""',
      '"\\u0000"',
      '"\\ud800"',
      '"\\ud83d\\ude00"',
      '"__proto__"',
      '\ud800',
      '0',
    ],
    ...[
      '1',
      '-0',
      '1.5',
      '1e5',
      '1e999',
      '1e-999',
      '9007199254740993',
      '0.12345678901234567',
      'true',
      'null',
    ],
  ];

  test('agree on whatever is put together of pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) =>
        agree(parts.join('')),
      ),
      { numRuns: 5_000 },
    );
  });

  test('agree on a sound text into which a piece was put', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ...pieces),
        (value, where, piece) => {
          const text = JSON.stringify(value);
          const at = where % (text.length + 1);
          agree(text.slice(0, at) + piece + text.slice(at));
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

function names(count: number): [string, number][] {
  return Array.from({ length: count }, (_, at) => [`k${at}`, at]);
}

test('objects have only what was written', () => {
  const { value } = parseJsonText('{"constructor":{"prototype":{"polluted":true}}}');
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect('polluted' in {}).toBe(false);
});

test.each<[string, string, string]>([
  ['20 000 lists, all closed', '['.repeat(20_000) + ']'.repeat(20_000), 'maxDepth'],
  ['100 000 lists, none closed', '['.repeat(100_000), 'json'],
])('%s: too deep is told apart from wrongly written', (_title, text, keyword) => {
  const started = performance.now();
  expect(parseJsonText(text).issues[0]?.keyword).toBe(keyword);
  expect(performance.now() - started).toBeLessThan(5_000);
});
