// An XLSForm workbook as a questionnaire: types, groups, expressions, and a line for each thing not understood.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sheet writes names so
import { describe, expect, it } from 'vitest';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { parseExpression } from '../../../forms/imports/xlsform/expression/parse.ts';
import { toCompute } from '../../../forms/imports/xlsform/expression/to-compute.ts';
import { toPredicate } from '../../../forms/imports/xlsform/expression/to-predicate.ts';
import { readXlsform } from '../../../forms/imports/xlsform/index.ts';
import type { Cells } from '../../../forms/imports/xlsform/sheet.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';

const head = { code: 'a-form', title: 'Анкета', document: 'Письмо', clause: 'п. 1' };
const columns =
  'type name label hint required relevant constraint constraint_message appearance calculation parameters'.split(
    ' ',
  );
type Row = Partial<Record<(typeof columns)[number], string>>;

const sheet = (rows: Row[]): Cells => [
  columns,
  ...rows.map((row) => columns.map((name) => row[name] ?? '')),
];
const choices: Cells = [
  ['list_name', 'name', 'label'],
  ['yes_no', 'yes', 'Да'],
  ['yes_no', 'no', 'Нет'],
  ['ways', 'a', 'Знакомые'],
  ['ways', 'b', 'Центр занятости'],
  ['ways', 'none', 'Ничего'],
];

function read(rows: Row[], settings?: Cells) {
  const found = readXlsform(
    { survey: sheet(rows), choices, ...(settings ? { settings } : {}) },
    head,
  );
  const schema = (found.body?.schema ?? {}) as JsonObject;
  return { ...found, fields: fieldsIn(schema), required: schema.required };
}

const scope = {
  find(name: string) {
    const fields: Record<string, JsonObject> = {
      a: { type: 'string' },
      age: { type: 'integer' },
      works: { type: 'boolean' },
      many: { type: 'array' },
      day: { type: 'string', format: 'date' },
      end: { type: 'string', format: 'date' },
    };
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field ? { name, field } : undefined;
  },
};

const leaf = (name: string, test?: Json): JsonObject =>
  test === undefined ? { required: [name] } : { properties: { [name]: test }, required: [name] };

