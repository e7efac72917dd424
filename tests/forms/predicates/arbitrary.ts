// Random documents and random predicates over them, shared by the tests of meaning and of SQL.

import fc from 'fast-check';
import type { Json, JsonObject } from '../../../forms/json.ts';
import type { Predicate } from '../../../forms/predicates/index.ts';

const texts = ['', 'да', 'нет', 'Ёлкин', 'ёлкин', 'a b', '😀', '😀б', "o'Neil", '?', '1', 'true'];
const days = ['2024-02-29', '2025-01-01', '2025-03-15', '2025-12-31'];
const amounts = [-1.5, 0, 0.1, 0.3, 2.5, 1234.5678, 99_999.9999];

const text = fc.constantFrom(...texts);
const day = fc.constantFrom(...days);
const count = fc.integer({ min: -2, max: 5 });
const amount = fc.constantFrom(...amounts);
const item = fc.record({ kind: text, rank: count }) as fc.Arbitrary<JsonObject>;

const typed = {
  flag: fc.boolean(),
  count,
  amount,
  name: text,
  day,
  tags: fc.array(text, { maxLength: 3 }),
  items: fc.array(item, { maxLength: 3 }),
  place: fc.record({ city: text, floor: count }),
  a: fc.integer({ min: 0, max: 2_000_000 }),
  b: fc.integer({ min: 0, max: 2_000_000 }),
  c: fc.constantFrom(0, 1, -3, 3_037_000_500, 9_007_199_254_740_991),
  // These stand in columns of their own in the test of SQL.
  columnFlag: fc.boolean(),
  columnCount: count,
  columnAmount: amount,
  columnName: text,
  columnDay: day,
} satisfies Record<string, fc.Arbitrary<Json>>;

export const columns = ['columnFlag', 'columnCount', 'columnAmount', 'columnName', 'columnDay'];

const wrong: fc.Arbitrary<Json> = fc.oneof(
  text,
  count,
  fc.constantFrom<Json>(1.5, true, '2025-03-15T10:00', 'абв', 1e21),
  fc.constant({}),
  fc.array(fc.oneof(text, count, fc.constant(null), item, fc.array(count)), { maxLength: 3 }),
  fc.record({ city: fc.constantFrom<Json>(null, 3, 'да', []) }),
);

/** Every field present and of its type. */
export const completeDocument: fc.Arbitrary<JsonObject> = fc.record(typed);

/** Fields absent, null, or of another type; columns keep their types. */
export const anyDocument: fc.Arbitrary<JsonObject> = fc.record(
  Object.fromEntries(
    Object.entries(typed).map(([name, values]: [string, fc.Arbitrary<Json>]) => [
      name,
      columns.includes(name)
        ? fc.oneof({ weight: 4, arbitrary: values }, { weight: 1, arbitrary: fc.constant(null) })
        : fc.oneof(
            { weight: 6, arbitrary: values },
            { weight: 1, arbitrary: fc.constant(null) },
            { weight: 2, arbitrary: wrong },
          ),
    ]),
  ),
  { requiredKeys: columns },
);

const length = fc.integer({ min: 0, max: 3 });
const numbers = fc.oneof(count, amount);
const scalars: fc.Arbitrary<Json> = fc.oneof(text, count, amount, fc.boolean(), day);
const own: Record<string, fc.Arbitrary<Json>> = {
  const: scalars,
  enum: fc.uniqueArray(scalars, { minLength: 1, maxLength: 4 }),
  minimum: numbers,
  maximum: numbers,
  exclusiveMinimum: numbers,
  exclusiveMaximum: numbers,
  'x-starts-with': text.filter((one) => one !== ''),
  minLength: length,
  maxLength: length,
  minItems: length,
  maxItems: length,
};
const dates: Record<string, fc.Arbitrary<Json>> = { formatMinimum: day, formatMaximum: day };

function operator(of: Record<string, fc.Arbitrary<Json>>): fc.Arbitrary<Predicate> {
  return fc.oneof(
    ...Object.entries(of).map(([keyword, value]) =>
      value.map((expected) => ({ [keyword]: expected })),
    ),
  );
}

function over(field: string, leaf: fc.Arbitrary<Predicate>): fc.Arbitrary<Predicate> {
  return leaf.map((inner) => ({ properties: { [field]: inner }, required: [field] }));
}

const plain = operator(own);
const denied = plain.map((inner) => ({ not: inner }));
const element = fc.oneof(plain, denied, over('kind', plain), over('rank', plain));
const containing = element.map((contains) => ({ contains }));
const constraint = fc.oneof(
  { weight: 4, arbitrary: plain },
  denied,
  fc.record({ minimum: count, maximum: count }),
  fc.tuple(plain, plain).map((anyOf) => ({ anyOf })),
);

const leaf: fc.Arbitrary<Predicate> = fc.oneof(
  ...Object.keys(typed).map((field) => over(field, constraint)),
  // Each constraint also where it fits.
  over(
    'flag',
    fc.boolean().map((value) => ({ const: value })),
  ),
  over(
    'name',
    text.map((value) => ({ const: value })),
  ),
  over('day', operator(dates)),
  over('columnDay', operator(dates)),
  over('columnName', plain),
  over('tags', containing),
  over('items', containing),
  over('place', over('city', constraint)),
  over('place', over('floor', constraint)),
  fc.constantFrom(...Object.keys(typed)).map((field): Predicate => ({ required: [field] })),
  fc.constant<Predicate>({ properties: { place: { required: ['city'] } }, required: ['place'] }),
);

const factor = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'columnCount', 'count', 'place.floor') },
  { weight: 1, arbitrary: fc.constantFrom<string | number>(2, 1.5, 0, 0.0001, -3) },
);
const factors = fc.array(factor, { minLength: 1, maxLength: 4 });
const products: fc.Arbitrary<Predicate> = fc
  .record({
    left: factors,
    op: fc.constantFrom('<', '<=', '>', '>=', '='),
    right: factors,
    minimums: fc.constantFrom<JsonObject>({}, { a: 1000 }, { columnCount: 1.5 }, { flag: 1 }),
  })
  .map((value) => ({ 'x-products': value }));

function grouped(of: fc.Arbitrary<Predicate>): fc.Arbitrary<Predicate> {
  return fc.letrec<{ node: Predicate }>((tie) => {
    const list = fc.array(tie('node'), { minLength: 1, maxLength: 3 });
    return {
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        { weight: 3, arbitrary: of },
        { weight: 1, arbitrary: tie('node').map((not) => ({ not })) },
        { weight: 1, arbitrary: list.map((allOf) => ({ allOf })) },
        { weight: 1, arbitrary: list.map((anyOf) => ({ anyOf })) },
      ),
    };
  }).node;
}

/** What ajv understands too. */
export const draft07Predicate = grouped(leaf);
export const anyPredicate = grouped(
  fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: products }),
);
