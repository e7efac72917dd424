// A calculation of the sheet as a calculated question: one operation over answers, as calculations are here.
import type { Json, JsonObject } from '../../../json.ts';
import type { Expression } from './parse.ts';
import { questionOf, type Scope } from './to-predicate.ts';
import { Untranslatable } from './tokens.ts';

type Call = Extract<Expression, { is: 'call' }>;

const several = { sum: 'sum', min: 'minimum', max: 'maximum', mean: 'average', avg: 'average' };
const counting = new Set(['count', 'count-selected', 'count-non-empty']);
const yearLength = new Set([365, 365.25, 365.2425]);
const monthLength = new Set([30, 30.4, 30.44, 30.4375]);

export function toCompute(of: Expression, scope: Scope): JsonObject {
  if (of.is === 'call') return call(of, scope);
  if (of.is !== 'math') throw new Untranslatable('Расчёт — это действие над ответами');
  if (of.sign === '+') return { op: 'sum', of: operands(of, '+', scope) };
  if (of.sign === '*') return { op: 'product', of: operands(of, '*', scope) };
  if (of.sign === '-') return between(of.left, of.right, scope);
  if (of.sign === 'div') return quotient(of.left, of.right, scope);
  throw new Untranslatable('Остаток от деления не считается');
}

function call(of: Call, scope: Scope): JsonObject {
  const { name } = of;
  const [first, second] = of.of;
  if ((name === 'int' || name === 'number') && first) return toCompute(first, scope);
  if (
    name === 'round' &&
    first &&
    second?.is === 'number' &&
    second.value >= 0 &&
    second.value <= 4
  )
    return { ...toCompute(first, scope), digits: Math.trunc(second.value) };
  if (counting.has(name))
    return { op: 'count', of: of.of.map((one) => questionOf(one, scope).name) };
  const op = Object.hasOwn(several, name) ? several[name as keyof typeof several] : undefined;
  if (op) return { op, of: of.of.map((one) => operand(one, scope)) };
  throw new Untranslatable(`Функция ${name}() в расчётах не переносится`);
}

function operands(of: Expression, sign: '+' | '*', scope: Scope): Json[] {
  if (of.is === 'math' && of.sign === sign)
    return [...operands(of.left, sign, scope), ...operands(of.right, sign, scope)];
  return [operand(of, scope)];
}

function operand(of: Expression, scope: Scope): Json {
  if (of.is === 'number') return of.value;
  if (of.is === 'call' && ['number', 'int', 'coalesce'].includes(of.name) && of.of[0])
    return operand(of.of[0], scope);
  if (of.is === 'field') return questionOf(of, scope).name;
  throw new Untranslatable('Вложенное действие: вынесите его в отдельный расчёт');
}

/** A difference of dates is days, of numbers a number. */
function between(later: Expression, earlier: Expression, scope: Scope): JsonObject {
  const days = daysBetween(later, earlier, scope);
  return days ?? { op: 'difference', of: [operand(later, scope), operand(earlier, scope)] };
}

function daysBetween(later: Expression, earlier: Expression, scope: Scope): JsonObject | undefined {
  const [to, from] = [moment(later, scope), moment(earlier, scope)];
  return to && from ? { op: 'days', from, to } : undefined;
}

function moment(of: Expression, scope: Scope): string | undefined {
  if (of.is === 'call') {
    if (of.name === 'today' || of.name === 'now') return 'today';
    return of.name === 'date' && of.of[0] ? moment(of.of[0], scope) : undefined;
  }
  if (of.is !== 'field') return undefined;
  const named = questionOf(of, scope);
  return named.field.format === 'date' ? named.name : undefined;
}

function quotient(left: Expression, right: Expression, scope: Scope): JsonObject {
  if (left.is === 'math' && left.sign === '-' && right.is === 'number') {
    const days = daysBetween(left.left, left.right, scope);
    if (days && yearLength.has(right.value)) return { ...days, op: 'years' };
    if (days && monthLength.has(right.value)) return { ...days, op: 'months' };
  }
  if (left.is === 'math' && left.sign === '+' && right.is === 'number') {
    const of = operands(left, '+', scope);
    if (of.length === right.value) return { op: 'average', of };
  }
  throw new Untranslatable('Деление переносится только как среднее, годы или месяцы между датами');
}
