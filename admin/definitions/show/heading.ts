import type { KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { consoleKinds } from '../kinds/index.ts';

/** A characteristic is known by its number and short name; the official wording fills three lines. */
export function headingOf(kind: KindCode, { title, shortTitle, number }: JsonObject): string {
  const { numbered } = consoleKinds[kind];
  return numbered && typeof shortTitle === 'string'
    ? `${numbered} ${String(number)}. ${shortTitle}`
    : String(title);
}
