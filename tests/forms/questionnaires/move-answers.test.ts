// Answers taken over to another version: what goes, what is kept beside, and that nothing is ever lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedThings } from '../../../forms/definitions/keys/moved-answers.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import {
  type KeptAside,
  moveAnswers,
  onePage,
  type Questionnaire,
} from '../../../forms/questionnaires/index.ts';

const questionnaire = (properties: JsonObject): Questionnaire =>
  onePage({ type: 'object', properties }, '');
const choice = (...codes: string[]): JsonObject => ({
  type: 'string',
  title: 'Выбор',
  oneOf: codes.map((code) => ({ const: code, title: code.toUpperCase() })),
});
const move = (
  from: JsonObject,
  to: JsonObject,
  answers: JsonObject,
  kept: KeptAside[] = [],
  special: string[] = [],
) =>
  moveAnswers(
    {
      body: questionnaire(from),
      number: 1,
      answers,
      kept,
      special: new Set(special),
      today: '2026-11-25',
      things: movedThings([]),
    },
    questionnaire(to),
  );

const text: JsonObject = { type: 'string', title: 'Где?' };
const yes: JsonObject = { type: 'boolean', title: 'Да?' };

describe('one answer', () => {
  it.each<[string, JsonObject, JsonObject, JsonObject, JsonObject, string[]]>([
    [
      'goes under the same key and type',
      { a: text },
      { a: text },
      { a: 'дома' },
      { a: 'дома' },
      ['a same'],
    ],
    [
      'goes where the question was renamed',
      { a: text },
      { a: { ...text, title: 'Место', 'x-was': 'Где?' } },
      { a: 'x' },
      { a: 'x' },
      ['a same'],
    ],
    ['stays beside where the question is gone', { a: text }, {}, { a: 'дома' }, {}, ['a aside']],
    [
      'stays beside where the type changed',
      { a: text },
      { a: { type: 'integer', title: 'Где?' } },
      { a: '5' },
      {},
      ['a empty', 'a aside'],
    ],
    [
      'stays beside where the option is gone',
      { a: choice('x', 'y') },
      { a: choice('y') },
      { a: 'x' },
      {},
      ['a empty', 'a aside'],
    ],
    [
      'stays beside where the limit fell',
      { a: text },
      { a: { ...text, maxLength: 2 } },
      { a: 'дома' },
      {},
      ['a empty', 'a aside'],
    ],
    [
      'stays beside where other answers hide it now',
      { a: text, b: yes },
      {
        a: { ...text, 'x-visible-when': { properties: { b: { const: true } }, required: ['b'] } },
        b: yes,
      },
      { a: 'дома', b: false },
      { b: false },
      ['b same', 'a aside'],
    ],
    ['a new question is empty', {}, { a: text }, {}, {}, ['a empty']],
  ])('%s', (_, from, to, answers, expected, lines) => {
    const moved = move(from, to, answers);
    expect(moved.answers).toEqual(expected);
    expect(moved.lines.map(({ key, state }) => `${key} ${state}`)).toEqual(lines);
  });

  it('put aside reads as it did by its own version, and tells why', () => {
    const moved = move({ a: choice('x', 'y') }, {}, { a: 'x' }, [], ['a']);
    expect(moved.kept).toEqual([
      { key: 'a', title: 'Выбор', value: 'x', shown: 'X', number: 1, special: true },
    ]);
    expect(moved.lines[0]).toMatchObject({ shown: 'X', reason: 'такого вопроса больше нет' });
  });

  it('kept before comes back when its question does, and only when it is accepted', () => {
    const kept: KeptAside = { key: 'a', title: 'Где?', value: 'дома', shown: 'дома', number: 1 };
    expect(move({}, { a: text }, {}, [kept])).toMatchObject({
      answers: { a: 'дома' },
      kept: [],
      lines: [{ key: 'a', state: 'back' }],
    });
    expect(move({}, { a: yes }, {}, [kept])).toMatchObject({ answers: {}, kept: [kept] });
    // What has been answered since is not overwritten.
    expect(move({ a: text }, { a: text }, { a: 'здесь' }, [kept])).toMatchObject({
      answers: { a: 'здесь' },
      kept: [kept],
    });
  });
});

describe('any two versions', () => {
  const field = fc.constantFrom<JsonObject>(
    text,
    yes,
    { type: 'integer', title: 'Сколько?', maximum: 5 },
    choice('x', 'y'),
    choice('y', 'z'),
    { ...text, 'x-visible-when': { properties: { b: { const: true } }, required: ['b'] } },
  );
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  const version = fc.dictionary(key, field, { noNullPrototype: true });
  const answers = fc.dictionary(key, fc.constantFrom<Json>('x', 'y', true, false, 3, 9, 'дома'), {
    noNullPrototype: true,
  });

  it('lose no value: each stands in the answers or beside them', () => {
    fc.assert(
      fc.property(version, version, answers, (from, to, given) => {
        const { answers: moved, kept } = move(from, to, given);
        for (const [name, value] of Object.entries(given)) {
          const stands =
            moved[name] === value || kept.some((k) => k.key === name && k.value === value);
          expect(stands, name).toBe(true);
        }
      }),
    );
  });

  it('there and back loses no value either', () => {
    fc.assert(
      fc.property(version, version, answers, (from, to, given) => {
        const there = move(from, to, given);
        const back = move(to, from, there.answers, there.kept);
        for (const [name, value] of Object.entries(given)) {
          const stands =
            back.answers[name] === value ||
            back.kept.some((k) => k.key === name && k.value === value);
          expect(stands, name).toBe(true);
        }
      }),
    );
  });
});
