// A telephone: one form in the record however it was written, on paper and in a sheet a place of its own.
import { describe, expect, it } from 'vitest';
import { paperOf } from '../../../forms/exports/paper/index.ts';
import { writeXlsform } from '../../../forms/exports/xlsform/index.ts';
import { readXlsform } from '../../../forms/imports/xlsform/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { checkAnswers, onePage } from '../../../forms/questionnaires/index.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import { phoneOf } from '../../../forms/questions/phone.ts';

const field: JsonObject = { title: 'Ваш телефон', type: 'string', format: 'phone', maxLength: 40 };
const form = onePage({ type: 'object', properties: { phone: field } }, 'Анкета');
const body: JsonObject = JSON.parse(JSON.stringify(form));
const check = (phone: string) => checkAnswers(form, { phone }, '2026-11-25');

describe('a telephone', () => {
  it.each([
    ['8 (912) 345-67-89', '+79123456789'],
    ['+7 912 345 67 89', '+79123456789'],
    ['79123456789', '+79123456789'],
    ['912-345-67-89', '+79123456789'],
    ['8.912.345.67.89', '+79123456789'],
    ['тел.: 8 (4712) 12-34-56', '+74712123456'],
    ['моб. 8\u00a0912\u00a0345\u00a067\u00a089', '+79123456789'],
    ['+375 29 123-45-67', '+375291234567'],
    ['3 912 345 67 89', undefined],
    ['12-34-56', undefined],
    ['позвоните вечером', undefined],
    ['', undefined],
  ])('«%s»', (text, number) => {
    expect(phoneOf(text)).toBe(number);
    expect(questionTypeOf(field).fromCell(field, text)).toBe(number ?? text);
  });

  it('is kept in one form', () => {
    const { answers, issues } = check('8 (912) 345-67-89');
    expect(issues).toEqual([]);
    expect(answers).toEqual({ phone: '+79123456789' });
  });

  it.each([
    ['+7 912 345 67', /десять цифр/],
    ['3 912 345 67 89', /код с плюсом/],
    ['+0 912 345 67 89', /код с плюсом/],
    ['вечером', /телефон с кодом/],
  ])('refuses «%s»', (text, message) => {
    const { issues } = check(text);
    expect(issues.map(({ path }) => path)).toEqual(['phone']);
    expect(issues[0]?.message).toMatch(message);
  });

  it('has a place on paper', () => {
    const [, question] = paperOf(body, 'Колледж').blocks;
    expect(question).toMatchObject({ is: 'question', answer: { is: 'short', before: '+7' } });
  });

  it('goes into a sheet and comes back', () => {
    const { survey, choices, left } = writeXlsform(body);
    expect(left).toEqual([]);
    expect(survey.flat()).toContain('numbers phone');
    const { body: read, notes } = readXlsform(
      { survey, choices },
      { code: 'a-form', title: 'Анкета', document: 'Письмо', clause: 'п. 1' },
    );
    expect(notes).toEqual([]);
    expect(read?.schema).toMatchObject({ properties: { phone: field } });
  });
});
