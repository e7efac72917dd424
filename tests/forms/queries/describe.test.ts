// A query as the reader of a report sees it: what is counted, where, and under which condition.

import { expect, test } from 'vitest';
import { describeQuery } from '../../../forms/queries/describe.ts';
import { isAdditive, type Query } from '../../../forms/queries/schema.ts';

const titles = {
  field: (name: string) =>
    ({ course: 'курс', age: 'возраст', riskLevel: 'уровень риска' })[name] ?? name,
};
const high = { properties: { riskLevel: { const: 'high' } }, required: ['riskLevel'] };
const query = (part: Partial<Query>): Query => ({
  dataset: 'learners',
  where: {},
  aggregate: 'count',
  ...part,
});

test.each<[Query, string]>([
  [query({}), 'Количество записей в разделе «Обучающиеся и выпускники»'],
  [
    query({ where: high }),
    'Количество записей в разделе «Обучающиеся и выпускники», для которых: уровень риска — «high»',
  ],
  [
    query({ aggregate: 'average', field: 'age' }),
    'Среднее поля «возраст» в разделе «Обучающиеся и выпускники»',
  ],
  [
    query({ aggregate: 'sum', field: 'course', where: { not: high } }),
    'Сумма поля «курс» в разделе «Обучающиеся и выпускники», для которых: уровень риска — не «high»',
  ],
])('%#: %s', (given, sentence) => {
  expect(describeQuery(given, titles)).toBe(sentence);
});

test.each<[Query['aggregate'], boolean]>([
  ['count', true],
  ['sum', true],
  ['average', false],
  ['distinct', false],
])('figures by %s may be added up over places: %s', (aggregate, additive) => {
  expect(isAdditive(query({ aggregate }))).toBe(additive);
});
