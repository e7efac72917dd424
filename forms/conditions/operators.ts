// THE list of comparisons a person chooses from, in the order in which they are offered. One entry knows its
// words, the kinds of values it suits, how it is written and how it is recognised.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { parameterName } from '../predicates/names.ts';
import type { ConditionValues } from './condition-field.ts';

/** What is asked beside the operator. */
export type Takes = 'one' | 'several' | 'number' | 'count' | 'day' | 'nothing';

export interface ConditionOperator {
  code: string;
  words(values: ConditionValues): string;
  offered: readonly ConditionValues[];
  /** Means something for these too, though it is not offered. */
  suits: readonly ConditionValues[];
  takes: Takes;
  denies: boolean;
  /** What the field must fulfil; nothing where only its presence is asked. */
  constraint(value: Json): JsonObject | undefined;
  /** The value when the constraint is this operator's. */
  read(constraint: JsonObject): Json | undefined;
}

type Guard = (value: Json) => boolean;

const isScalar: Guard = (value) => typeof value !== 'object' || parameterName(value) !== undefined;
const isList: Guard = (value) => Array.isArray(value) && value.length > 0 && value.every(isScalar);
const isNumber: Guard = (value) => typeof value === 'number' || parameterName(value) !== undefined;
const isDay: Guard = (value) => typeof value === 'string' || parameterName(value) !== undefined;

function only(constraint: JsonObject, keyword: string, guard: Guard): Json | undefined {
  const value = constraint[keyword];
  const alone = Object.keys(constraint).length === 1 && value !== undefined && value !== null;
  return alone && guard(value) ? value : undefined;
}

interface Said {
  words: string | ConditionOperator['words'];
  offered: readonly ConditionValues[];
  suits?: readonly ConditionValues[];
  takes: Takes;
}

function operator(
  code: string,
  { words, offered, suits = [], takes }: Said,
  how: Pick<ConditionOperator, 'constraint' | 'read'> & { denies?: boolean },
): ConditionOperator {
  const say = typeof words === 'string' ? () => words : words;
  return { code, words: say, offered, suits, takes, denies: false, ...how };
}

function keyword(code: string, word: string, guard: Guard, said: Said): ConditionOperator {
  return operator(code, said, {
    constraint: (value) => ({ [word]: value }),
    read: (constraint) => only(constraint, word, guard),
  });
}

/** The same constraint of one element of a list. */
function element(code: string, word: string, guard: Guard, said: Said): ConditionOperator {
  return operator(code, said, {
    constraint: (value) => ({ contains: { [word]: value } }),
    read: ({ contains, ...rest }) =>
      isObject(contains) && Object.keys(rest).length === 0
        ? only(contains, word, guard)
        : undefined,
  });
}

function denied(code: string, of: ConditionOperator, words: string): ConditionOperator {
  return operator(
    code,
    { words, offered: of.offered, suits: of.suits, takes: of.takes },
    {
      denies: true,
      constraint: (value) => ({ not: of.constraint(value) ?? {} }),
      read: ({ not, ...rest }) =>
        isObject(not) && Object.keys(rest).length === 0 ? of.read(not) : undefined,
    },
  );
}

const plain: readonly ConditionValues[] = ['yes-no', 'choice', 'integer', 'number', 'text', 'date'];
const listed: readonly ConditionValues[] = ['choice', 'integer', 'number', 'text'];
const numbers: readonly ConditionValues[] = ['integer', 'number'];
const every: readonly ConditionValues[] = [...plain, 'choices', 'list', 'presence'];

const equals = keyword('equals', 'const', isScalar, {
  words: 'равно',
  offered: plain,
  takes: 'one',
});
const oneOf = keyword('one-of', 'enum', isList, {
  words: 'одно из',
  offered: listed,
  suits: ['yes-no', 'date'],
  takes: 'several',
});
const has = element('has', 'const', isScalar, {
  words: 'отмечено',
  offered: ['choices'],
  takes: 'one',
});
const hasAny = element('has-any', 'enum', isList, {
  words: 'отмечено хотя бы одно из',
  offered: ['choices'],
  takes: 'several',
});
const number = (words: string): Said => ({ words, offered: numbers, takes: 'number' });
const day = (words: string): Said => ({ words, offered: ['date'], takes: 'day' });
const notAfter = keyword('not-after', 'formatMaximum', isDay, day('не позже'));
const notBefore = keyword('not-before', 'formatMinimum', isDay, day('не раньше'));
const text = (words: string): Said => ({ words, offered: ['text'], takes: 'count' });
const counted = (limit: string): Said => ({
  words: (values) => (values === 'list' ? `строк ${limit}` : `отмечено ${limit}`),
  offered: ['choices', 'list'],
  takes: 'count',
});
const presence = (words: string): Said => ({ words, offered: every, takes: 'nothing' });
const asksPresence = { constraint: () => undefined, read: () => undefined };

export const filled = operator('filled', presence('заполнено'), asksPresence);
export const empty = operator('empty', presence('не заполнено'), { ...asksPresence, denies: true });

export const conditionOperators: readonly ConditionOperator[] = [
  equals,
  denied('not-equals', equals, 'не равно'),
  oneOf,
  denied('none-of', oneOf, 'ни одно из'),
  keyword('minimum', 'minimum', isNumber, number('не меньше')),
  keyword('maximum', 'maximum', isNumber, number('не больше')),
  keyword('more', 'exclusiveMinimum', isNumber, number('больше')),
  keyword('less', 'exclusiveMaximum', isNumber, number('меньше')),
  notBefore,
  notAfter,
  denied('after', notAfter, 'позже'),
  denied('before', notBefore, 'раньше'),
  has,
  denied('has-not', has, 'не отмечено'),
  hasAny,
  denied('has-none', hasAny, 'не отмечено ни одно из'),
  keyword('at-least', 'minItems', isNumber, counted('не меньше')),
  keyword('at-most', 'maxItems', isNumber, counted('не больше')),
  keyword('not-shorter', 'minLength', isNumber, text('знаков не меньше')),
  keyword('not-longer', 'maxLength', isNumber, text('знаков не больше')),
  filled,
  empty,
];

const byCode = new Map(conditionOperators.map((one) => [one.code, one]));

export function conditionOperator(code: string): ConditionOperator | undefined {
  return byCode.get(code);
}

/** Where a fresh condition about such values begins. */
export function firstOperator(values: ConditionValues): ConditionOperator {
  const begins = values === 'date' ? 'not-before' : numbers.includes(values) ? 'minimum' : '';
  return byCode.get(begins) ?? operatorsFor(values)[0] ?? filled;
}

export function operatorsFor(values: ConditionValues): ConditionOperator[] {
  return conditionOperators.filter(({ offered }) => offered.includes(values));
}

/** Which operator a constraint is, and with what value. */
export function readConstraint(
  constraint: JsonObject,
): { operator: ConditionOperator; value: Json } | undefined {
  for (const one of conditionOperators) {
    const value = one.read(constraint);
    if (value !== undefined) return { operator: one, value };
  }
  return undefined;
}
