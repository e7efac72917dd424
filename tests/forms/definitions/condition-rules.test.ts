// What publication refuses in conditions: what is gone, what leads back to itself, what is not asked by link.
import { describe, expect, it, test } from 'vitest';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';

const over = (field: string, leaf: JsonObject) => ({
  properties: { [field]: leaf },
  required: [field],
});
const filled = (field: string) => ({ required: [field] });

function questionnaire(properties: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    kind: 'questionnaire',
    code: 'own-form',
    title: 'Опросник',
    legalReference: { document: 'Приказ', clause: '1' },
    subject: 'learner',
    schema: { type: 'object', properties, required: [] },
    pages: { order: ['p'], items: { p: { title: 'Все', fields: Object.keys(properties) } } },
    ...more,
  };
}

const issuesOf = (body: JsonObject): string[] =>
  kindsByCode.questionnaire.check(body).map(({ path, message }) => `${path}: ${message}`);

const text = (title: string, more: JsonObject = {}): JsonObject => ({
  title,
  type: 'string',
  maxLength: 100,
  ...more,
});
const choice: JsonObject = {
  title: 'Цвет',
  type: 'string',
  oneOf: [
    { const: 'red', title: 'Красный' },
    { const: 'blue', title: 'Синий' },
  ],
};
const number: JsonObject = { title: 'Сколько', type: 'integer', minimum: 0, maximum: 9 };

describe('a condition of a question', () => {
  it.each<[string, JsonObject]>([
    ['an option that is there', over('color', { const: 'red' })],
    ['several options', over('color', { enum: ['red', 'blue'] })],
    ['not an option', over('color', { not: { const: 'red' } })],
    ['a number', over('count', { minimum: 2 })],
    ['filled', filled('color')],
  ])('%s is published', (_, when) => {
    expect(
      issuesOf(
        questionnaire({ color: choice, count: number, a: text('А', { 'x-visible-when': when }) }),
      ),
    ).toEqual([]);
  });

  it.each<[string, JsonObject, RegExp]>([
    ['a field that is gone', over('gone', { const: 1 }), /Поля «gone» нет/],
    [
      'an option that is gone',
      over('color', { const: 'green' }),
      /Варианта «green» у «Цвет» больше нет/,
    ],
    ['one of several options gone', over('color', { enum: ['red', 'green'] }), /Варианта «green»/],
    [
      'a comparison of numbers over words',
      over('color', { minimum: 2 }),
      /не подходит полю «Цвет»/,
    ],
    ['a length of a number', over('count', { minLength: 2 }), /не подходит полю «Сколько»/],
    ['no value', over('words', { const: '' }), /Укажите значение: «Слова»/],
    [
      'among limits in one card',
      over('count', { minimum: 1, maxLength: 5 }),
      /«знаков не больше» не подходит полю «Сколько»/,
    ],
    [
      'deep inside groups',
      { anyOf: [{ not: { anyOf: [over('color', { const: 'green' })] } }] },
      /Варианта «green»/,
    ],
  ])('%s is refused', (_, when, message) => {
    for (const word of ['x-visible-when', 'x-required-when', 'x-allowed-when']) {
      const a = text('А', { [word]: when, 'x-allowed-message': 'Так не бывает' });
      const body = questionnaire({ color: choice, count: number, words: text('Слова'), a });
      const issues = issuesOf(body);
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatch(message);
      expect(issues[0]).toContain(`schema.properties.a.${word}`);
    }
  });

  it('which answers are allowed is said together with what to tell about the others', () => {
    const allowed = { 'x-allowed-when': over('count', { maximum: 5 }) };
    const body = (more: JsonObject) => questionnaire({ count: { ...number, ...allowed, ...more } });
    expect(issuesOf(body({ 'x-allowed-message': 'Не больше пяти' }))).toEqual([]);
    expect(issuesOf(body({}))).toEqual([
      'schema.properties.count.x-allowed-message: Напишите, что сказать, когда ответ не подходит',
    ]);
  });

  it('in a row of several sees the row first and then the answers around', () => {
    const rows = (when: JsonObject): JsonObject => ({
      title: 'Места работы',
      type: 'array',
      'x-question': 'group',
      maxItems: 5,
      items: {
        type: 'object',
        properties: { place: text('Где'), why: text('Почему', { 'x-visible-when': when }) },
      },
    });
    const at = (when: JsonObject) =>
      issuesOf(questionnaire({ color: choice, jobs: rows(when) })).filter((issue) =>
        issue.includes('x-visible-when'),
      );
    expect(at(filled('place'))).toEqual([]);
    expect(at(over('color', { const: 'red' }))).toEqual([]);
    expect(at(over('color', { const: 'green' }))).toHaveLength(1);
    expect(at(filled('gone'))).toHaveLength(1);
  });

  it('is checked in a register too', () => {
    const body = federalLibrary.find(({ kind }) => kind === 'register');
    const copy = JSON.parse(JSON.stringify(body));
    const [first = ''] = Object.keys(copy.schema.properties);
    copy.schema.properties[first]['x-visible-when'] = filled('gone');
    const messages = kindsByCode.register.check(copy).map(({ message }) => message);
    expect(messages).toContain('Поля «gone» нет: выберите из списка');
  });
});

