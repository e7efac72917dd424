import type { Json, JsonObject } from '../json.ts';
import type { Random } from '../random.ts';

const isNumber = (value: Json | undefined): value is number => typeof value === 'number';
const usual = 10;
const day = 86_400_000;

/** A number within the limits of the question, near its lower end: people have one practice, not ninety. */
export function inventedNumber(
  {
    minimum,
    maximum,
    exclusiveMinimum,
    exclusiveMaximum,
    multipleOf,
    type,
    'x-unit': unit,
  }: JsonObject,
  random: Random,
): number {
  const isMoney = typeof unit === 'string' && unit.startsWith('руб');
  const step = isNumber(multipleOf) ? multipleOf : isMoney && maximum === undefined ? 5000 : 1;
  const lowest = isNumber(minimum) ? minimum : isNumber(exclusiveMinimum) ? exclusiveMinimum : 0;
  const highest = isNumber(maximum)
    ? maximum
    : isNumber(exclusiveMaximum)
      ? exclusiveMaximum
      : undefined;
  const from = Math.ceil(lowest / step) + (isNumber(exclusiveMinimum) ? 1 : 0);
  const until = highest === undefined ? from + usual : Math.floor(highest / step);
  const to = Math.max(from, Math.min(from + usual, until - (isNumber(exclusiveMaximum) ? 1 : 0)));
  const value = random.between(from, to) * step;
  // A narrow fraction («от 0,2 до 0,8») has no whole number in it.
  const fits = highest === undefined || value <= highest;
  return type === 'integer' || fits ? value : (lowest + (highest ?? lowest)) / 2;
}

/** A day of the two years before the last one that is allowed. */
export function inventedDate(
  { formatMinimum, formatMaximum }: JsonObject,
  random: Random,
  today: string,
): string {
  const last = Date.parse(typeof formatMaximum === 'string' ? formatMaximum : today);
  const least = typeof formatMinimum === 'string' ? Date.parse(formatMinimum) : last - 730 * day;
  const from = Math.max(least, last - 730 * day);
  const days = Math.max(0, Math.round((last - from) / day));
  const at = last < least ? least : from + random.between(0, days) * day;
  return new Date(at).toISOString().slice(0, 10);
}
