// What a question's marks say to its author: conditions read aloud, the fact it tells.
import { isObject, type JsonObject } from '../../../forms/json.ts';
import { describePredicate, describeValue } from '../../../forms/predicates/index.ts';
import { optionsOf } from '../../../forms/questions/index.ts';
import { factOf } from '../../../forms/risk/fact-catalogue.ts';

export const conditions = {
  'x-visible-when': 'показывается, если',
  'x-required-when': 'обязателен, если',
  'x-allowed-when': 'принимается, если',
} as const;

export type ConditionKeyword = keyof typeof conditions;
export const conditionKeywords: readonly ConditionKeyword[] = [
  'x-visible-when',
  'x-required-when',
  'x-allowed-when',
];

/** «показывается, если «опыт» — «Да»»; titles and options are looked up in `fields`. */
export function conditionSentence(
  keyword: ConditionKeyword,
  condition: JsonObject,
  fields: ReadonlyMap<string, JsonObject>,
): string {
  const fieldOf = (name: string) => fields.get(name) ?? fields.get(name.split('.')[0] ?? name);
  const sentence = describePredicate(condition, {
    field: (name) => {
      const field = fieldOf(name);
      return `«${String(field?.title ?? `${name}: вопроса больше нет`)}»`;
    },
    value: (name, value) => {
      const option = optionsOf(fieldOf(name) ?? {}).find((one) => one.const === value);
      return option ? `«${option.title}»` : describeValue(value);
    },
  });
  return `${conditions[keyword]} ${sentence}`;
}

export function factChip(field: JsonObject): { title: string; criterion?: number } | undefined {
  const mapping = field['x-fact'];
  if (!isObject(mapping) || typeof mapping.name !== 'string') return undefined;
  const fact = factOf(mapping.name);
  if (!fact) return { title: `${mapping.name}: такого факта нет` };
  return { title: fact.title, ...(fact.criterion ? { criterion: fact.criterion } : {}) };
}