describe('expressions', () => {
  const stated: [string, Json][] = [
    ["${a} = 'x'", leaf('a', { const: 'x' })],
    ['${a} = "x"', leaf('a', { const: 'x' })],
    ['${a} = ‘x’', leaf('a', { const: 'x' })],
    ["'x' = ${a}", leaf('a', { const: 'x' })],
    ["${a} != 'x'", { not: leaf('a', { const: 'x' }) }],
    ["${a} != ''", leaf('a')],
    ["${a} = ''", { not: leaf('a') }],
    ['${age} >= 18', leaf('age', { minimum: 18 })],
    ['18 < ${age}', leaf('age', { exclusiveMinimum: 18 })],
    ["${age} = '18'", leaf('age', { const: 18 })],
    ['${age} > -1', leaf('age', { exclusiveMinimum: -1 })],
    ["${works} = 'yes'", leaf('works', { const: true })],
    ["${works} = 'no'", leaf('works', { const: false })],
    ["selected(${many}, 'b')", leaf('many', { contains: { const: 'b' } })],
    ["selected(${a}, 'b')", leaf('a', { const: 'b' })],
    ['count-selected(${many}) >= 2', leaf('many', { minItems: 2 })],
    ['count-selected(${many}) < 3', leaf('many', { maxItems: 2 })],
    ['count-selected(${many}) > 0', leaf('many')],
    ['string-length(${a}) <= 10', leaf('a', { maxLength: 10 })],
    ["${day} >= date('2026-09-01')", leaf('day', { formatMinimum: '2026-09-01' })],
    ["${day} < '2026-09-01'", { not: leaf('day', { formatMinimum: '2026-09-01' }) }],
    [
      "${a} = 'x' and ${age} > 1 and not(${works} = 'yes')",
      {
        allOf: [
          leaf('a', { const: 'x' }),
          leaf('age', { exclusiveMinimum: 1 }),
          { not: leaf('works', { const: true }) },
        ],
      },
    ],
    [
      "${a} = 'x' or ${a} = 'y' and ${age} > 1",
      {
        anyOf: [
          leaf('a', { const: 'x' }),
          { allOf: [leaf('a', { const: 'y' }), leaf('age', { exclusiveMinimum: 1 })] },
        ],
      },
    ],
    ['${age} >= 1 and ${age} <= 5', leaf('age', { minimum: 1, maximum: 5 })],
    [
      "selected(${many}, 'a') or selected(${many}, 'b')",
      leaf('many', { contains: { enum: ['a', 'b'] } }),
    ],
    [
      "(${a} = 'x' or ${a} = 'y') and ${age} > 1",
      {
        allOf: [leaf('a', { enum: ['x', 'y'] }), leaf('age', { exclusiveMinimum: 1 })],
      },
    ],
  ];
  it.each(stated)('%s', (text, predicate) => {
    expect(toPredicate(parseExpression(text), scope)).toEqual(predicate);
  });

  it.each([
    "${gone} = 'x'",
    '${a} > 3',
    '${age} > ${age}',
    '${day} > today()',
    "regex(${a}, '^x')",
    'position(..) = 1',
    '${a}',
    "${a} = 'x",
    "${a} = 'x' and",
    "(${a} = 'x'",
    '${a} = = 1',
    '${a} @ 1',
    `${'('.repeat(200)}1`,
    `\${a} = '${'x'.repeat(5000)}'`,
  ])('%s is refused with a sentence', (text) => {
    expect(() => toPredicate(parseExpression(text), scope)).toThrow(/[а-я]/);
  });

  it('a function that is not known is named', () => {
    expect(() => toPredicate(parseExpression('position(..) > 1'), scope)).toThrow(/position\(\)/);
  });

  const counted: [string, JsonObject][] = [
    ['${age} + ${age} + 1', { op: 'sum', of: ['age', 'age', 1] }],
    ['sum(${age})', { op: 'sum', of: ['age'] }],
    ['${age} * 2', { op: 'product', of: ['age', 2] }],
    ['${age} - 5', { op: 'difference', of: ['age', 5] }],
    ['(${age} + ${age}) div 2', { op: 'average', of: ['age', 'age'] }],
    ['count-selected(${many})', { op: 'count', of: ['many'] }],
    ['max(${age}, 3)', { op: 'maximum', of: ['age', 3] }],
    ['${end} - ${day}', { op: 'days', from: 'day', to: 'end' }],
    ['int((today() - ${day}) div 365.25)', { op: 'years', from: 'day', to: 'today' }],
    [
      'round((${end} - ${day}) div 30.4375, 1)',
      { op: 'months', from: 'day', to: 'end', digits: 1 },
    ],
  ];
  it.each(counted)('calculation %s', (text, compute) => {
    expect(toCompute(parseExpression(text), scope)).toEqual(compute);
  });

  it.each([
    'if(${age} > 1, 2, 3)',
    'uuid()',
    '${age} mod 2',
    '(${age} + 1) * 2',
    '${a}'.slice(0, 2),
  ])('calculation %s is refused with a sentence', (text) => {
    expect(() => toCompute(parseExpression(text), scope)).toThrow(/[а-я]/);
  });
});

