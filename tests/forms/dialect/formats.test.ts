// Formats as ajv applies them: what is let in, what is not, and what the person is told.

import { describe, expect, test } from 'vitest';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import { issuesFromAjv } from '../../../forms/dialect/issues.ts';

const cases: [string, string[], string[]][] = [
  [
    'date',
    ['2024-02-29', '2025-12-31', '0001-01-01'],
    [
      '2025-02-29',
      '1900-02-29',
      '2025-13-01',
      '2025-04-31',
      '2025-1-1',
      '15.03.2025',
      '',
      '2025-03-15T00:00',
    ],
  ],
  [
    'email',
    ['ivanov@example.ru', 'иванов@почта.рф', 'a+b@c.d.example'],
    ['ivanov', 'a@b', '@b.ru', 'a@.ru', 'a b@c.ru', 'a@b@c.ru', '', `${'a'.repeat(260)}@b.ru`],
  ],
  [
    'uri',
    ['https://example.ru', 'http://пример.рф/путь?x=1#y', 'HTTPS://example.ru:8443/'],
    // S9: nothing of these may ever become an href.
    [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//example.ru',
      'ftp://example.ru',
      ' https://example.ru',
      'https://a b',
      'https://"onclick',
      'vbscript:x',
      '',
      'https://',
      'java\nscript:x',
    ],
  ],
  ['time', ['00:00', '23:59', '09:30:15'], ['24:00', '9:30', '12:60', '12:30:60', '', '12.30']],
  [
    'date-time',
    ['2025-03-15T09:30:00Z', '2024-02-29T23:59:59.123+12:00'],
    ['2025-02-29T09:30:00Z', '2025-03-15T09:30:00', '2025-03-15 09:30:00Z', '2025-03-15', ''],
  ],
  ['okato', ['46', '46401', '46401000000'], ['4', '464', '4640100000', '']],
  [
    'phone',
    ['+7 900 123-45-67', '8 (900) 123-45-67', '+79001234567', '+375 29 123-45-67'],
    ['12345', 'позвоните', '', '+7 900 123-45-6x'],
  ],
];

const ajv = createAjv();

describe.each(cases)('%s', (format, right, wrong) => {
  const validate = ajv.compile({ type: 'string', format });
  test.each(right)('accepts %j', (text) => expect(validate(text)).toBe(true));
  test.each(wrong)('refuses %j', (text) => {
    expect(validate(text)).toBe(false);
    const [issue] = issuesFromAjv(validate.errors ?? []);
    expect(issue?.keyword).toBe('format');
    expect(issue?.message).toMatch(/^[А-ЯЁ]/);
  });
});

test.each(['inn', 'ogrn', 'snils', 'oktmo', 'specialty-code'])('%s is a known format', (format) => {
  const validate = ajv.compile({ type: 'string', format });
  expect(validate('нет')).toBe(false);
  expect(issuesFromAjv(validate.errors ?? [])[0]?.message).toMatch(/[а-яё]/);
});
