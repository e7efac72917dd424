// What the renderer is given for each type: plain schemas, the widget or field by its name, rows of their own.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { compileQuestionnaire } from '../../../forms/questionnaires/index.ts';
import { everyAnswer, everyType } from '../../support/every-type.ts';

const today = '2026-11-25';
const compiled = compileQuestionnaire(everyType, everyAnswer, { today });
const ui = (key: string) => compiled.uiSchema[key] as JsonObject;
const fieldsOf = (page: number, from = compiled) =>
  Object.keys((from.pages[page]?.schema.properties ?? {}) as JsonObject);
const optionsOf = (seed?: string) => {
  const { schema } = compileQuestionnaire(
    everyType,
    everyAnswer,
    seed ? { today, seed } : { today },
  );
  const { help } = schema.properties as { help: { items: { oneOf: { const: string }[] } } };
  return help.items.oneOf.map((option) => option.const);
};

describe('what is drawn', () => {
  it.each<[string, JsonObject]>([
    ['intro', { 'ui:field': 'note' }],
    ['age', { 'ui:unit': 'лет' }],
    ['practice', { 'ui:field': 'period' }],
    ['help', { 'ui:widget': 'checkboxes', 'ui:exclusive': ['none'] }],
    ['city', { 'ui:widget': 'search' }],
    ['form_other', { 'ui:under': true }],
    ['ready', { 'ui:widget': 'scale', 'ui:labels': { minimum: 'не готов', maximum: 'готов' } }],
    ['skills', { 'ui:field': 'matrix' }],
    ['values', { 'ui:widget': 'ranking' }],
    ['specialty', { 'ui:widget': 'directory', 'ui:directory': 'specialties' }],
    ['past', { 'ui:field': 'section' }],
    ['experience', { 'ui:field': 'result', 'ui:result': '5 мес.' }],
    [
      'maturity',
      {
        'ui:field': 'result',
        'ui:result': '8 (высокая)',
        'ui:explanation': 'Ищите практику по душе.',
      },
    ],
  ])('%s', (key, wanted) => {
    expect(ui(key)).toMatchObject(wanted);
  });

  it('no annotation of ours reaches the renderer', () => {
    expect(JSON.stringify(compiled.schema)).not.toContain('"x-');
  });

  it('rows of a group are forms of their own', () => {
    const rows = ui('jobs')['ui:rows'] as { schema: JsonObject; uiSchema: JsonObject }[];
    const asked = rows.map(({ schema }) => Object.keys(schema.properties as JsonObject));
    expect(asked).toEqual([
      ['employer', 'months', 'left', 'why'],
      ['employer', 'months', 'left'],
    ]);
    expect(rows.map(({ schema }) => schema.required)).toEqual([['employer', 'why'], ['employer']]);
  });

  it('a section without a visible question is not drawn', () => {
    const { works: _, ...idle } = everyAnswer;
    const page = compileQuestionnaire(everyType, idle, { today });
    expect(fieldsOf(2, page)).toEqual(['ready', 'skills', 'values', 'maturity']);
  });

  it('the specifying line stands right under its choice', () => {
    const fields = fieldsOf(1);
    expect(fields[fields.indexOf('form') + 1]).toBe('form_other');
  });

  it('stored values stand as they are where no day is given', () => {
    const stored = { ...everyAnswer, years: 7, experience: 1, maturity: 2 };
    const { uiSchema } = compileQuestionnaire(everyType, stored);
    expect((uiSchema.years as JsonObject)['ui:result']).toBe('7');
    expect((uiSchema.maturity as JsonObject)['ui:result']).toBe('2 (пока невысокая)');
  });
});

describe('an order of the respondent’s own', () => {
  it('without a seed is the author’s', () => {
    expect(optionsOf()).toEqual(['resume', 'interview', 'vacancy', 'none']);
  });

  it('is the same for one seed, differs between them, keeps what stands alone last', () => {
    expect(optionsOf('a')).toEqual(optionsOf('a'));
    const orders = Array.from({ length: 40 }, (_, at) => optionsOf(`seed ${at}`));
    for (const order of orders) {
      expect(order.at(-1)).toBe('none');
      expect([...order].sort()).toEqual(['interview', 'none', 'resume', 'vacancy']);
    }
    expect(new Set(orders.map((order) => order.join())).size).toBe(6);
  });
});
