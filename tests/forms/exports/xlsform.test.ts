// A questionnaire as an XLSForm workbook and back: what the layout can say comes back the same, the rest is listed.
import { describe, expect, it } from 'vitest';
import { writeXlsform } from '../../../forms/exports/xlsform/index.ts';
import { readXlsform } from '../../../forms/imports/xlsform/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { wide } from '../../support/wide-questionnaire.ts';

const headOf = ({ code, title, legalReference }: JsonObject) => {
  const { document, clause } = legalReference as JsonObject;
  return {
    code: String(code),
    title: String(title),
    document: String(document),
    clause: String(clause),
  };
};

const back = (body: JsonObject) => readXlsform(writeXlsform(body), headOf(body));

describe('there and back', () => {
  it('every type, limit and condition that the layout can say comes back the same', () => {
    const { left } = writeXlsform(wide);
    expect(left).toEqual([]);
    const { body, notes } = back(wide);
    expect(notes).toEqual([]);
    expect(body).toEqual(wide);
  });

  it.each(
    federalLibrary
      .filter(({ kind }) => kind === 'questionnaire')
      .map((body) => [body.code, body as unknown as JsonObject] as const),
  )('%s: the second workbook equals the first, what is left is listed', (_code, body) => {
    const first = writeXlsform(body);
    expect(first.left.length).toBeGreaterThan(0);
    const { body: again } = back(body);
    const second = writeXlsform(again ?? {});
    expect(second.survey).toEqual(first.survey);
    expect(second.choices).toEqual(first.choices);
  });
});

it('the beginning of a text goes there and comes back', () => {
  const when = { properties: { a: { 'x-starts-with': '09.' } }, required: ['a'] };
  const line = { type: 'string', maxLength: 200 };
  const body: JsonObject = {
    ...wide,
    schema: {
      type: 'object',
      properties: {
        a: { title: 'Код', ...line },
        b: { title: 'Курс', ...line, 'x-visible-when': when },
      },
      required: [],
    },
    pages: { order: ['p'], items: { p: { title: 'П', fields: ['a', 'b'] } } },
  };
  expect(writeXlsform(body).survey.flat().join(' ')).toContain("}, '09.')");
  expect(back(body)).toMatchObject({ notes: [], body: { schema: body.schema } });
});

describe('what the layout cannot say', () => {
  const with_ = (field: JsonObject) =>
    writeXlsform({
      ...wide,
      schema: { type: 'object', properties: { q: { title: 'Вопрос', ...field } }, required: [] },
      pages: { order: ['p'], items: { p: { title: 'П', fields: ['q'] } } },
    });
  const cases: [string, JsonObject][] = [
    ['Вид записи', { type: 'string', format: 'snils', maxLength: 200 }],
    ['Связь с фактом', { type: 'boolean', 'x-fact': { name: 'hasResume' } }],
    ['Единица', { type: 'integer', 'x-unit': 'лет' }],
    ['Вопрос целиком', { $ref: '#/definitions/a' }],
    ['Вопрос целиком', { type: 'number', 'x-question': 'score', 'x-score': {} }],
    ['Расчёт', { type: 'number', 'x-question': 'calculated', 'x-compute': { op: 'lookup' } }],
    ['Условие показа', { type: 'boolean', 'x-visible-when': { 'x-products': {} } }],
    ['Условие показа', { type: 'boolean', 'x-visible-when': { required: ['gone'] } }],
    ['Свойство', { type: 'string', maxLength: 200, 'x-something': 1 }],
    ['Коды вариантов', { type: 'integer', enum: [1, 2] }],
  ];
  it.each(cases)('%s: %j', (what, field) => {
    const { left } = with_(field);
    expect(left.map((one) => one.what).join()).toContain(what);
    expect(left[0]).toMatchObject({ title: 'Вопрос', key: 'q' });
  });
});
