import { expect, test } from 'vitest';
import type { Json } from '../../../forms/json.ts';
import { describePredicate, type Predicate } from '../../../forms/predicates/index.ts';
import { describeQuery } from '../../../forms/queries/describe.ts';

const fields: Record<string, string> = {
  course: 'Курс',
  hasResume: 'Есть резюме',
  birth: 'Дата рождения',
  snils: 'СНИЛС',
  skills: 'Навыки',
  kind: 'Вид занятости',
  employed: 'Трудоустроено',
  graduates: 'Выпускников',
};
const values: Record<string, string> = { work: '«работа»', study: '«учёба»' };
const titles = {
  field: (name: string) => fields[name] ?? name,
  value: (_field: string, value: Json) =>
    typeof value === 'boolean'
      ? value
        ? '«да»'
        : '«нет»'
      : (values[String(value)] ?? String(value)),
};

const is = (field: string, constraint: Predicate): Predicate => ({
  properties: { [field]: constraint },
  required: [field],
});
const resume = is('hasResume', { const: false });
const third = is('course', { minimum: 3 });

test.each<[string, Predicate]>([
  ['всегда', {}],
  ['есть резюме — «нет»', resume],
  ['курс не меньше 3', third],
  ['курс меньше 3', { not: third }],
  ['курс не меньше 2 и не больше 3', is('course', { minimum: 2, maximum: 3 })],
  ['вид занятости — одно из значений: «работа», «учёба»', is('kind', { enum: ['work', 'study'] })],
  [
    'вид занятости — ни одно из значений: «работа», «учёба»',
    { not: is('kind', { enum: ['work', 'study'] }) },
  ],
  ['СНИЛС — заполнено', { required: ['snils'] }],
  ['СНИЛС — не заполнено', { not: { required: ['snils'] } }],
  [
    'курс не меньше 3 и (есть резюме — «нет» или СНИЛС — заполнено)',
    { allOf: [third, { anyOf: [resume, { required: ['snils'] }] }] },
  ],
  ['неверно, что (курс не меньше 3 и есть резюме — «нет»)', { not: { allOf: [third, resume] } }],
  ['курс начинается с 09.', is('course', { 'x-starts-with': '09.' })],
  ['курс не начинается с 09.', is('course', { not: { 'x-starts-with': '09.' } })],
  ['СНИЛС не короче 21 знака', is('snils', { minLength: 21 })],
  ['навыки не меньше 2 значений', is('skills', { minItems: 2 })],
  ['навыки — среди значений есть «работа»', is('skills', { contains: { const: 'work' } })],
  ['курс не меньше «параметр n»', is('course', { minimum: { 'x-param': 'n' } })],
  [
    '2 × «Трудоустроено» не больше «Выпускников», если Выпускников не меньше 10',
    {
      'x-products': {
        left: [2, 'employed'],
        op: '<=',
        right: ['graduates'],
        minimums: { graduates: 10 },
      },
    },
  ],
  ['курс — непонятное условие «pattern»', is('course', { pattern: 'x' })],
])('%s', (sentence, predicate) => {
  expect(describePredicate(predicate, titles)).toBe(sentence);
});

test('values without titles are written as people write them', () => {
  const plain = { field: titles.field };
  expect(describePredicate(is('birth', { formatMinimum: '2005-03-15' }), plain)).toBe(
    'дата рождения не раньше 15.03.2005',
  );
  expect(describePredicate(is('employed', { minimum: 465509.5 }), plain)).toBe(
    'трудоустроено не меньше 465\u00a0509,5',
  );
});

test('a query says what is counted and of whom', () => {
  const query = { dataset: 'learners', where: third, aggregate: 'count' } as const;
  expect(describeQuery(query, titles)).toBe(
    'Количество записей в разделе «Обучающиеся и выпускники», для которых: курс не меньше 3',
  );
  expect(
    describeQuery({ ...query, where: {}, aggregate: 'average', field: 'course' }, titles),
  ).toBe('Среднее поля «Курс» в разделе «Обучающиеся и выпускники»');
});
