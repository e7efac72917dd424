// A code is a thing for ever: what a published version held under it is never given to another thing.
import { describe, expect, it } from 'vitest';
import { broughtBack } from '../../../forms/definitions/keys/bring-back.ts';
import { checkKeys } from '../../../forms/definitions/keys/check-keys.ts';
import { type LedgerEntry, nextLedger } from '../../../forms/definitions/keys/ledger.ts';
import { isSameThing, resembles } from '../../../forms/definitions/keys/same-thing.ts';
import { thingsIn } from '../../../forms/definitions/keys/things.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';

const form = (properties: JsonObject, kind = 'questionnaire'): JsonObject => ({
  kind,
  schema: { type: 'object', properties },
});
const hours = { type: 'number', title: 'Сколько часов в неделю готовы работать?' };
const grade = { type: 'number', title: 'Средний балл аттестата' };
const options = (...entries: [string, string, JsonObject?][]): Json =>
  entries.map(([code, title, more]) => ({ const: code, title, ...more }));

/** The ledger after these versions. */
const published = (...versions: JsonObject[]): LedgerEntry[] =>
  versions.reduce<LedgerEntry[]>((ledger, body, at) => nextLedger(ledger, body, at + 1), []);
const told = (ledger: readonly LedgerEntry[], body: JsonObject) =>
  checkKeys(ledger, body).map(({ path, keyword }) => [path, keyword]);
const path = 'schema.properties.hours';

describe('a code that a version held', () => {
  it('is not given to another question, with or without a version between', () => {
    const another = form({ hours: grade });
    expect(checkKeys(published(form({ hours })), another)).toEqual([
      expect.objectContaining({
        path,
        keyword: 'other-thing',
        message: expect.stringContaining(
          'Код «hours» принадлежал вопросу «Сколько часов в неделю готовы работать?» (версия 1): выберите другой',
        ),
      }),
    ]);
    expect(checkKeys(published(form({ hours }), form({})), another)).toEqual([
      expect.objectContaining({
        path,
        keyword: 'retired-key',
        message:
          'Код «hours» принадлежал вопросу «Сколько часов в неделю готовы работать?» (версия 1): выберите другой или верните тот вопрос',
      }),
    ]);
  });

  it('is not even given to what is called the same: nobody said that it is back', () => {
    expect(told(published(form({ hours }), form({})), form({ hours }))).toEqual([
      [path, 'retired-key'],
    ]);
  });

  it('stays its question when words are put right', () => {
    for (const title of [
      'Сколько часов в неделю Вы готовы работать?',
      'Готовы ли работать, часов в неделю',
      'Сколко часов в неделю готовы трудиться?',
    ])
      expect(told(published(form({ hours })), form({ hours: { ...hours, title } }))).toEqual([]);
  });

  it('may be called quite otherwise, or brought back, by name', () => {
    const renamed = form({ hours: { ...grade, 'x-was': hours.title } });
    expect(told(published(form({ hours })), renamed)).toEqual([]);
    expect(told(published(form({ hours }), form({})), renamed)).toEqual([]);
    const back = form({ hours: { ...hours, 'x-was': hours.title } });
    expect(told(published(form({ hours }), form({})), back)).toEqual([]);
    // What it was not called says nothing.
    const wrong = form({ hours: { ...grade, 'x-was': 'Иное' } });
    expect(told(published(form({ hours })), wrong)).toEqual([[path, 'other-thing']]);
  });

  it('never changes the kind of its answer, whatever is stated', () => {
    const typed = form({ hours: { type: 'string', title: hours.title, 'x-was': hours.title } });
    expect(checkKeys(published(form({ hours })), typed)).toMatchObject([
      { path: `${path}.type`, keyword: 'key-type', limit: 'number' },
    ]);
  });

  it('is asked of an act for each gap', () => {
    const back = form({ hours: { ...hours, 'x-was': hours.title } });
    const ledger = published(form({ hours }), form({}), back);
    expect(told(ledger, form({ hours }))).toEqual([]);
    expect(told(nextLedger(ledger, form({}), 4), form({ hours }))).toEqual([[path, 'retired-key']]);
  });

  it('of an event, its participants and a register are things of their own', () => {
    const event = {
      ...form({ hours }, 'event-type'),
      participantSchema: { type: 'object', properties: { hours: grade } },
    };
    expect(thingsIn(event).map((thing) => thing.path)).toEqual([
      path,
      'participantSchema.properties.hours',
    ]);
    expect(checkKeys(published(event), form({ hours: grade }, 'register'))[0]?.message).toContain(
      'полю',
    );
  });

  const choice = (oneOf: Json): JsonObject => ({ type: 'string', title: 'Куда пойдёте?', oneOf });
  const many = (oneOf: Json): JsonObject => ({
    type: 'array',
    title: 'Что умеете?',
    items: { type: 'string', oneOf },
  });
  const matrix = (rows: Json, columns: Json): JsonObject => ({
    type: 'object',
    title: 'Навыки',
    'x-question': 'matrix',
    'x-rows': rows,
    'x-columns': columns,
  });
  const group = (properties: JsonObject): JsonObject => ({
    type: 'array',
    title: 'Места работы',
    'x-question': 'group',
    items: { type: 'object', properties },
  });
  const work = options(['a', 'Работать'], ['b', 'Учиться']);
  it.each<[string, JsonObject, JsonObject, string]>([
    [
      'an option',
      choice(work),
      choice(options(['a', 'Служить в армии'], ['b', 'Учиться'])),
      'oneOf.a',
    ],
    ['one of several', many(work), many(options(['b', 'Отдыхать'])), 'items.oneOf.b'],
    [
      'a number in words',
      choice(options(['a', '9 класс'])),
      choice(options(['a', '11 класс'])),
      'oneOf.a',
    ],
    ['a row', matrix(work, work), matrix(options(['a', 'Петь']), work), 'x-rows.a'],
    ['a column', matrix(work, work), matrix(work, options(['a', 'Плохо'])), 'x-columns.a'],
    [
      'a question of a row',
      group({ firm: { type: 'string', title: 'Работодатель' } }),
      group({ firm: { type: 'string', title: 'Оклад' } }),
      'items.properties.firm',
    ],
    [
      'an option in a row',
      group({ why: choice(work) }),
      group({ why: choice(options(['a', 'Болеть'])) }),
      'items.properties.why.oneOf.a',
    ],
  ])('%s', (_, before, after, at) => {
    expect(told(published(form({ hours: before })), form({ hours: after }))).toEqual([
      [`${path}.${at}`, 'other-thing'],
    ]);
    expect(told(published(form({ hours: before })), form({ hours: before }))).toEqual([]);
  });

  it('of a question brought back stands with its options; a refused one is told once', () => {
    const asked = choice(work);
    const ledger = published(form({ hours: asked }), form({}));
    expect(told(ledger, form({ hours: { ...asked, 'x-was': 'Куда пойдёте?' } }))).toEqual([]);
    expect(told(ledger, form({ hours: asked }))).toEqual([[path, 'retired-key']]);
  });
});

