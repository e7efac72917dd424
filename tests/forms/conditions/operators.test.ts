// Each comparison on offer: what it writes may be saved, reads back as itself, and asks nothing of what is absent.
import { describe, expect, it, test } from 'vitest';
import {
  brokenLeaf,
  type ConditionField,
  type ConditionValues,
  conditionOperators,
  freshGroup,
  freshLeaf,
  insertNode,
  knownFields,
  type Leaf,
  moveDown,
  moveNode,
  moveUp,
  nodesOf,
  operatorsFor,
  readTree,
  removeNode,
  setJoin,
  setLeaf,
  unwrapNode,
  valueFor,
  wrapNode,
  writeTree,
} from '../../../forms/conditions/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { evaluate, lintPredicate } from '../../../forms/predicates/index.ts';

const kinds: ConditionValues[] = [
  'yes-no',
  'integer',
  'number',
  'date',
  'text',
  'choice',
  'choices',
  'list',
  'presence',
];
const sample: Record<ConditionValues, Json> = {
  'yes-no': true,
  integer: 5,
  number: 2.5,
  date: '2025-03-15',
  text: 'слово',
  choice: 'a',
  choices: ['a'],
  list: [{}],
  presence: { uid: 'x' },
};
const fieldOf = (values: ConditionValues): ConditionField => ({
  name: 'f',
  title: 'Поле',
  values,
  ...(values === 'choice' || values === 'choices'
    ? {
        options: [
          { value: 'a', title: 'А' },
          { value: 'b', title: 'Б' },
        ],
      }
    : {}),
});

describe.each(kinds)('over values of the kind %s', (values) => {
  const field = fieldOf(values);
  it.each(operatorsFor(values).map((one) => [one.code, one] as const))('%s', (code, one) => {
    expect(one.words(values)).toMatch(/^[а-яё ]+$/);
    const own = Array.isArray(sample[values]) ? 'a' : sample[values];
    const value: Json =
      one.takes === 'nothing'
        ? null
        : one.takes === 'count'
          ? 2
          : one.takes === 'several'
            ? [own ?? null]
            : (own ?? null);
    const leaf = { ...freshLeaf(field), operator: code, value };
    const written = writeTree(freshGroup('all', [leaf])) ?? {};
    expect(lintPredicate(written)).toEqual([]);
    const [read] = readTree(written).members;
    expect(read).toMatchObject({ type: 'leaf', field: 'f', operator: code, value });
    expect(brokenLeaf(leaf, knownFields([field]))).toBeUndefined();
    expect(evaluate(written, {}).truth).toBe(
      code === 'filled' ? 'no' : code === 'empty' ? 'yes' : 'unknown',
    );
    expect(['yes', 'no']).toContain(evaluate(written, { f: sample[values] }).truth);
  });

  it('a fresh one is on offer', () => {
    const { operator } = freshLeaf(field);
    expect(operatorsFor(values).map(({ code }) => code)).toContain(operator);
  });
});

test('codes and words of one kind are different', () => {
  expect(new Set(conditionOperators.map(({ code }) => code)).size).toBe(conditionOperators.length);
  for (const values of kinds) {
    const words = operatorsFor(values).map((one) => one.words(values));
    expect(new Set(words).size).toBe(words.length);
  }
});

const named = (code: string) => conditionOperators.find((one) => one.code === code);
test.each<[string, string, ConditionValues, Json, Json]>([
  ['equals', 'one-of', 'choice', 'b', ['b']],
  ['one-of', 'equals', 'choice', ['b', 'a'], 'b'],
  ['equals', 'not-equals', 'choice', 'b', 'b'],
  ['minimum', 'less', 'integer', 7, 7],
  ['minimum', 'equals', 'integer', 7, 7],
  ['minimum', 'one-of', 'integer', 7, [7]],
  ['equals', 'minimum', 'integer', 7, 7],
  ['not-before', 'equals', 'date', '2025-01-01', '2025-01-01'],
  ['equals', 'filled', 'text', 'x', null],
  ['filled', 'equals', 'yes-no', null, true],
  ['equals', 'starts-with', 'text', '09.02.07', '09.02.07'],
  ['starts-with', 'equals', 'text', '09', '09'],
  ['starts-with', 'not-shorter', 'text', '09', 1],
  ['has', 'at-least', 'choices', 'a', 1],
])('from «%s» to «%s» of %s the value stays where it can', (from, to, values, value, expected) => {
  const next = named(to);
  if (!next) throw new Error(to);
  expect(valueFor(value, named(from), next, fieldOf(values))).toEqual(expected);
});

