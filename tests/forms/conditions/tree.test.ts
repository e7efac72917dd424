// A condition is taken apart and put together without losing a character or its meaning.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type ConditionNode,
  type Group,
  nodesOf,
  readTree,
  setLeaf,
  writeNode,
  writeTree,
} from '../../../forms/conditions/index.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { federalLibrary } from '../../../forms/library/index.ts';
import { evaluate, lintPredicate } from '../../../forms/predicates/index.ts';
import { anyDocument, anyPredicate } from '../predicates/arbitrary.ts';

/** The tree as if every part of it had been changed. */
function forgetful(node: ConditionNode): ConditionNode {
  if (node.type === 'opaque') return node;
  const { source: _, ...rest } = node;
  return rest.type === 'group' ? { ...rest, members: rest.members.map(forgetful) } : rest;
}

function rewritten(predicate: JsonObject): JsonObject {
  const root = forgetful(readTree(predicate));
  return (root.type === 'group' && writeTree(root)) || {};
}

const words = ['when', 'appliesTo', 'where', 'x-visible-when', 'x-required-when'];
function predicatesIn(value: Json, at: string): [string, JsonObject][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = `${at}.${key}`;
    const own = words.includes(key) && typeof inner === 'object' && inner !== null;
    const found: [string, JsonObject][] = own && !Array.isArray(inner) ? [[path, inner]] : [];
    return [...found, ...predicatesIn(inner, path)];
  });
}
const shipped = federalLibrary.flatMap((body) =>
  predicatesIn(JSON.parse(JSON.stringify(body)), body.code),
);

describe('the tree of a condition', () => {
  it('is written back letter by letter when nothing was changed', () => {
    fc.assert(
      fc.property(anyPredicate, (predicate) => {
        const back = writeTree(readTree(predicate)) ?? {};
        expect(JSON.stringify(back)).toBe(JSON.stringify(predicate));
      }),
      { numRuns: 1000 },
    );
  });

  it('means the same when every part of it is written anew', () => {
    fc.assert(
      fc.property(anyPredicate, anyDocument, (predicate, data) => {
        const next = rewritten(predicate);
        expect(lintPredicate(next)).toEqual([]);
        expect(evaluate(next, data).truth).toBe(evaluate(predicate, data).truth);
      }),
      { numRuns: 3000 },
    );
  });

  it('is the same tree after it is written and read', () => {
    const shape = (node: ConditionNode): Json =>
      node.type === 'group'
        ? [node.join, ...node.members.map(shape)]
        : node.type === 'leaf'
          ? `${node.field} ${node.operator} ${JSON.stringify(node.value)}`
          : JSON.stringify(node.source);
    fc.assert(
      fc.property(anyPredicate, (predicate) => {
        const tree = readTree(predicate);
        expect(shape(readTree(rewritten(predicate)))).toEqual(shape(tree));
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves every other part to the letter when one comparison is changed', () => {
    fc.assert(
      fc.property(anyPredicate, fc.nat(), (predicate, pick) => {
        const tree = readTree(predicate);
        const leaves = nodesOf(tree).filter(({ type }) => type === 'leaf');
        const leaf = leaves[pick % Math.max(1, leaves.length)];
        if (!leaf) return;
        const next = setLeaf(tree, leaf.id, { operator: 'filled', value: null });
        const texts = (root: Group) =>
          new Map(nodesOf(root).map((node) => [node.id, JSON.stringify(writeNode(node))]));
        const [before, after] = [texts(tree), texts(next)];
        const above = (node: ConditionNode): boolean =>
          node.id === leaf.id || (node.type === 'group' && node.members.some(above));
        for (const node of nodesOf(tree))
          if (!above(node)) expect(after.get(node.id)).toBe(before.get(node.id));
      }),
      { numRuns: 500 },
    );
  });
});

test.each(shipped)('%s is read whole', (_, predicate) => {
  const tree = readTree(predicate);
  expect(JSON.stringify(rewritten(predicate))).toBe(JSON.stringify(predicate));
  const closed = nodesOf(tree).filter(({ type }) => type === 'opaque');
  for (const { source } of closed) expect(Object.keys(source ?? {})).toEqual(['x-products']);
});

const over = (field: string, leaf: JsonObject) => ({
  properties: { [field]: leaf },
  required: [field],
});

test.each<[string, JsonObject, Json]>([
  ['one field', over('course', { const: 3 }), ['all', ['course', 'equals', 3]]],
  ['inside', over('a', over('b', { minimum: 2 })), ['all', ['a.b', 'minimum', 2]]],
  ['filled', { required: ['a'] }, ['all', ['a', 'filled', null]]],
  ['not filled', { not: { required: ['a'] } }, ['all', ['a', 'empty', null]]],
  ['not equal', over('a', { not: { const: 1 } }), ['all', ['a', 'not-equals', 1]]],
  ['not equal, from outside', { not: over('a', { const: 1 }) }, ['all', ['a', 'not-equals', 1]]],
  [
    'a parameter',
    over('a', { minimum: { 'x-param': 'p' } }),
    ['all', ['a', 'minimum', { 'x-param': 'p' }]],
  ],
  [
    'several fields',
    { properties: { a: { const: 1 }, b: { enum: [1, 2] } }, required: ['a', 'b'] },
    ['all', ['a', 'equals', 1], ['b', 'one-of', [1, 2]]],
  ],
  [
    'none of',
    { not: { anyOf: [{ required: ['a'] }, over('b', { contains: { const: 'x' } })] } },
    ['none', ['a', 'filled', null], ['b', 'has', 'x']],
  ],
  [
    'a remark of the author',
    { $comment: 'зачем', anyOf: [over('a', { const: 1, $comment: 'почему' })] },
    ['any', ['a', 'equals', 1]],
  ],
  ['two limits in one', over('a', { minimum: 1, maximum: 3 }), ['all', 'opaque']],
  ['an element', over('a', { contains: over('b', { const: 1 }) }), ['all', 'opaque']],
  ['a constraint without its required', { properties: { a: { const: 1 } } }, ['all', 'opaque']],
  ['a word nobody knows', { foo: 1 }, ['all', 'opaque']],
])('%s', (_, predicate, expected) => {
  const shape = (node: ConditionNode): Json =>
    node.type === 'group'
      ? [node.join, ...node.members.map(shape)]
      : node.type === 'leaf'
        ? [node.field, node.operator, node.value]
        : 'opaque';
  expect(shape(readTree(predicate))).toEqual(expected);
  expect(rewritten(predicate)).toEqual(predicate);
});