describe('types', () => {
  const typed: [string, Row, string][] = [
    ['text', {}, 'line'],
    ['text', { appearance: 'multiline' }, 'text'],
    ['integer', {}, 'integer'],
    ['decimal', {}, 'number'],
    ['range', { parameters: 'start=1 end=5 step=1' }, 'scale'],
    ['range', { parameters: 'start=0 end=100 step=5' }, 'integer'],
    ['range', { parameters: 'start=0 end=1 step=0.1' }, 'number'],
    ['date', {}, 'date'],
    ['select_one ways', {}, 'one'],
    ['select one ways', {}, 'one'],
    ['select_one ways', { appearance: 'likert' }, 'one'],
    ['select_one ways', { appearance: 'minimal' }, 'list'],
    ['select_one yes_no', {}, 'yes-no'],
    ['select_multiple ways', {}, 'many'],
    ['select all that apply from file ways', {}, 'line'],
    ['rank ways', {}, 'ranking'],
    ['acknowledge', {}, 'yes-no'],
    ['file', {}, 'file'],
    ['image', {}, 'file'],
    ['note', {}, 'note'],
    ['select_one_from_file specialties.csv', {}, 'directory'],
    ['geopoint', {}, 'line'],
    ['unheard', {}, 'line'],
  ];
  it.each(typed)('%s %j is %s', (type, more, code) => {
    const { fields, body } = read([{ type, name: 'q', label: 'Вопрос', ...more }]);
    const field = fields.get('q');
    expect(field && questionTypeOf(field).code).toBe(code);
    expect(kindsByCode.questionnaire.check(body ?? {})).toEqual([]);
  });

  it('«or other» is an option and a line for the words', () => {
    const { fields, notes } = read([
      { type: 'select_one ways or_other', name: 'q', label: 'Как?' },
    ]);
    expect(fields.get('q')?.oneOf).toContainEqual({
      const: 'other',
      title: 'Другое',
      'x-other': 'q_other',
    });
    expect(fields.get('q_other')?.['x-required-when']).toEqual(leaf('q', { const: 'other' }));
    expect(notes).toEqual([]);
  });

  it('limits are of the question, the rest is a condition on the answer with its message', () => {
    const { fields } = read([
      { type: 'integer', name: 'age', label: 'Лет', constraint: '. >= 14 and . <= 99' },
      {
        type: 'integer',
        name: 'years',
        label: 'Стаж',
        constraint: '. <= 80 and ${age} > 16',
        constraint_message: 'Рано',
      },
      {
        type: 'select_multiple ways',
        name: 'm',
        label: 'Что',
        constraint: "not(selected(., 'none') and count-selected(.) > 1)",
      },
    ]);
    expect(fields.get('age')).toMatchObject({ minimum: 14, maximum: 99 });
    expect(fields.get('years')).toMatchObject({
      maximum: 80,
      'x-allowed-when': leaf('age', { exclusiveMinimum: 16 }),
      'x-allowed-message': 'Рано',
    });
    expect(fields.get('m')?.items).toMatchObject({
      oneOf: [{ const: 'a' }, { const: 'b' }, { const: 'none', 'x-exclusive': true }],
    });
  });
});

describe('groups', () => {
  it('are pages where the form says so, and sections inside them', () => {
    const { body, fields, notes } = read([
      { type: 'begin_group', name: 'p', label: 'Первая', appearance: 'field-list' },
      { type: 'text', name: 'a', label: 'А' },
      { type: 'begin group', name: 's', label: 'Раздел', relevant: "${a} = 'x'" },
      { type: 'text', name: 'b', label: 'Б', required: 'yes' },
      { type: 'end group' },
      { type: 'end_group' },
      { type: 'text', name: 'c', label: 'В', required: 'true()' },
    ]);
    expect(body?.pages).toEqual({
      order: ['p', 'page_2'],
      items: {
        p: { title: 'Первая', fields: ['a', 's', 'b'] },
        page_2: { title: 'Анкета', fields: ['c'] },
      },
    });
    expect(fields.get('s')).toMatchObject({
      'x-question': 'section',
      'x-visible-when': leaf('a', { const: 'x' }),
    });
    expect(fields.get('b')).toMatchObject({ 'x-section': 's' });
    expect(notes).toEqual([]);
  });

  it('repeats ask their questions row by row; a second depth is told', () => {
    const { fields, notes } = read([
      { type: 'begin_repeat', name: 'jobs', label: 'Места работы' },
      { type: 'text', name: 'where', label: 'Где', required: 'yes' },
      { type: 'integer', name: 'pay', label: 'Сколько', relevant: "${where} != ''" },
      { type: 'begin_repeat', name: 'inner', label: 'Ещё' },
      { type: 'text', name: 'deep', label: 'Глубоко' },
      { type: 'end_repeat' },
      { type: 'end_repeat' },
      { type: 'calculate', name: 'all', label: 'Всего', calculation: 'sum(${pay})' },
    ]);
    expect(fields.get('jobs')?.items).toMatchObject({
      required: ['where'],
      properties: { pay: { 'x-visible-when': leaf('where') }, deep: { type: 'string' } },
    });
    expect(fields.get('all')?.['x-compute']).toEqual({ op: 'sum', of: ['jobs.pay'] });
    expect(notes.map(({ row }) => row)).toEqual([5]);
  });

  it('a table of one list is a matrix, two dates a period', () => {
    const { fields } = read([
      { type: 'begin_group', name: 'm', label: 'Навыки', appearance: 'table-list' },
      { type: 'select_one ways', name: 'm__speech', label: 'Речь' },
      { type: 'select_one ways', name: 'm__count', label: 'Счёт' },
      { type: 'end_group' },
      { type: 'begin_group', name: 'p', label: 'Практика', appearance: 'period' },
      { type: 'date', name: 'p__from', label: 'С' },
      { type: 'date', name: 'p__to', label: 'По' },
      { type: 'end_group' },
      { type: 'text', name: 't', label: 'Почему', relevant: "${m__speech} = 'a'" },
    ]);
    expect(fields.get('m')?.['x-rows']).toEqual([
      { const: 'speech', title: 'Речь' },
      { const: 'count', title: 'Счёт' },
    ]);
    expect(fields.get('p')).toMatchObject({ 'x-question': 'period' });
    expect(fields.get('t')?.['x-visible-when']).toEqual({
      properties: { m: leaf('speech', { const: 'a' }) },
      required: ['m'],
    });
  });
});

