// Can conditions hold all at once? Every way in which they might is tried: for each field alone, over the
// values that it may take. Whatever the tree of conditions cannot say is taken as possible.
import { type ConditionNode, type Leaf, readTree, writeNode } from '../../conditions/index.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { evaluate, PredicateError } from '../../predicates/index.ts';
import { parameterName } from '../../predicates/names.ts';

interface Term {
  leaf: Leaf;
  holds: boolean;
}

/** One way in which conditions may hold: all of its terms together. */
type Way = readonly Term[];

const mostWays = 200;

const both = (left: readonly Way[], right: readonly Way[]): Way[] =>
  left.flatMap((one) => right.map((other) => [...one, ...other])).slice(0, mostWays + 1);

function waysOf(node: ConditionNode, holds: boolean): Way[] {
  if (node.type === 'opaque') return [[]];
  if (node.type === 'leaf') return [[{ leaf: node, holds }]];
  const inside = node.join === 'none' ? !holds : holds;
  const members = node.members.map((member) => waysOf(member, inside));
  const isTogether = node.join === 'any' ? !holds : holds;
  return isTogether ? members.reduce(both, [[]]) : members.flat();
}

/** Values that a field may take and that its comparisons tell apart; nothing where that is not known. */
export type ValuesOf = (field: string, asked: readonly Json[]) => readonly Json[] | undefined;

export function mayHold(conditions: readonly JsonObject[], valuesOf: ValuesOf): boolean {
  const ways = conditions.map((one) => waysOf(readTree(one), true)).reduce(both, [[]]);
  if (ways.length > mostWays) return true;
  return ways.some((way) => wayHolds(way, valuesOf));
}

function wayHolds(way: Way, valuesOf: ValuesOf): boolean {
  const byField = new Map<string, Term[]>();
  for (const term of way)
    byField.set(term.leaf.field, [...(byField.get(term.leaf.field) ?? []), term]);
  return [...byField].every(([field, terms]) => fieldHolds(field, terms, valuesOf));
}

function fieldHolds(field: string, terms: readonly Term[], valuesOf: ValuesOf): boolean {
  const asked = terms.flatMap(({ leaf }) =>
    Array.isArray(leaf.value) ? leaf.value : [leaf.value],
  );
  if (asked.some((value) => isObject(value) || parameterName(value) !== undefined)) return true;
  const values = valuesOf(field, asked);
  if (!values) return true;
  return [undefined, ...values].some((value) => {
    const data = value === undefined ? {} : dataOf(field.split('.'), value);
    return terms.every((term) => termHolds(term, data));
  });
}

function dataOf([first = '', ...rest]: readonly string[], value: Json): JsonObject {
  return { [first]: rest.length === 0 ? value : dataOf(rest, value) };
}

function termHolds({ leaf, holds }: Term, data: JsonObject): boolean {
  const predicate = writeNode(leaf);
  if (!predicate) return true;
  try {
    return evaluate(predicate, data).truth === (holds ? 'yes' : 'no');
  } catch (error) {
    if (error instanceof PredicateError) return true;
    throw error;
  }
}
