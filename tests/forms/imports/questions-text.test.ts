// A pasted text as a questionnaire: what each line is, and what is told of lines that are nothing.
import { describe, expect, it } from 'vitest';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { readQuestionsText } from '../../../forms/imports/questions-text/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { fieldsIn } from '../../../forms/questionnaires/schema.ts';
import { questionTypeOf } from '../../../forms/questions/index.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';

const head = { code: 'a-form', title: 'Анкета', document: 'Письмо', clause: 'п. 1' };

function read(text: string) {
  const found = readQuestionsText(text, head);
  const schema = (found.body?.schema ?? {}) as JsonObject;
  return { ...found, fields: fieldsIn(schema), required: schema.required };
}

const typed: [string, string, string?][] = [
  ['1. Ваше имя ______', 'line', 'Ваше имя'],
  ['1) Ваше имя: ……………', 'line', 'Ваше имя'],
  ['Вопрос 1. Как Вас зовут?', 'line', 'Как Вас зовут?'],
  ['Как Вас зовут?', 'line', 'Как Вас зовут?'],
  ['1. Сколько Вам лет?', 'integer'],
  ['1. Дата окончания обучения', 'date'],
  ['1. Ваш телефон: ______', 'phone', 'Ваш телефон'],
  ['1. Телефон (для связи)', 'phone'],
  ['1. Какой марки Ваш телефон?', 'line'],
  ['1. Есть ли резюме? (да/нет)', 'yes-no', 'Есть ли резюме?'],
  ['1. Есть ли резюме?\nа) Да\nб) Нет', 'yes-no'],
  ['1. Пол: а) мужской б) женский', 'one', 'Пол'],
  ['1) Форма обучения – очная / заочная', 'one', 'Форма обучения'],
  ['1. Пол (один ответ)\nа) мужской\nб) женский', 'one', 'Пол'],
  ['1. Что важно? (несколько ответов)\na) деньги\nb) люди', 'many', 'Что важно?'],
  [
    '1. Что важно?\n(отметьте не более двух вариантов)\n☐ деньги\n☐ люди\n☐ дом',
    'many',
    'Что важно?',
  ],
  ['1. Оцените по шкале от 1 до 5', 'scale'],
  ['1. Расскажите о планах', 'text'],
  ['1. Планы\n______\n______', 'text'],
  ['1. Выбор\n1) раз\n2) два', 'one', 'Выбор'],
  [
    `1. Город\n${'абвгдежзиклм'
      .split('')
      .map((sign) => `${sign}) ${sign}город`)
      .join('\n')}`,
    'list',
  ],
];

describe('a question by its lines', () => {
  it.each(typed)('%j is %s', (text, code, title) => {
    const { fields, body, notes } = read(text);
    const [field = {}] = fields.values();
    expect(questionTypeOf(field).code).toBe(code);
    if (title !== undefined) expect(field.title).toBe(title);
    expect(notes).toEqual([]);
    expect(kindsByCode.questionnaire.check(body ?? {})).toEqual([]);
  });

  it('an asterisk makes it obligatory, «other» asks for words, «none» excludes the rest', () => {
    const { fields, required } = read(
      '1. Где ищете работу? * (несколько ответов)\nа) знакомые;\nб) другое: ______\nв) ничего из перечисленного',
    );
    expect(required).toEqual(['question_1']);
    const field = fields.get('question_1') ?? {};
    expect(field.title).toBe('Где ищете работу?');
    expect((field.items as JsonObject).oneOf).toMatchObject([
      { title: 'знакомые' },
      { title: 'другое', 'x-other': 'question_1_other' },
      { title: 'ничего из перечисленного', 'x-exclusive': true },
    ]);
    expect(fields.get('question_1_other')).toMatchObject({ type: 'string' });
  });

  it('«no more than two» is a limit', () => {
    const { fields } = read('1. Что? (не более двух ответов)\nа) а\nб) б\nв) в');
    expect(fields.get('question_1')?.maxItems).toBe(2);
  });
});

describe('the whole', () => {
  const text = `Анкета выпускника
Отвечайте честно
Раздел 1. О себе
1. Имя ____
РАБОТА
2. Где?
а) дома
б) нигде
и не искал
Раздел 2. Планы
3. Куда?
Раздел 3. Пусто`;

  it('has pages, sections, and a line for each thing that went otherwise', () => {
    const { body, fields, notes } = read(text);
    expect(body?.description).toBe('Анкета выпускника\nОтвечайте честно');
    expect(body?.pages).toMatchObject({
      order: ['page_1', 'page_2'],
      items: {
        page_1: { title: 'О себе', fields: ['question_1', 'section_5', 'question_2'] },
        page_2: { title: 'Планы', fields: ['question_3'] },
      },
    });
    expect(fields.get('question_2')?.['x-section']).toBe('section_5');
    expect(notes.map(({ row, severity }) => [row, severity])).toEqual([
      [1, 'changed'],
      [9, 'changed'],
      [12, 'lost'],
    ]);
  });

  it.each(['', '   \n\n', 'просто текст', 'а) вариант', '_____'])(
    '%j is no questionnaire',
    (empty) => {
      expect(read(empty).body).toBeUndefined();
    },
  );

  it('the same text gives the same questionnaire, whatever is in it', () => {
    for (const words of naughtyStrings) {
      const naughty = `1. ${words}\nа) ${words}\nб) да`;
      const { body } = read(naughty);
      expect(body).toEqual(read(naughty).body);
      if (body) expect(kindsByCode.questionnaire.check(body)).toEqual([]);
    }
  });

  it('a question that is too long is cut and told', () => {
    const { fields, notes } = read(`1. ${'я'.repeat(600)}`);
    expect(String(fields.get('question_1')?.title)).toHaveLength(500);
    expect(notes).toMatchObject([{ row: 1, severity: 'lost' }]);
  });

  it('a long text of one sign is read at once', () => {
    for (const sign of ['(', '_', 'а) ', ' - ', '1. ', '/ ', 'а;']) {
      const started = performance.now();
      read(`1. Вопрос – ${sign.repeat(60_000 / sign.length)}`);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });
});