describe('a version taken up again', () => {
  it('states what it brings back, and leaves the rest alone', () => {
    const first = form({
      hours,
      place: { type: 'string', title: 'Где?', oneOf: options(['a', 'Дома']) },
    });
    const ledger = published(first, form({}));
    const back = broughtBack(ledger, first);
    expect(told(ledger, back)).toEqual([]);
    expect(JSON.stringify(back)).toContain('"x-was":"Дома"');
    expect(broughtBack(published(first), first)).toBe(first);
    // Another thing under the old code is not brought back by it.
    expect(told(ledger, broughtBack(ledger, form({ hours: grade })))).toEqual([
      [path, 'retired-key'],
    ]);
  });
});

describe('one thing', () => {
  it.each([
    ['Возраст', 'Возраст, полных лет', true],
    ['Возраст', 'Возрост', true],
    ['Есть ли у Вас жильё?', 'Есть ли у Вас водительские права?', false],
    ['Сколько Вам лет?', 'Сколько у Вас детей?', false],
    ['Да', 'Нет', false],
    ['Доход до 20 тысяч', 'Доход до 40 тысяч', false],
    ['−', '+', false],
  ])('«%s» and «%s»: %s', (left, right, same) => {
    expect(resembles(left, right)).toBe(same);
    expect(resembles(right, left)).toBe(same);
  });

  it('is followed from title to title', () => {
    const named = (title: string, was?: string) =>
      form({ hours: { type: 'number', title, ...(was ? { 'x-was': was } : {}) } });
    const ledger = published(named('Возраст'), named('Лет', 'Возраст'), named('Полных лет'));
    const thing = (title: string) => ({ title, type: 'number' });
    expect(isSameThing(ledger, path, thing('Возраст'), thing('Полных лет'))).toBe(true);
    expect(isSameThing(ledger, path, thing('Полных лет'), thing('Возраст'))).toBe(true);
    expect(isSameThing([], path, thing('Возраст'), thing('Лет'))).toBe(false);
    expect(isSameThing([], path, thing('Возраст'), { ...thing('Лет'), was: 'Возраст' })).toBe(true);
    // What was joined before anybody looked is told apart.
    const joined = published(form({ hours }), form({ hours: grade }));
    expect(isSameThing(joined, path, thing(String(hours.title)), thing(String(grade.title)))).toBe(
      false,
    );
  });
});
