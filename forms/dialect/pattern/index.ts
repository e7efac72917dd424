// Patterns that somebody else wrote run on answers of the public. One that the engine reads in one way only is run by
// the engine; any other by our own runner, whose time is bounded by the pattern times the text whatever they are. What
// is refused is what even so would take too long on the longest value of its field, and what doubles with every turn of
// a loop: that would stop whoever runs the description elsewhere.

import { longestForPattern } from '../limits.ts';
import { allowance, mostForValue, overspent, spend } from './meter.ts';
import { multiplies } from './multiplies.ts';
import { compileProgram, sizeOf } from './program.ts';
import { type Runner, runnerOf } from './run.ts';
import { unicodeSource } from './source.ts';
import { type Node, PatternError, parsePattern } from './syntax.ts';
import { Ways } from './ways.ts';

const longestPattern = 2000;
/** So many patterns are kept ready. */
const mostReady = 500;

type Ready =
  | { by: 'engine'; pattern: RegExp }
  | { by: 'runner'; runner: Runner; size: number }
  | { by: 'nobody'; problem: string };

const ready = new Map<string, Ready>();

function readyOf(source: string): Ready {
  const known = ready.get(source);
  if (known) return known;
  const made = prepared(source);
  if (ready.size >= mostReady) ready.delete(ready.keys().next().value ?? '');
  ready.set(source, made);
  return made;
}

function prepared(written: string): Ready {
  if (written.length > longestPattern) return { by: 'nobody', problem: 'Сократите образец' };
  const source = unicodeSource(written);
  if (source === undefined)
    return { by: 'nobody', problem: 'Образец записан неверно: проверьте скобки и знаки' };
  try {
    const tree = parsePattern(source);
    const anchored = startsAtBeginning(tree);
    const ways = new Ways();
    const part = ways.read(tree);
    if (anchored && ways.isSingle(part)) return { by: 'engine', pattern: new RegExp(source, 'u') };
    if (ways.multiplied || (ways.doubtful && multiplies(part.positions)))
      return {
        by: 'nobody',
        problem: 'Упростите образец: повтор внутри повтора читается по-разному',
      };
    const program = compileProgram(tree);
    return { by: 'runner', runner: runnerOf(program, anchored), size: sizeOf(program) };
  } catch (error) {
    if (error instanceof PatternError) return { by: 'nobody', problem: error.message };
    throw error;
  }
}

/** Does the text fit? Within a measured answer (`metered`) nothing is matched once its allowance is spent. */
export function fitsPattern(source: string, text: string): boolean {
  if (text.length > longestForPattern) return false;
  const own = readyOf(source);
  if (own.by === 'nobody') return false;
  const most = allowance();
  if (own.by === 'engine' && text.length <= most) {
    spend(text.length);
    return own.pattern.test(text);
  }
  if (own.by === 'engine') {
    overspent();
    return false;
  }
  const { found, steps, over } = own.runner.run(text, most);
  spend(steps);
  if (over) overspent();
  return found;
}

/** @param longest value that the pattern sees: a longer one is refused before */
export function patternProblem(source: string, longest = longestForPattern): string | undefined {
  const own = readyOf(source);
  if (own.by === 'nobody') return own.problem;
  if (own.by === 'engine') return undefined;
  return own.size * (Math.min(longest, longestForPattern) + 1) > mostForValue
    ? 'Упростите образец или уменьшите предел длины: так проверка длится слишком долго'
    : undefined;
}

function startsAtBeginning(node: Node | undefined): boolean {
  if (node?.type === 'sequence') return startsAtBeginning(node.items[0]);
  if (node?.type === 'choice') return node.items.every(startsAtBeginning);
  return node?.type === 'start';
}

export { metered, mostForAnswer, mostForValue } from './meter.ts';
