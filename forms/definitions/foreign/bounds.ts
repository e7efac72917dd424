// Limits that a foreign schema leaves out. Where a pattern or uniqueness is asked, they change nothing (longer
// values are never matched or compared); elsewhere they stand only where a value is refused altogether.

import { longestForPattern, mostUniqueItems } from '../../dialect/limits.ts';
import { joinPath } from '../../dialect/paths.ts';
import type { JsonObject } from '../../json.ts';
import { type Place, refuse, type Work } from './work.ts';

const mostItems = 500;

export function addLimits(work: Work, out: JsonObject, { path, certain }: Place): void {
  const { pattern, maxLength, uniqueItems, maxItems } = out;
  const limit = (keyword: string, value: number, words: string) => {
    out[keyword] = value;
    work.added.push({ path: joinPath(path, keyword), message: `${words}: ${value}` });
  };
  if (typeof pattern === 'string' && typeof maxLength !== 'number')
    limit('maxLength', longestForPattern, 'Знаков не больше');
  else if (certain && isFreeText(out)) limit('maxLength', longestForPattern, 'Знаков не больше');
  if (uniqueItems === true && typeof maxItems !== 'number')
    limit('maxItems', mostUniqueItems, 'Значений не больше');
  else if (certain && out.type === 'array' && typeof maxItems !== 'number')
    limit('maxItems', mostItems, 'Значений не больше');
  for (const [least, most] of [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
  ] as const) {
    const low = out[least];
    const high = out[most];
    if (certain && typeof low === 'number' && typeof high === 'number' && low > high)
      refuse(work, joinPath(path, least), least, `Уменьшите: наибольшее здесь — ${high}`);
  }
}

function isFreeText(schema: JsonObject): boolean {
  const { type, maxLength, format, enum: values } = schema;
  return (
    type === 'string' &&
    maxLength === undefined &&
    format === undefined &&
    values === undefined &&
    schema.const === undefined &&
    schema.oneOf === undefined
  );
}
