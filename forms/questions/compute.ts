// Values that nobody types: worked out of the other answers by the same code in browser and server.

import { isDate } from '../dialect/formats/index.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';

const overNumbers = ['sum', 'average', 'minimum', 'maximum', 'product', 'difference'] as const;
const overDates = ['days', 'months', 'years'] as const;

export const computeOps = {
  sum: 'Сумма',
  average: 'Среднее',
  minimum: 'Наименьшее',
  maximum: 'Наибольшее',
  product: 'Произведение',
  difference: 'Разность',
  count: 'Количество',
  days: 'Дней между датами',
  months: 'Полных месяцев между датами',
  years: 'Полных лет между датами',
  lookup: 'По таблице',
} as const;

export type ComputeOp = keyof typeof computeOps;

/** All values under a name: none when nothing is answered, one for each row of a group. */
export type ValuesOf = (name: string) => readonly Json[];

/** Stored numbers carry at most four decimals. */
const mostDigits = 4;

export function rounded(value: number, digits: number): number {
  const scale = 10 ** Math.min(Math.max(0, digits), mostDigits);
  return Math.round((value + Number.EPSILON * Math.sign(value)) * scale) / scale;
}

/** Names that a computation reads, «today» aside. */
export function namesComputed(field: JsonObject): string[] {
  const compute = field['x-compute'];
  if (!isObject(compute)) return [];
  const { of, from, to } = compute;
  const named = [...(Array.isArray(of) ? of : []), from, to];
  return named.filter((name): name is string => typeof name === 'string' && name !== 'today');
}

/** @param today ISO date of the place; without it what depends on it has no value */
export function calculate(
  field: JsonObject,
  valuesOf: ValuesOf,
  today: string | undefined,
): Json | undefined {
  const compute = field['x-compute'];
  if (!isObject(compute)) return undefined;
  const found = worth(compute, valuesOf, today);
  if (typeof found !== 'number') return field.type === 'string' ? found : undefined;
  if (field.type === 'string' || !Number.isFinite(found)) return undefined;
  const digits = field.type === 'integer' ? 0 : compute.digits;
  return rounded(found, typeof digits === 'number' ? digits : mostDigits);
}

function worth(
  compute: JsonObject,
  valuesOf: ValuesOf,
  today: string | undefined,
): Json | undefined {
  const { op, of } = compute;
  const operands = (Array.isArray(of) ? of : []).map((one) =>
    typeof one === 'number' ? [one] : valuesOf(String(one)),
  );
  if (isOneOf(overNumbers, op)) return ofNumbers(op, operands);
  if (isOneOf(overDates, op)) {
    const dateOf = (name: Json | undefined) =>
      name === 'today' ? today : valuesOf(String(name)).find((value) => typeof value === 'string');
    return between(op, dateOf(compute.from), dateOf(compute.to));
  }
  if (op === 'count') return countOf(operands.flat());
  if (op === 'lookup') return lookedUp(compute, operands[0] ?? []);
  return undefined;
}

function isOneOf<Name extends string>(names: readonly Name[], op: Json | undefined): op is Name {
  return names.some((name) => name === op);
}

function ofNumbers(
  op: (typeof overNumbers)[number],
  operands: readonly (readonly Json[])[],
): number | undefined {
  const numbers = operands.flat().filter((value) => typeof value === 'number');
  const [first, ...rest] = numbers;
  if (first === undefined) return undefined;
  const sum = () => numbers.reduce((total, value) => total + value, 0);
  // A factor that is missing is not a factor of one, nor of nothing.
  const whole = operands.every((values) => values.some((value) => typeof value === 'number'));
  switch (op) {
    case 'sum':
      return sum();
    case 'average':
      return sum() / numbers.length;
    case 'minimum':
      return Math.min(...numbers);
    case 'maximum':
      return Math.max(...numbers);
    case 'product':
      return whole ? numbers.reduce((total, value) => total * value, 1) : undefined;
    case 'difference':
      return whole ? rest.reduce((total, value) => total - value, first) : undefined;
  }
}

/** Filled fields, chosen options, rows. */
function countOf(values: readonly Json[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce<number>(
    (total, value) => total + (Array.isArray(value) ? value.length : 1),
    0,
  );
}

function lookedUp({ table, else: otherwise }: JsonObject, values: readonly Json[]) {
  const [value] = values;
  if (value === undefined) return undefined;
  const key = String(value);
  return isObject(table) && Object.hasOwn(table, key) ? table[key] : otherwise;
}

const dayLength = 86_400_000;

function between(
  op: (typeof overDates)[number],
  from: Json | undefined,
  to: Json | undefined,
): number | undefined {
  if (typeof from !== 'string' || typeof to !== 'string' || !isDate(from) || !isDate(to))
    return undefined;
  if (op === 'days') return Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
  const months = from <= to ? monthsBetween(from, to) : -monthsBetween(to, from);
  return op === 'months' ? months : Math.trunc(months / 12) || 0;
}

/** Full months; the 29th of February of a common year is reached on the 1st of March. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [lastYear = 0, lastMonth = 0, lastDay = 0] = to.split('-').map(Number);
  return (lastYear - year) * 12 + lastMonth - month - (lastDay < day ? 1 : 0);
}
