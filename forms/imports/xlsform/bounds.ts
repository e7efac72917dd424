// Plain limits of a constraint: they are keywords of the question itself, not conditions.
import type { JsonObject } from '../../json.ts';
import type { Expression } from './expression/parse.ts';

const selfLength = (of: Expression) =>
  of.is === 'call' && of.name === 'string-length' && of.of[0]?.is === 'self';
const selfCount = (of: Expression) =>
  of.is === 'call' && of.name === 'count-selected' && of.of[0]?.is === 'self';

/** Does it speak of the question's own answer? */
export function usesSelf(of: Expression): boolean {
  if (of.is === 'self') return true;
  if (of.is === 'and' || of.is === 'or' || of.is === 'call') return of.of.some(usesSelf);
  if (of.is === 'compare' || of.is === 'math') return usesSelf(of.left) || usesSelf(of.right);
  return false;
}

/** `. >= 0`, `. <= date('2026-09-01')`, `string-length(.) <= 50`, `count-selected(.) <= 3`. */
export function boundsOf(of: Expression, field: JsonObject): JsonObject | undefined {
  if (of.is !== 'compare' || (of.sign !== '>=' && of.sign !== '<=')) return undefined;
  const least = of.sign === '>=';
  const { left, right } = of;
  if (left.is === 'self' && right.is === 'number') {
    if (field.type !== 'number' && field.type !== 'integer') return undefined;
    return { [least ? 'minimum' : 'maximum']: right.value };
  }
  if (left.is === 'self' && field.format === 'date') {
    const day = right.is === 'call' && right.name === 'date' ? right.of[0] : right;
    if (day?.is !== 'text' || !/^\d{4}-\d{2}-\d{2}$/.test(day.value)) return undefined;
    return { [least ? 'formatMinimum' : 'formatMaximum']: day.value };
  }
  if (right.is !== 'number' || !Number.isInteger(right.value) || right.value < 0) return undefined;
  if (selfLength(left) && field.type === 'string')
    return { [least ? 'minLength' : 'maxLength']: right.value };
  if (selfCount(left) && field.type === 'array')
    return { [least ? 'minItems' : 'maxItems']: right.value };
  return undefined;
}

/** `not(selected(., 'none') and count-selected(.) > 1)`: the code of «none of these». */
export function exclusiveIn(of: Expression): string | undefined {
  const inner = of.is === 'call' && of.name === 'not' ? of.of[0] : undefined;
  if (inner?.is !== 'and' || inner.of.length !== 2) return undefined;
  const [chosen, more] = inner.of;
  if (chosen?.is !== 'call' || chosen.name !== 'selected' || chosen.of[0]?.is !== 'self')
    return undefined;
  const code = chosen.of[1];
  const several =
    more?.is === 'compare' &&
    selfCount(more.left) &&
    more.right.is === 'number' &&
    ((more.sign === '>' && more.right.value === 1) ||
      (more.sign === '>=' && more.right.value === 2));
  return several && code?.is === 'text' ? code.value : undefined;
}
