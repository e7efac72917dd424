// Conditions about one question as people think of them: «one of», «from and to» instead of pairs.
import { isObject, type Json, type JsonObject } from '../../../json.ts';
import type { Predicate } from '../../../predicates/index.ts';

interface Leaf {
  name: string;
  test: JsonObject;
}

export function folded(joint: 'allOf' | 'anyOf', list: readonly Predicate[]): Predicate {
  const parts: Predicate[] = [];
  for (const one of list) {
    const before = parts.at(-1);
    const joined = before && (joint === 'allOf' ? both(before, one) : either(before, one));
    if (joined) parts.splice(-1, 1, joined);
    else parts.push(one);
  }
  const [only] = parts;
  return only && parts.length === 1 ? only : { [joint]: parts };
}

/** `a >= 1 and a <= 5` is one leaf: its limits do not meet. */
function both(first: Predicate, second: Predicate): Predicate | undefined {
  const [left, right] = [leafOf(first), leafOf(second)];
  if (!left || !right || left.name !== right.name) return undefined;
  if (Object.keys(right.test).some((keyword) => Object.hasOwn(left.test, keyword)))
    return undefined;
  if ('const' in left.test || 'enum' in left.test) return undefined;
  return leaf(left.name, { ...left.test, ...right.test });
}

/** `a = 'x' or a = 'y'` is «one of x and y». */
function either(first: Predicate, second: Predicate): Predicate | undefined {
  const [left, right] = [leafOf(first), leafOf(second)];
  if (!left || !right || left.name !== right.name) return undefined;
  const [known, more] = [valuesOf(left.test), valuesOf(right.test)];
  if (known && more) return leaf(left.name, { enum: [...known, ...more] });
  const [chosen, also] = [chosenOf(left.test), chosenOf(right.test)];
  return chosen && also ? leaf(left.name, { contains: { enum: [...chosen, ...also] } }) : undefined;
}

function leafOf(node: Predicate): Leaf | undefined {
  if (!isObject(node.properties) || Object.keys(node).length !== 2) return undefined;
  const [[name, test] = ['', undefined], ...more] = Object.entries(node.properties);
  const plain = isObject(test) && test.properties === undefined && test.required === undefined;
  return plain && more.length === 0 ? { name, test } : undefined;
}

const leaf = (name: string, test: JsonObject): Predicate => ({
  properties: { [name]: test },
  required: [name],
});

function valuesOf(test: JsonObject): Json[] | undefined {
  if (Object.keys(test).length !== 1) return undefined;
  if (test.const !== undefined) return [test.const];
  return Array.isArray(test.enum) ? test.enum : undefined;
}

function chosenOf({ contains, ...rest }: JsonObject): Json[] | undefined {
  return isObject(contains) && Object.keys(rest).length === 0 ? valuesOf(contains) : undefined;
}
