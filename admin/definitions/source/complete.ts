// Completion in the source text: keywords of the kind's meta-schema at this place, the words of
// conditions inside conditions, names of facts where facts are named.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { getLocation } from 'jsonc-parser';
import { type KindCode, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { isObject, type Json, type JsonObject } from '../../../forms/json.ts';
import { operators } from '../../../forms/predicates/index.ts';
import { factCatalogue } from '../../../forms/risk/fact-catalogue.ts';

const conditions = new Set([
  'when',
  'appliesTo',
  'where',
  'x-visible-when',
  'x-required-when',
  'x-allowed-when',
  'not',
  'allOf',
  'anyOf',
]);
const conditionWords = ['properties', 'required', 'not', 'allOf', 'anyOf', 'x-products'];
const fieldWords = [
  'title',
  'description',
  'type',
  'format',
  'oneOf',
  'enum',
  'items',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'pattern',
  'x-fact',
  'x-visible-when',
  'x-required-when',
  'x-allowed-when',
  'x-allowed-message',
  'x-widget',
];

type Step = string | number;

/** The part of the meta-schema that speaks about this place. */
function schemaAt(meta: JsonObject, path: readonly Step[]): JsonObject {
  let current: Json | undefined = meta;
  for (const step of path) {
    if (!isObject(current)) return {};
    if (typeof step === 'number') current = current.items;
    else {
      const properties: Json | undefined = current.properties;
      const own: Json | undefined =
        isObject(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
      current = own ?? current.additionalProperties;
    }
  }
  return isObject(current) ? current : {};
}

function keysAt(kind: KindCode, parents: readonly Step[]): string[] {
  const last = parents.findLastIndex((step) => typeof step === 'string' && conditions.has(step));
  if (last >= 0 && parents.at(-1) !== 'properties') {
    const inLeaf = parents.at(-2) === 'properties';
    return inLeaf ? operatorNames() : [...conditionWords];
  }
  if (last >= 0) return factCatalogue.map(({ name }) => name);
  const { properties } = schemaAt(kindsByCode[kind].metaSchema, parents);
  const named = isObject(properties) ? Object.keys(properties) : [];
  const isField = parents.at(-2) === 'properties';
  return isField ? [...new Set([...named, ...fieldWords])] : named;
}

function operatorNames(): string[] {
  return [...new Set([...Object.values(operators).map(({ keyword }) => keyword), 'not'])];
}

function valuesAt(kind: KindCode, path: readonly Step[]): Json[] {
  if (path.at(-1) === 'name' && path.at(-2) === 'x-fact')
    return factCatalogue.filter(({ askable }) => askable).map(({ name }) => name);
  const { enum: values, type } = schemaAt(kindsByCode[kind].metaSchema, path);
  if (Array.isArray(values)) return values;
  return type === 'boolean' ? [true, false] : [];
}

const factTitles = new Map<string, string>(factCatalogue.map(({ name, title }) => [name, title]));

export function completeDefinition(
  kind: KindCode,
  context: CompletionContext,
): CompletionResult | null {
  const text = context.state.doc.toString();
  const { path, isAtPropertyKey } = getLocation(text, context.pos);
  const word = context.matchBefore(/"?[\w-]*/);
  if (!word || (word.from === word.to && !context.explicit)) return null;
  const offered: Json[] = isAtPropertyKey ? keysAt(kind, path.slice(0, -1)) : valuesAt(kind, path);
  if (offered.length === 0) return null;
  const closed = text[context.pos] === '"';
  const options = offered.map((value): Completion => {
    const written = JSON.stringify(value);
    return {
      label: written,
      detail: typeof value === 'string' ? factTitles.get(value) : undefined,
      apply: closed && written.endsWith('"') ? written.slice(0, -1) : written,
      type: isAtPropertyKey ? 'property' : 'enum',
    };
  });
  return { from: word.from, options, validFor: /^"?[\w-]*$/ };
}
