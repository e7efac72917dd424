// An expression as a condition of this house. What cannot be said is refused with a sentence: a condition is
// carried over whole or not at all.
import type { Json, JsonObject } from '../../../json.ts';
import type { Predicate } from '../../../predicates/index.ts';
import { operators } from '../../../predicates/operators/index.ts';
import { questionTypeOf } from '../../../questions/index.ts';
import { folded } from './fold.ts';
import type { Comparison, Expression } from './parse.ts';
import { Untranslatable } from './tokens.ts';

/** The question that a `${name}` of the sheet means. */
export interface Named {
  /** As conditions name it, dots inside: `m.row`. */
  name: string;
  field: JsonObject;
}

export interface Scope {
  find(name: string): Named | undefined;
  /** The question in whose row the expression stands. */
  self?: Named;
}

const turned: Record<Comparison, Comparison> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export function toPredicate(of: Expression, scope: Scope): Predicate {
  if (of.is === 'and')
    return folded(
      'allOf',
      of.of.map((one) => toPredicate(one, scope)),
    );
  if (of.is === 'or')
    return folded(
      'anyOf',
      of.of.map((one) => toPredicate(one, scope)),
    );
  if (of.is === 'compare') return comparison(of.sign, of.left, of.right, scope);
  if (of.is === 'call') return call(of.name, of.of, scope);
  throw new Untranslatable('Условие ничего не сравнивает');
}

function call(name: string, [first, second]: Expression[], scope: Scope): Predicate {
  if (name === 'not' && first) return { not: toPredicate(first, scope) };
  if (name === 'true') return {};
  if (name === 'selected' && first && second?.is === 'text') {
    const named = questionOf(first, scope);
    return about(named, has(named, second.value));
  }
  const operator = operators.find(({ sheetFunction }) => sheetFunction === name);
  if (operator && first && second?.is === 'text')
    return about(questionOf(first, scope), { [operator.keyword]: second.value });
  throw new Untranslatable(`Функция ${name}() в условиях не переносится`);
}

function has({ name, field }: Named, value: string): Json {
  if (
    field.type === 'null' ||
    (field.type === 'object' && !name.includes('.')) ||
    questionTypeOf(field).holds === 'rows'
  )
    throw new Untranslatable(`Ответ на вопрос «${name}» не сравнивается с одним значением`);
  const option = answerFor(field, value);
  return field.type === 'array' ? { contains: { const: option } } : { const: option };
}

function comparison(
  sign: Comparison,
  left: Expression,
  right: Expression,
  scope: Scope,
): Predicate {
  if (isConstant(left) && !isConstant(right)) return comparison(turned[sign], right, left, scope);
  if (left.is === 'call') return sizes(sign, left, right, scope);
  const named = questionOf(left, scope);
  const value = constantOf(right);
  if (value === '') {
    const filled = about(named);
    if (sign === '=') return { not: filled };
    if (sign === '!=') return filled;
  }
  if (sign === '=') return about(named, has(named, String(value)));
  if (sign === '!=') return { not: about(named, has(named, String(value))) };
  return ordered(named, sign, value);
}

function ordered(named: Named, sign: Comparison, value: Json): Predicate {
  if (named.field.format === 'date') {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value))
      throw new Untranslatable('Дата сравнивается только с датой вида 2026-09-01');
    if (sign === '>=') return about(named, { formatMinimum: value });
    if (sign === '<=') return about(named, { formatMaximum: value });
    const other: JsonObject = sign === '>' ? { formatMaximum: value } : { formatMinimum: value };
    return { not: about(named, other) };
  }
  if (typeof value !== 'number')
    throw new Untranslatable('Больше и меньше сравниваются только числа и даты');
  if (named.field.type !== 'number' && named.field.type !== 'integer')
    throw new Untranslatable(`Ответ на вопрос «${named.name}» — не число`);
  return about(named, numberBound(sign, value));
}

