// A question type is known by its members, never by its code: what needs to know something of one asks the type.
import { describe, expect, it } from 'vitest';
import { typeCodes } from '../../forms/questions/index.ts';
import { sources } from './sources.ts';

const homes = ['forms/questions/', 'admin/json-form/types/', 'tests/'];

const quoted = `'(?:${typeCodes.join('|')})'`;
const named: readonly RegExp[] = [
  // code === 'matrix', type.code !== 'one', node.code == 'group'
  new RegExp(`\\bcode\\b\\)?\\s*[!=]==?\\s*${quoted}`),
  new RegExp(`${quoted}\\s*[!=]==?\\s*[\\w.]*\\bcode\\b`),
  // field['x-question'] === 'file', 'x-question': 'scale'
  new RegExp(`x-question'\\]?\\s*(?:[!=]==?|:)\\s*${quoted}`),
  new RegExp(`questionTypeNamed\\(\\s*${quoted}`),
];

/** Tables and lists typed by codes: `Record<QuestionCode, …>`, `Set<QuestionCode>`, `QuestionCode[]`. */
const typed = /\bQuestionCode\b/;

/** A table without a type is told by three codes that are nothing else but types of questions. */
const own = typeCodes.filter((code) => !shared().includes(code));
const keys = new RegExp(`^\\s*'?(${own.join('|')})'?(?::|\\(|,$)`);

/** Codes that are also words of JSON, of conditions, of pages and of sheets. */
function shared(): string[] {
  return [
    ...['integer', 'number', 'date', 'text', 'list', 'file', 'note', 'group', 'section', 'line'],
    ...['one', 'other', 'score', 'period', 'yes-no'],
  ];
}

function namesIn(text: string): string[] {
  const lines = text.split('\n');
  const direct = lines.filter(
    (line) =>
      !/^\s*(?:\/\/|\*|\/\*)/.test(line) &&
      (typed.test(line) || named.some((one) => one.test(line))),
  );
  const found = new Set(lines.flatMap((line) => keys.exec(line)?.[1] ?? []));
  return found.size >= 3 ? [...direct, `a table of ${[...found].join(', ')}`] : direct;
}

describe('question types', () => {
  it('nothing outside knows one by its code', () => {
    const found = sources()
      .filter(({ path }) => !homes.some((home) => path.startsWith(home)))
      .flatMap(({ path, text }) => namesIn(text).map((line) => `${path}: ${line.trim()}`));
    expect(found).toEqual([]);
  });

  it.each([
    ["if (type.code === 'matrix') return", 1],
    ["field['x-question'] !== 'file'", 1],
    ["{ type: 'object', 'x-question': 'period' }", 1],
    ["questionTypeNamed('section')", 1],
    ['const rules: Partial<Record<QuestionCode, Rule>> = {', 1],
    ['  matrix: a,\n  ranking: b,\n  scale: c,', 1],
    ["field.type === 'integer'", 0],
    ["values: 'date'", 0],
  ])('%s', (text, count) => {
    expect(namesIn(text)).toHaveLength(count);
  });
});