describe('what is not understood', () => {
  it('is told by sheet, row and column, and the question still comes', () => {
    const { fields, notes } = read([
      { type: 'text', name: 'фамилия', label: 'Фамилия' },
      { type: 'geopoint', name: 'g', label: 'Место' },
      { type: 'text', name: 'r', label: 'Почему', relevant: 'position(..) > 1' },
      { type: 'integer', name: 'n', label: 'Число', constraint: "regex(., '^1')" },
      { type: 'calculate', name: 'u', calculation: 'uuid()' },
      { type: 'text', name: 'n' },
      { type: 'end_group' },
      { type: 'start', name: 'start' },
    ]);
    expect([...fields.keys()]).toEqual(['familiya', 'g', 'r', 'n', 'n_2']);
    expect(notes.map(({ sheet: of, row, column }) => [of, row, column])).toEqual([
      ['survey', 2, 'name'],
      ['survey', 3, 'type'],
      ['survey', 4, 'relevant'],
      ['survey', 5, 'constraint'],
      ['survey', 6, 'calculation'],
      ['survey', 7, 'label'],
      ['survey', 7, 'name'],
      ['survey', 8, 'type'],
      ['survey', 9, 'type'],
    ]);
  });

  it('columns and choices that are not taken are told too', () => {
    const { notes } = readXlsform(
      {
        survey: [
          ['type', 'name', 'label::English (en)', 'label::Русский (ru)', 'my_column', 'default'],
          ['text', 'q', 'Question', 'Вопрос', 'x', 'y'],
        ],
        choices: [
          ['list_name', 'name', 'label'],
          ['', 'a', 'А'],
          ['l', 'b', 'Б'],
          ['l', 'b', 'Б'],
        ],
      },
      head,
    );
    expect(notes.map(({ sheet: of, row, column }) => [of, row, column])).toEqual([
      ['survey', 1, 'my_column'],
      ['survey', 1, undefined],
      ['survey', 2, 'default'],
      ['choices', 2, 'list_name'],
      ['choices', 4, 'name'],
    ]);
  });

  it.each(['__proto__', 'constructor', 'a.b', '', '\u202eabc', 'x'.repeat(300), '<script>'])(
    'a name %j is a safe key or another one',
    (name) => {
      const { body } = read([{ type: 'text', name, label: 'Вопрос' }]);
      expect(kindsByCode.questionnaire.check(body ?? {})).toEqual([]);
      expect(({} as Record<string, unknown>).title).toBeUndefined();
    },
  );

  it('a title that is too long is cut and told', () => {
    const { fields, notes } = read([{ type: 'text', name: 'q', label: 'я'.repeat(600) }]);
    expect(String(fields.get('q')?.title)).toHaveLength(500);
    expect(notes).toMatchObject([{ row: 2, column: 'label', severity: 'lost' }]);
  });

  it('a circle of conditions is broken at one row, and told', () => {
    const { body, notes } = read([
      { type: 'text', name: 'a', label: 'А', relevant: "${b} != ''" },
      { type: 'text', name: 'b', label: 'Б', relevant: "${a} != ''" },
    ]);
    expect(kindsByCode.questionnaire.check(body ?? {})).toEqual([]);
    expect(notes).toMatchObject([{ column: 'relevant', severity: 'lost' }]);
  });

  it('an empty sheet gives no questionnaire', () => {
    expect(read([]).body).toBeUndefined();
  });
});
