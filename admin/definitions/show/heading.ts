import type { KindCode } from '../../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../../forms/json.ts';

/** A characteristic is known by its number and short name; the official wording fills three lines. */
export function headingOf(kind: KindCode, { title, shortTitle, number }: JsonObject): string {
  if (kind === 'risk-criterion' && typeof shortTitle === 'string')
    return `Характеристика ${String(number)}. ${shortTitle}`;
  return String(title);
}
