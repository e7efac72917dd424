// What a condition may be about, place by place, and how it is called.
import { describe, expect, it } from 'vitest';
import {
  datasetFields,
  factFields,
  questionFields,
  titlesOfFields,
} from '../../../forms/conditions/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { factCatalogue } from '../../../forms/risk/fact-catalogue.ts';

it('every fact is offered once, under a heading', () => {
  expect(factFields.map(({ name }) => name).sort()).toEqual(
    factCatalogue.map(({ name }) => name).sort(),
  );
  expect(factFields.every(({ group }) => group !== undefined)).toBe(true);
  const headings = factFields.map(({ group }) => group);
  const runs = headings.filter((heading, index) => heading !== headings[index - 1]);
  expect(new Set(runs).size).toBe(runs.length);
});

it('codes known to a directory are chosen by name, else typed', () => {
  const type = (codes?: Parameters<typeof datasetFields>[1]) =>
    datasetFields('events', codes).find(({ name }) => name === 'eventType');
  expect(type()?.values).toBe('text');
  expect(type([{ id: 'fair', name: 'Ярмарка', kind: 'event-type' }])).toMatchObject({
    values: 'choice',
    options: [{ value: 'fair', title: 'Ярмарка' }],
  });
});

describe('questions', () => {
  const options = [
    { const: 'a', title: 'А' },
    { const: 'b', title: 'Б' },
  ];
  it.each<[string, JsonObject, [string, string][]]>([
    ['a line', { type: 'string', maxLength: 10 }, [['q', 'text']]],
    ['a day', { type: 'string', format: 'date' }, [['q', 'date']]],
    ['yes or no', { type: 'boolean' }, [['q', 'yes-no']]],
    ['one of', { type: 'string', oneOf: options, 'x-widget': 'radio' }, [['q', 'choice']]],
    [
      'several of',
      { type: 'array', items: { type: 'string', oneOf: options }, uniqueItems: true },
      [['q', 'choices']],
    ],
    [
      'a specialty',
      { type: 'string', 'x-question': 'directory', 'x-directory': 'specialties' },
      [['q', 'text']],
    ],
    [
      'an employer',
      { type: 'string', 'x-question': 'directory', 'x-directory': 'employers' },
      [['q', 'presence']],
    ],
    ['a heading', { type: 'null', 'x-question': 'section' }, []],
    ['words to read', { type: 'null', 'x-question': 'note' }, []],
    [
      'a matrix',
      { type: 'object', 'x-question': 'matrix', 'x-rows': options, 'x-columns': options },
      [
        ['q.a', 'choice'],
        ['q.b', 'choice'],
      ],
    ],
    [
      'rows of several',
      {
        type: 'array',
        'x-question': 'group',
        items: { type: 'object', properties: { place: { type: 'string', title: 'Где' } } },
      },
      [['q', 'list']],
    ],
  ])('%s', (_, field, expected) => {
    const schema = { type: 'object', properties: { q: { title: 'Вопрос', ...field } } };
    const found = questionFields(schema, () => 'Страница');
    expect(found.map(({ name, values }) => [name, values])).toEqual(expected);
    expect(found.every(({ group, title }) => group === 'Страница' && title !== '')).toBe(true);
  });

  it('of every shipped form have names of their own', () => {
    for (const body of federalLibrary) {
      if (!('schema' in body)) continue;
      const names = questionFields(body.schema).map(({ name }) => name);
      expect(new Set(names).size, body.code).toBe(names.length);
    }
  });
});

it('values are told by the words of their options, inside lists too', () => {
  const titles = titlesOfFields(
    [{ name: 'q', title: 'Вопрос', values: 'choices', options: [{ value: 'a', title: 'Первый' }] }],
    { p: { title: 'Порог' } },
  );
  expect(titles.value?.('q', 'a')).toBe('«Первый»');
  expect(titles.value?.('q[]', 'a')).toBe('«Первый»');
  expect(titles.value?.('q', 'z')).toBe('«z»');
  expect(titles.parameter?.('p')).toBe('Порог');
  expect(titles.field('gone')).toBe('gone');
});
