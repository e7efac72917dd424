import { describe, expect, it } from 'vitest';
import {
  entriesOf,
  type PackageEntry,
  packageHash,
  writePackage,
} from '../../../forms/definitions/packages/package.ts';
import { inOrderOfNeed, readPackage } from '../../../forms/definitions/packages/read-package.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { sha256 } from '../../support/sha256.ts';

const entries = entriesOf(federalLibrary);
const text = writePackage(entries, sha256);
const read = (value: string) => readPackage(value, sha256);

/** The package with something changed and its hash right again, as a careful forger would. */
function forged(change: (pack: { definitions: JsonObject[] } & JsonObject) => void): string {
  const pack = JSON.parse(text);
  change(pack);
  pack.hash = packageHash('1', pack.definitions, sha256);
  return JSON.stringify(pack);
}

describe('a package', () => {
  it('equal content is equal text, whatever the order of the elements', () => {
    expect(writePackage([...entries].reverse(), sha256)).toBe(text);
    const again = read(text).package;
    expect(writePackage(again?.definitions ?? [], sha256)).toBe(text);
  });

  it('examples are part of it, by their titles', () => {
    const persona = (title: string) => ({ title, input: { facts: {} }, expected: {} });
    const [first] = entries;
    const withExamples = (...titles: string[]): PackageEntry[] =>
      first ? [{ ...first, personas: titles.map(persona) }] : [];
    expect(writePackage(withExamples('б', 'а'), sha256)).toBe(
      writePackage(withExamples('а', 'б'), sha256),
    );
    expect(writePackage(withExamples('а'), sha256)).not.toBe(writePackage(withExamples(), sha256));
  });

  it('those that others need stand before them', () => {
    const order = inOrderOfNeed([...entries].reverse()).map(({ kind }) => kind);
    expect(order.indexOf('risk-policy')).toBeGreaterThan(order.lastIndexOf('risk-criterion'));
    expect(order).toHaveLength(entries.length);
  });
});

describe('a file that is refused, with its place', () => {
  const body = (pack: { definitions: JsonObject[] }, code: string): JsonObject =>
    (pack.definitions.find((entry) => entry.code === code)?.body ?? {}) as JsonObject;

  it.each<[string, string, string, RegExp]>([
    ['no JSON', '{"format"', '', /Строка 1/],
    ['a list', '[]', '', /не пакет/],
    ['somebody else’s', '{"collections":[]}', '', /не пакет/],
    [
      'another dialect',
      text.replace('"dialect": "1"', '"dialect": "99"'),
      'dialect',
      /другой версии/,
    ],
    ['a letter changed', text.replace('Опросник', 'опросник'), 'hash', /повреждён/],
    ['a piece cut off', text.slice(0, text.length - 200), '', /Строка/],
    ['a key twice', text.replace('"dialect": "1"', '"dialect": "1", "dialect": "1"'), '', /Строка/],
    [
      'the same element twice',
      forged(({ definitions }) => definitions.push(definitions[0] ?? {})),
      'event-type/administrator-intensive',
      /дважды/,
    ],
    [
      'an unknown kind',
      forged(({ definitions }) => definitions.push({ kind: 'spell', code: 'x', body: {} })),
      'spell/x',
      /Неизвестный вид/,
    ],
    [
      'no element at all',
      forged((pack) => (pack.definitions as Json[]).push('x')),
      `№${entries.length + 1}`,
      /Не элемент/,
    ],
    [
      'a code that is not the body’s',
      forged((pack) => {
        body(pack, 'orphan').code = 'other';
      }),
      'risk-criterion/orphan',
      /расходятся/,
    ],
    [
      'a wrong value deep inside',
      forged((pack) => {
        body(pack, 'orphan').weight = -5;
      }),
      'risk-criterion/orphan.weight',
      /./,
    ],
    [
      'a dangerous pattern',
      forged((pack) => {
        const { properties } = body(pack, 'labour-status').schema as { properties: JsonObject };
        properties.evil = { type: 'string', title: 'Т', maxLength: 99, pattern: '^(a+)+$' };
      }),
      'questionnaire/labour-status.schema.properties.evil.pattern',
      /./,
    ],
  ])('%s', (_name, file, path, message) => {
    const { package: pack, issues } = read(file);
    expect(pack).toBeUndefined();
    expect(issues[0]).toMatchObject({ path, message: expect.stringMatching(message) });
  });

  it('a byte order mark is no damage', () => {
    expect(read(`\uFEFF${text}`).issues).toEqual([]);
  });
});
