// The link of a question to a fact: which fact, and what each answer says about it.
import { isObject, type Json, type JsonObject } from '../../../../forms/json.ts';
import { type Fact, factCatalogue, factOf } from '../../../../forms/risk/fact-catalogue.ts';

const facts: readonly Fact[] = factCatalogue;

/** Facts that people may be asked about; the others are entered by staff with a ground. */
export const askableFacts = facts.filter(({ askable }) => askable);

export interface FactLink {
  name: string;
  values: JsonObject;
}

export function factLinkOf(field: JsonObject): FactLink | undefined {
  const mapping = field['x-fact'];
  if (!isObject(mapping) || typeof mapping.name !== 'string') return undefined;
  return { name: mapping.name, values: isObject(mapping.values) ? mapping.values : {} };
}

export function linkJson({ name, values }: FactLink): JsonObject {
  return Object.keys(values).length > 0 ? { name, values } : { name };
}

/** What an answer may say about the fact, as choices; an open number is typed instead. */
export function valueChoices(fact: string): { value: Json; title: string }[] {
  const known = factOf(fact);
  if (known?.type === 'boolean')
    return [
      { value: true, title: 'да' },
      { value: false, title: 'нет' },
    ];
  if (known?.type === 'integer')
    return [0, 1, 2, 3, 5, 10].map((value) => ({ value, title: String(value) }));
  return Object.entries(known?.values ?? {}).map(([value, title]) => ({ value, title }));
}

export function withValue(link: FactLink, option: string, value: Json | undefined): FactLink {
  const values = { ...link.values };
  if (value === undefined) delete values[option];
  else values[option] = value;
  return { ...link, values };
}
