// Patterns run on answers of the public, on a backtracking engine: one that can be made to try many ways
// to read the same text stops the service. What is refused here may be harmless; what passes is not slow.

import { longestForPattern } from '../limits.ts';
import { type Node, PatternError, parsePattern } from './syntax.ts';
import { Ways } from './ways.ts';

const longestPattern = 500;

/** Steps of matching one value; about as many milliseconds as millions. */
const budget = 20_000_000;

/** What is wrong with the source of a pattern, or nothing. */
export function patternProblem(source: string): string | undefined {
  if (source.length > longestPattern) return 'Сократите образец';
  try {
    new RegExp(source, 'u');
  } catch {
    return 'Образец записан неверно: проверьте скобки и знаки';
  }
  try {
    const tree = parsePattern(source);
    const ways = new Ways();
    const whole = ways.read(tree);
    const anchored = startsAtBeginning(tree);
    if (anchored && ways.isSingle(whole)) return undefined;
    const cost = choices(tree) * (anchored ? 1 : longestForPattern);
    return cost > budget ? 'Упростите образец: начните с «^» и уберите лишние повторы' : undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

function startsAtBeginning(node: Node | undefined): boolean {
  if (node?.type === 'sequence') return startsAtBeginning(node.items[0]);
  if (node?.type === 'choice') return node.items.every(startsAtBeginning);
  return node?.type === 'start';
}

/** At most so many ways to go through the node from one place of the text. */
function choices(node: Node): number {
  if (node.type === 'sequence') return node.items.reduce((all, item) => all * choices(item), 1);
  if (node.type === 'choice') return node.items.reduce((all, item) => all + choices(item), 0);
  if (node.type !== 'repeat') return 1;
  const { body, min, max } = node;
  // Within a loop there is one way only (`Ways` saw to it), so what differs is where it ends.
  if (Ways.isLoop(max)) return Math.max(1, Math.min(max, longestForPattern) - min + 1);
  let all = 0;
  for (let times = min; times <= max; times += 1) all += choices(body) ** times;
  return all;
}