test.each<[string, JsonObject, string[]]>([
  [
    'of itself',
    { a: text('А', { 'x-visible-when': filled('a') }) },
    ['a.x-visible-when: Вопрос «А» показан по ответу на самого себя: разорвите круг'],
  ],
  [
    'of two',
    {
      a: text('А', { 'x-visible-when': filled('b') }),
      b: text('Б', { 'x-visible-when': filled('a') }),
    },
    [
      'a.x-visible-when: Вопрос «А» показан по ответу на «Б», «Б» — по ответу на «А»: разорвите круг',
    ],
  ],
  [
    'of three, told once, and whoever only reads it is not blamed',
    {
      z: text('Я', { 'x-visible-when': filled('a') }),
      a: text('А', { 'x-visible-when': filled('b') }),
      b: text('Б', { 'x-visible-when': filled('c') }),
      c: text('В', { 'x-visible-when': filled('a') }),
    },
    [
      'a.x-visible-when: Вопрос «А» показан по ответу на «Б», «Б» — по ответу на «В», «В» — по ответу на «А»: разорвите круг',
    ],
  ],
  [
    'through a section',
    {
      s: { title: 'Раздел', type: 'null', 'x-question': 'section', 'x-visible-when': filled('a') },
      a: text('А', { 'x-section': 's' }),
    },
    [
      's.x-visible-when: Вопрос «Раздел» показан по ответу на «А», «А» — по ответу на «Раздел»: разорвите круг',
    ],
  ],
  [
    'through a calculated value',
    {
      a: { ...number, title: 'А', 'x-visible-when': over('sum', { minimum: 1 }) },
      sum: {
        title: 'Сумма',
        type: 'integer',
        'x-question': 'calculated',
        'x-compute': { op: 'sum', of: ['a'] },
      },
    },
    [
      'a.x-visible-when: Вопрос «А» показан по ответу на «Сумма», «Сумма» — считается по ответу на «А»: разорвите круг',
    ],
  ],
  [
    'none: one after another',
    {
      a: text('А'),
      b: text('Б', { 'x-visible-when': filled('a') }),
      c: text('В', { 'x-visible-when': filled('b') }),
    },
    [],
  ],
])('a circle %s', (_, properties, expected) => {
  const circles = kindsByCode.questionnaire
    .check(questionnaire(properties))
    .filter(({ keyword }) => keyword === 'circle')
    .map(({ path, message }) => `${path.replace('schema.properties.', '')}: ${message}`);
  expect(circles).toEqual(expected);
});

describe('a questionnaire that is answered by link', () => {
  const refusals = (field: JsonObject, byLink: Json = true) =>
    issuesOf(questionnaire({ a: field }, { byLink })).filter((issue) =>
      issue.includes('По ссылке'),
    );
  const special: [string, JsonObject][] = [
    ['the limits of health', { 'x-fact': { name: 'healthLimitation' } }],
    ['an orphan', { 'x-fact': { name: 'orphan' } }],
    ['an orphan at risk', { 'x-fact': { name: 'orphanAtRisk' } }],
    ['mobilisation', { 'x-fact': { name: 'mobilisedOrContract' } }],
    ['relatives', { 'x-fact': { name: 'relativesInformal' } }],
    ['an offence', { 'x-fact': { name: 'priorOffence' } }],
  ];
  it.each(special)('does not ask about %s, and nobody asks it of a learner at all', (_, more) => {
    const field = { title: 'А', type: 'boolean', ...more };
    expect(refusals(field)).toHaveLength(1);
    expect(refusals(field, false)).toEqual([]);
    expect(issuesOf(questionnaire({ a: field })).join()).toContain('обучающегося не спрашивают');
  });

  it.each<[string, JsonObject, RegExp]>([
    ['what is marked special', text('А', { 'x-sensitivity': 'special' }), /специальных сведениях/],
    [
      'a special option',
      { ...choice, oneOf: [{ const: 'x', title: 'Х', 'x-sensitivity': 'special' }] },
      /специальных сведениях/,
    ],
    ['a file', { title: 'А', type: 'object', 'x-question': 'file' }, /файлы не спрашивают/],
    [
      'employers of the directory',
      text('А', { 'x-question': 'directory', 'x-directory': 'employers' }),
      /о людях и работодателях/,
    ],
  ])('does not ask for %s', (_, field, message) => {
    const issues = refusals(field);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatch(message);
    expect(refusals(field, false)).toEqual([]);
  });

  it('asks for a specialty and for all the rest', () => {
    const specialty = text('А', { 'x-question': 'directory', 'x-directory': 'specialties' });
    expect(refusals(specialty)).toEqual([]);
    // What the respondent's page cannot offer it must not demand.
    const demanded = { ...specialty, 'x-required-when': over('color', { const: 'red' }) };
    expect(refusals(demanded).join()).toMatch(/из справочника пока не выбрать/);
    expect(refusals(demanded, false)).toEqual([]);
    const rows = {
      title: 'Места учёбы',
      type: 'array',
      'x-question': 'group',
      maxItems: 3,
      items: { type: 'object', properties: { where: specialty }, required: ['where'] },
    };
    expect(refusals(rows)).toHaveLength(1);
    expect(issuesOf(questionnaire({ color: choice }, { byLink: true }))).toEqual([]);
  });
});

describe('conditions over facts', () => {
  const criterion = (when: JsonObject) => {
    const body = federalLibrary.find(({ kind }) => kind === 'risk-criterion');
    return kindsByCode['risk-criterion']
      .check({ ...JSON.parse(JSON.stringify(body)), when })
      .map(({ message }) => message);
  };
  it.each<[string, JsonObject, RegExp | undefined]>([
    ['a value of the directory', over('educationLevel', { const: 'higher' }), undefined],
    ['a value that is gone', over('educationLevel', { const: 'doctor' }), /Варианта «doctor»/],
    ['a limit of yes and no', over('hasResume', { minimum: 1 }), /не подходит полю/],
    ['no condition at all', {}, /без него характеристика выявлена у всех/],
  ])('%s', (_, when, message) => {
    const issues = criterion(when);
    if (message) expect(issues.join()).toMatch(message);
    else expect(issues).toEqual([]);
  });
});
