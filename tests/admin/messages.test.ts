import english from 'ra-language-english';
import { describe, expect, it } from 'vitest';
import { rjsfMessages } from '../../admin/messages/rjsf.ts';
import { russianMessages } from '../../admin/messages/ru.ts';
import * as words from '../../admin/messages/words.ts';
import { i18nProviderWith } from '../../admin/providers/i18n-provider.ts';

type Texts = [key: string, text: string][];

function texts(messages: object, path = ''): Texts {
  return Object.entries(messages).flatMap(([key, value]): Texts => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value]];
    return typeof value === 'object' && value !== null ? texts(value, at) : [];
  });
}

const ours = texts(russianMessages({}));
const known = new Set(ours.map(([key]) => key));

describe('russian messages', () => {
  const expected = [
    ...texts(english).map(([key]) => key),
    // Used in the source of react-admin and absent even from its English.
    'ra.inspector.position',
    'ra.message.update_title',
    'ra.message.update_content',
  ];

  it.each(expected)('has %s', (key) => {
    expect(known).toContain(key);
  });

  it.each([...ours, ...texts(rjsfMessages)])('%s has no foreign letters: %s', (_key, text) => {
    expect(text.replaceAll(/%\{\w+\}|%\d/g, '')).not.toMatch(/[A-Za-z]/);
  });

  it.each(Object.keys(english.ra.notification))(
    'keeps the placeholders of ra.notification.%s',
    (name) => {
      const of = (all: Texts) => all.find(([key]) => key === `ra.notification.${name}`)?.[1] ?? '';
      const placeholders = new Set(of(ours).match(/%\{\w+\}/g));
      for (const placeholder of placeholders) expect(of(texts(english))).toContain(placeholder);
    },
  );

  it.each([
    [1, 'Удалить 1 запись?'],
    [3, 'Удалить 3 записи?'],
    [5, 'Удалить 5 записей?'],
    [21, 'Удалить 21 запись?'],
    [112, 'Удалить 112 записей?'],
  ])('counts %i in Russian', (smart_count, text) => {
    expect(i18nProviderWith({}).translate('ra.message.bulk_delete_content', { smart_count })).toBe(
      text,
    );
  });

  it('says each coded value in Russian', () => {
    for (const value of Object.values(words)) {
      if (typeof value === 'function') continue;
      for (const [code, word] of Object.entries(value)) {
        expect(word, code).not.toMatch(/[A-Za-z]/);
      }
    }
  });
});
