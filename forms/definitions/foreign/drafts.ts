// Which JSON Schema a text is written in: it says so itself, or its words give it away.

import type { JsonObject } from '../../json.ts';

export const drafts = {
  '04': 'draft-04',
  '06': 'draft-06',
  '07': 'draft-07',
  '2019-09': '2019-09',
  '2020-12': '2020-12',
} as const;

export type Draft = keyof typeof drafts;

const addresses: readonly [RegExp, Draft][] = [
  [/^https?:\/\/json-schema\.org\/draft-04\/schema#?$/, '04'],
  [/^https?:\/\/json-schema\.org\/draft-06\/schema#?$/, '06'],
  [/^https?:\/\/json-schema\.org\/draft-07\/schema#?$/, '07'],
  [/^https?:\/\/json-schema\.org\/schema#?$/, '07'],
  [/^https?:\/\/json-schema\.org\/draft\/2019-09\/schema#?$/, '2019-09'],
  [/^https?:\/\/json-schema\.org\/draft\/2020-12\/schema#?$/, '2020-12'],
];

const telling: readonly [string, Draft][] = [
  ['prefixItems', '2020-12'],
  ['$dynamicRef', '2020-12'],
  ['$dynamicAnchor', '2020-12'],
  ['dependentRequired', '2019-09'],
  ['dependentSchemas', '2019-09'],
  ['unevaluatedProperties', '2019-09'],
  ['unevaluatedItems', '2019-09'],
  ['minContains', '2019-09'],
  ['maxContains', '2019-09'],
  ['$recursiveRef', '2019-09'],
  ['$anchor', '2019-09'],
  ['$defs', '2019-09'],
];

/** Nothing when the schema names a draft that is not known here. */
export function draftOf(schema: JsonObject): Draft | undefined {
  const { $schema } = schema;
  if ($schema !== undefined) {
    const stated = String($schema);
    return addresses.find(([address]) => address.test(stated))?.[1];
  }
  const text = JSON.stringify(schema);
  const found = telling.find(([word]) => text.includes(`"${word}":`));
  if (found) return found[1];
  const old =
    typeof schema.id === 'string' || /"exclusiveM(?:in|ax)imum":(?:true|false)/.test(text);
  return old ? '04' : '07';
}