export function numberBound(sign: Comparison, value: number): JsonObject {
  if (sign === '>=') return { minimum: value };
  if (sign === '<=') return { maximum: value };
  return sign === '>' ? { exclusiveMinimum: value } : { exclusiveMaximum: value };
}

/** count-selected(), count(), string-length(): how much was answered. */
function sizes(sign: Comparison, of: Expression, right: Expression, scope: Scope): Predicate {
  if (of.is !== 'call') throw new Untranslatable('Условие ничего не сравнивает');
  const [first] = of.of;
  const words = {
    'count-selected': ['minItems', 'maxItems'],
    count: ['minItems', 'maxItems'],
    'string-length': ['minLength', 'maxLength'],
  } as const;
  const pair = words[of.name as keyof typeof words];
  if (!Object.hasOwn(words, of.name) || !pair || !first)
    throw new Untranslatable(`Функция ${of.name}() в условиях не переносится`);
  if (right.is !== 'number' || !Number.isInteger(right.value))
    throw new Untranslatable(`${of.name}() сравнивается только с целым числом`);
  const [least, most] = pair;
  const named = questionOf(first, scope);
  const wanted = least === 'minLength' ? 'string' : 'array';
  const odd =
    wanted === 'string' && (named.field.oneOf !== undefined || named.field.format === 'date');
  if (named.field.type !== wanted || odd)
    throw new Untranslatable(`${of.name}() не подходит вопросу «${named.name}»`);
  const { value } = right;
  if (sign === '>' && value === 0) return about(named);
  if (sign === '>=' || sign === '>')
    return about(named, { [least]: sign === '>' ? value + 1 : value });
  if (sign === '<=' || sign === '<')
    return about(named, { [most]: Math.max(0, sign === '<' ? value - 1 : value) });
  const same = about(named, { [least]: Math.max(0, value), [most]: Math.max(0, value) });
  return sign === '=' ? same : { not: same };
}

export function questionOf(of: Expression, scope: Scope): Named {
  if (of.is === 'self') {
    if (!scope.self) throw new Untranslatable('Точка здесь ни о каком вопросе');
    return scope.self;
  }
  if (of.is !== 'field') throw new Untranslatable('Сравнивается не ответ на вопрос');
  const named = scope.find(of.name);
  if (!named) throw new Untranslatable(`Вопроса «${of.name}» в таблице нет`);
  return named;
}

function isConstant(of: Expression): boolean {
  if (of.is === 'call') return ['date', 'true', 'false'].includes(of.name);
  return of.is === 'text' || of.is === 'number';
}

function constantOf(of: Expression): Json {
  if (of.is === 'text' || of.is === 'number') return of.value;
  if (of.is === 'call' && of.name === 'true') return true;
  if (of.is === 'call' && of.name === 'false') return false;
  const [day] = of.is === 'call' && of.name === 'date' ? of.of : [];
  if (day?.is === 'text') return day.value;
  if (of.is === 'field' || of.is === 'self')
    throw new Untranslatable('Ответы двух вопросов между собой не сравниваются');
  throw new Untranslatable('Сравнивать можно с числом, датой или кодом варианта');
}

const yes = new Set(['yes', 'true', '1', 'ok', 'да']);

/** The value as the answer holds it: numbers are numbers, «yes» of a yes-or-no question is true. */
export function answerFor(field: JsonObject, value: string): Json {
  if (field.type === 'boolean') return yes.has(value.toLowerCase());
  if (field.type !== 'number' && field.type !== 'integer') return value;
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number))
    throw new Untranslatable(`«${value}» — не число`);
  return number;
}

/** A leaf under a dotted name; without a test it asks whether the question is answered. */
export function about({ name }: Pick<Named, 'name'>, test?: Json): Predicate {
  const [key = '', ...rest] = name.split('.');
  if (rest.length > 0)
    return { properties: { [key]: about({ name: rest.join('.') }, test) }, required: [key] };
  return test === undefined
    ? { required: [key] }
    : { properties: { [key]: test }, required: [key] };
}