describe('the tree is changed', () => {
  const over = (field: string) => ({ properties: { [field]: { const: 1 } }, required: [field] });
  const start: JsonObject = { allOf: [over('a'), { anyOf: [over('b'), over('c')] }, over('d')] };
  const root = readTree(start);
  const id = (field: string): number =>
    nodesOf(root).find((node): node is Leaf => node.type === 'leaf' && node.field === field)?.id ??
    -1;
  const group =
    nodesOf(root).find((node) => node.type === 'group' && node.join === 'any')?.id ?? -1;
  const shape = (next = root): string =>
    JSON.stringify(writeTree(next)).replace(/\{"properties":\{"(.)".*?\]\}/g, '$1');

  it.each<[string, () => ReturnType<typeof moveUp>, string]>([
    ['up past nothing', () => moveUp(root, id('a')), '{"allOf":[a,{"anyOf":[b,c]},d]}'],
    ['down into a group', () => moveDown(root, id('a')), '{"allOf":[{"anyOf":[a,b,c]},d]}'],
    ['up into a group', () => moveUp(root, id('d')), '{"allOf":[a,{"anyOf":[b,c,d]}]}'],
    ['up out of a group', () => moveUp(root, id('b')), '{"allOf":[a,b,{"anyOf":[c]},d]}'],
    ['down out of a group', () => moveDown(root, id('c')), '{"allOf":[a,{"anyOf":[b]},c,d]}'],
    ['down past another', () => moveDown(root, id('b')), '{"allOf":[a,{"anyOf":[c,b]},d]}'],
    ['a group up', () => moveUp(root, group), '{"allOf":[{"anyOf":[b,c]},a,d]}'],
    [
      'a group not into itself',
      () => moveNode(root, group, group, 0),
      '{"allOf":[a,{"anyOf":[b,c]},d]}',
    ],
    [
      'dragged to the end',
      () => moveNode(root, id('a'), root.id, 3),
      '{"allOf":[{"anyOf":[b,c]},d,a]}',
    ],
    [
      'dragged beside itself',
      () => moveNode(root, id('a'), root.id, 1),
      '{"allOf":[a,{"anyOf":[b,c]},d]}',
    ],
    ['wrapped', () => wrapNode(root, id('d')), '{"allOf":[a,{"anyOf":[b,c]},{"anyOf":[d]}]}'],
    ['dissolved', () => unwrapNode(root, group), '{"allOf":[a,b,c,d]}'],
    ['removed', () => removeNode(root, id('b')), '{"allOf":[a,{"anyOf":[c]},d]}'],
    [
      'the last of a group removed',
      () => removeNode(removeNode(root, id('b')), id('c')),
      '{"allOf":[a,d]}',
    ],
    [
      'joined otherwise',
      () => setJoin(root, group, 'none'),
      '{"allOf":[a,{"not":{"anyOf":[b,c]}},d]}',
    ],
    [
      'added',
      () => insertNode(root, group, 2, setLeafOf('e')),
      '{"allOf":[a,{"anyOf":[b,c,e]},d]}',
    ],
    ['nothing of nobody', () => setLeaf(root, -5, { value: 2 }), '{"allOf":[a,{"anyOf":[b,c]},d]}'],
  ])('%s', (_, act, expected) => {
    expect(shape(act())).toBe(expected);
    expect(shape()).toBe('{"allOf":[a,{"anyOf":[b,c]},d]}');
  });

  const setLeafOf = (name: string) => ({
    ...freshLeaf({ name, title: name, values: 'integer' }),
    operator: 'equals',
  });
});
