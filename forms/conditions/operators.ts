// The comparisons a person chooses from. Each is what an operator of predicates offers of itself, beside it
// its denial and the same of an element of a list; whether a field is filled is asked without any.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { parameterName } from '../predicates/names.ts';
import { operators } from '../predicates/operators/index.ts';
import type { ConditionValues, Offer, Takes } from '../predicates/operators/offer.ts';

export interface ConditionOperator {
  code: string;
  words(values: ConditionValues): string;
  offered: readonly ConditionValues[];
  /** Means something for these too, though it is not offered. */
  suits: readonly ConditionValues[];
  takes: Takes;
  denies: boolean;
  begins: readonly ConditionValues[];
  /** What the field must fulfil; nothing where only its presence is asked. */
  constraint(value: Json): JsonObject | undefined;
  /** The value when the constraint is this operator's. */
  read(constraint: JsonObject): Json | undefined;
}

type How = Pick<ConditionOperator, 'constraint' | 'read'>;
type Guard = (value: Json) => boolean;

const isParameter: Guard = (value) => parameterName(value) !== undefined;
const isScalar: Guard = (value) => typeof value !== 'object' || isParameter(value);

/** The values that each kind of input gives. */
const guards: Readonly<Record<Takes, Guard>> = {
  one: isScalar,
  several: (value) => Array.isArray(value) && value.length > 0 && value.every(isScalar),
  text: (value) => typeof value === 'string' || isParameter(value),
  number: (value) => typeof value === 'number' || isParameter(value),
  count: (value) => typeof value === 'number' || isParameter(value),
  day: (value) => typeof value === 'string' || isParameter(value),
  nothing: () => false,
};

function under(keyword: string, guard: Guard): How {
  return {
    constraint: (value) => ({ [keyword]: value }),
    read: (constraint) => {
      const value = constraint[keyword];
      const alone = Object.keys(constraint).length === 1 && value !== undefined && value !== null;
      return alone && guard(value) ? value : undefined;
    },
  };
}

/** The same constraint inside another word: of an element, denied. */
function inside(word: 'contains' | 'not', of: How): How {
  return {
    constraint: (value) => ({ [word]: of.constraint(value) ?? {} }),
    read: ({ [word]: inner, ...rest }) =>
      isObject(inner) && Object.keys(rest).length === 0 ? of.read(inner) : undefined,
  };
}

function offered(offer: Offer | undefined, how: How): ConditionOperator[] {
  if (!offer) return [];
  const { code, words, to, suits = [], takes, denied, begins = [] } = offer;
  const say = typeof words === 'string' ? () => words : words;
  const own = { code, words: say, offered: to, suits, takes, denies: false, begins, ...how };
  return denied
    ? [
        own,
        {
          ...own,
          code: denied.code,
          words: () => denied.words,
          denies: true,
          begins: [],
          ...inside('not', how),
        },
      ]
    : [own];
}

const every: readonly ConditionValues[] = [
  ...(['yes-no', 'choice', 'integer', 'number', 'text', 'date'] as const),
  ...(['choices', 'list', 'presence'] as const),
];

const presence = (code: string, words: string, denies: boolean): ConditionOperator => ({
  code,
  words: () => words,
  offered: every,
  suits: [],
  takes: 'nothing',
  denies,
  begins: [],
  constraint: () => undefined,
  read: () => undefined,
});

export const filled = presence('filled', 'заполнено', false);
export const empty = presence('empty', 'не заполнено', true);

/** In the order in which they are offered. */
export const conditionOperators: readonly ConditionOperator[] = [
  ...operators.flatMap(({ keyword, offer, ofElement }) => {
    const how = under(keyword, guards[(offer ?? ofElement)?.takes ?? 'nothing']);
    return [...offered(offer, how), ...offered(ofElement, inside('contains', how))];
  }),
  filled,
  empty,
];

const byCode = new Map(conditionOperators.map((one) => [one.code, one]));

export function conditionOperator(code: string): ConditionOperator | undefined {
  return byCode.get(code);
}

/** Where a fresh condition about such values begins. */
export function firstOperator(values: ConditionValues): ConditionOperator {
  const begins = conditionOperators.find((one) => one.begins.includes(values));
  return begins ?? operatorsFor(values)[0] ?? filled;
}

export function operatorsFor(values: ConditionValues): ConditionOperator[] {
  return conditionOperators.filter(({ offered: to }) => to.includes(values));
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
