// A questionnaire on paper: where each answer is written, how conditions read, what is left to the machine.
import { describe, expect, it } from 'vitest';
import { type Block, paperOf } from '../../../forms/exports/paper/index.ts';
import { plain } from '../../../forms/exports/paper/plain.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { wide } from '../../support/wide-questionnaire.ts';

const { blocks } = paperOf(wide, 'Колледж');
const questions = blocks.filter((block) => block.is === 'question');
const asked = (title: string) => questions.find((one) => one.title === title);

const written: [string, Extract<Block, { is: 'question' }>['answer']['is'], string?][] = [
  ['Имя', 'lines'],
  ['Расскажите', 'lines'],
  ['Возраст', 'short'],
  ['Работаете?', 'options', 'один ответ'],
  ['С какого дня?', 'short'],
  ['Где ищете?', 'options', 'не более трёх ответов'],
  ['Насколько довольны?', 'scale', 'обведите одну цифру'],
  ['По важности', 'table', 'поставьте 1 у самого важного, дальше по порядку'],
  ['Навыки', 'table', 'одна отметка в каждой строке'],
  ['Практика', 'period'],
  ['Резюме', 'short'],
  ['Места работы', 'table'],
];

describe('on paper', () => {
  it.each(written)('«%s»: %s', (title, is, how) => {
    expect(asked(title)?.answer.is).toBe(is);
    expect(asked(title)?.how).toBe(how);
  });

  it('questions are numbered through the pages, calculations are left out', () => {
    expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
    expect(asked('Всего месяцев')).toBeUndefined();
    expect(asked('Что именно?')).toBeUndefined();
    expect(asked('Где ищете?')?.answer).toMatchObject({
      options: [{ words: false }, { words: false }, { title: 'Другое', words: true }, {}],
    });
  });

  it('a condition names the question by its number', () => {
    const section = blocks.find((block) => block.is === 'section');
    expect(section).toMatchObject({ when: 'Ответьте, если в вопросе 6 — «Да».' });
    expect(asked('Сколько хотите?')?.when).toContain('в вопросе 14 («Речь») — «Первое»');
  });

  it('whatever a title holds, it is a text that a document can hold', () => {
    for (const text of naughtyStrings) {
      const stated = plain(text);
      expect(() => encodeURIComponent(stated)).not.toThrow();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(stated).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/);
    }
    expect(plain('a\u0000b\ud800\u202ec')).toBe('a b c');
  });

  it.each<[string, JsonObject]>([
    ['nothing', {}],
    ['pages of nothing', { pages: { order: ['p'], items: {} } }],
    ['a field that is none', { schema: { properties: { a: 1 } }, pages: wide.pages ?? {} }],
  ])('of %s an empty form is made, not a failure', (_what, body) => {
    expect(paperOf(body, '').blocks.filter(({ is }) => is === 'question')).toEqual([]);
  });
});
