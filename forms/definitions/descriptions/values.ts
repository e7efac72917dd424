// Values of definitions as people read them: conditions as sentences, codes as words.

import { titlesOfDataset } from '../../indicators/query-titles.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { describePredicate, describeValue, type Titles } from '../../predicates/index.ts';
import { describeQuery } from '../../queries/describe.ts';
import { type Query, querySchema } from '../../queries/schema.ts';
import { describeCompute } from '../../questionnaires/describe-compute.ts';
import { interpret } from '../../questionnaires/field-interpreter.ts';
import { fieldsIn } from '../../questionnaires/schema.ts';
import { optionsOf } from '../../questions/options.ts';
import { factOf, factTitle } from '../../risk/fact-catalogue.ts';
import { kindOf } from '../kinds/index.ts';
import type { Path } from '../layers/tree.ts';
import { captionOf, wordOfCode } from './captions.ts';

const conditions = new Set([
  'x-visible-when',
  'x-required-when',
  'x-allowed-when',
  'when',
  'appliesTo',
  'where',
]);
const longest = 300;

/** Titles of a form's own fields, and of facts for everything else. */
function titlesIn(body: JsonObject): Titles {
  const fields = isObject(body.schema) ? fieldsIn(body.schema) : new Map<string, JsonObject>();
  const parameters = isObject(body.parameters) ? body.parameters : {};
  return {
    field: (name) => String(fields.get(name)?.title ?? factTitle(name)),
    value: (name, value) => {
      const field = fields.get(name);
      const option = field && optionsOf(field).find((one) => one.const === value);
      if (option) return `«${option.title}»`;
      const word = factOf(name)?.values?.[String(value)];
      return word ? `«${word}»` : describeValue(value);
    },
    parameter: (name) => {
      const parameter = parameters[name];
      return String((isObject(parameter) && parameter.title) || name);
    },
  };
}

/**
 * @param path of the value, whose last name says what it is
 * @param body the definition the value stands in: it names fields, options and parameters
 */
export function describeValueAt(kind: string, path: Path, value: Json, body: JsonObject): string {
  const property = path.at(-1) ?? '';
  if (isObject(value) && conditions.has(property)) return describePredicate(value, titlesIn(body));
  if (property === 'x-compute' && isObject(value))
    return describeCompute(value, isObject(body.schema) ? fieldsIn(body.schema) : new Map());
  if (typeof value === 'string') return describeText(kind, property, value, body);
  if (Array.isArray(value)) return describeList(kind, path, value, body);
  if (isObject(value)) return describeObject(kind, path, value, body);
  return describeValue(value);
}

function describeText(kind: string, property: string, value: string, body: JsonObject): string {
  const word =
    kindOf(kind)?.captions[property] === undefined ? wordOfCode(property, value) : undefined;
  if (word !== undefined) return `«${word}»`;
  if (property === 'name') return `«${factTitle(value)}»`;
  const field = isObject(body.schema) ? fieldsIn(body.schema).get(value) : undefined;
  const text = typeof field?.title === 'string' && listsFields.has(property) ? field.title : value;
  return `«${text.length > longest ? `${text.slice(0, longest)}…` : text}»`;
}

const listsFields = new Set([
  'fields',
  'required',
  'left',
  'right',
  'of',
  'entered',
  'expected',
  'column',
]);

function describeList(kind: string, path: Path, value: Json[], body: JsonObject): string {
  if (value.length === 0) return 'ничего';
  if (path.at(-1) === 'overrides')
    return value.map((override) => describeOverride(override, body)).join('; ');
  return value.map((item) => describeValueAt(kind, path, item, body)).join(', ');
}

function describeOverride(override: Json, body: JsonObject): string {
  if (!isObject(override) || !isObject(override.when)) return describeValue(override);
  return `${describeValue(override.value ?? null)}, если ${describePredicate(override.when, titlesIn(body))}`;
}

function isQuery(value: Json): value is Query & JsonObject {
  return interpret(querySchema, value, { limit: 1 }).length === 0;
}

function describeObject(kind: string, path: Path, value: JsonObject, body: JsonObject): string {
  if (isQuery(value)) return lowered(describeQuery(value, titlesOfDataset(value.dataset)));
  if (typeof value.title === 'string') return `«${value.title}»`;
  const parts = Object.entries(value).map(
    ([name, own]) =>
      `${captionOf(kind, name)}: ${describeValueAt(kind, [...path, name], own, body)}`,
  );
  return parts.length === 0 ? 'пусто' : parts.join('; ');
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
