// Values of a list, one by one and the rest: since 2020-12 two words say what one said before.

import { joinPath } from '../../dialect/paths.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { Rewrite } from './rewrite.ts';
import type { Place, Work } from './work.ts';

export function rewriteLists(
  work: Work,
  schema: JsonObject,
  out: JsonObject,
  place: Place,
  rewrite: Rewrite,
): void {
  const { items, prefixItems, additionalItems, unevaluatedItems } = schema;
  const one = (keyword: string, value: Json) =>
    rewrite(work, value, { ...place, path: joinPath(place.path, keyword) });
  const first = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : undefined;
  const word = Array.isArray(prefixItems) ? 'prefixItems' : 'items';
  if (first === undefined) {
    const every = items ?? unevaluatedItems;
    if (every !== undefined)
      out.items = one(items === undefined ? 'unevaluatedItems' : 'items', every);
    return;
  }
  out.items = first.map((value, index) =>
    rewrite(work, value, {
      ...place,
      path: joinPath(joinPath(place.path, word), `№${index + 1}`),
    }),
  );
  const rest = word === 'prefixItems' ? items : additionalItems;
  const after = rest ?? unevaluatedItems;
  if (after !== undefined && !Array.isArray(after))
    out.additionalItems = one('additionalItems', after);
}
