// Turns a questionnaire and the answers so far into the flat draft-07 schema and the uiSchema that
// rjsf renders: no branching is left, because visibility is already decided.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { rowQuestions } from '../questions/group.ts';
import { questionTypeOf } from '../questions/index.ts';
import { linesOfOptions, optionsOf } from '../questions/options.ts';
import { inRandomOrder } from './random-order.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { put, type Visibility, visibilityOf } from './visibility.ts';

export interface CompiledPage {
  key: string;
  title: string;
  description?: string;
  schema: JsonObject;
}

export interface CompiledQuestionnaire {
  schema: JsonObject;
  uiSchema: JsonObject;
  pages: CompiledPage[];
  visible: Set<string>;
}

export interface Situation {
  /** ISO date of the place; without it calculated values stand as they were stored. */
  today?: string;
  /** Whoever answers keeps one order of shuffled options; without it the author's order stands. */
  seed?: string;
}

export function compileQuestionnaire(
  body: Questionnaire,
  answers: JsonObject,
  { today, seed }: Situation = {},
): CompiledQuestionnaire {
  const standing = visibilityOf(body, answers, today);
  const fields = fieldsIn(body.schema);
  const definitions = definitionsOf(body.schema);
  const shown = (keys: readonly string[]) => ({
    ...formOf(fields, keys, standing, seed),
    ...definitions,
  });
  const pages = body.pages.order.flatMap((key): CompiledPage[] => {
    const page = body.pages.items[key];
    if (!page) return [];
    const { title, description } = page;
    return [
      {
        key,
        title,
        ...(description === undefined ? {} : { description }),
        schema: shown(page.fields),
      },
    ];
  });
  const order = body.pages.order.flatMap((key) => body.pages.items[key]?.fields ?? []);
  const uiSchema = uiOf(fields, standing, seed);
  return { schema: shown(order), uiSchema, pages, visible: standing.visible };
}

function formOf(
  fields: ReadonlyMap<string, JsonObject>,
  keys: readonly string[],
  standing: Visibility,
  seed: string | undefined,
): JsonObject {
  const properties: JsonObject = {};
  const present = drawnKeys(fields, keys, standing.visible);
  for (const key of present) put(properties, key, plainField(fields.get(key) ?? {}, key, seed));
  return {
    type: 'object',
    properties,
    required: present.filter((key) => standing.required.has(key)),
  };
}

/** A line that specifies an option stands right under its choice; a section without a question is not drawn. */
function drawnKeys(
  fields: ReadonlyMap<string, JsonObject>,
  keys: readonly string[],
  visible: ReadonlySet<string>,
): string[] {
  const present = keys.filter((key) => visible.has(key));
  const beside = new Map(
    present.map((key) => [
      key,
      [...linesOfOptions(fields.get(key) ?? {}).values()].filter((line) => present.includes(line)),
    ]),
  );
  const moved = new Set([...beside.values()].flat());
  const members = new Set(present.map((key) => fields.get(key)?.['x-section']));
  const isEmptySection = (key: string) => {
    const field = fields.get(key) ?? {};
    const heads = questionTypeOf(field).holds === 'section';
    return heads && !field.description && !members.has(key);
  };
  return present
    .filter((key) => !moved.has(key) && !isEmptySection(key))
    .flatMap((key) => [key, ...(beside.get(key) ?? [])]);
}

function uiOf(
  fields: ReadonlyMap<string, JsonObject>,
  standing: Visibility,
  seed: string | undefined,
): JsonObject {
  const ui: JsonObject = {};
  for (const key of standing.visible) {
    const field = fields.get(key) ?? {};
    put(ui, key, {
      ...questionTypeOf(field).drawing(field, standing.answers[key]),
      ...rowsUi(field, standing.rows.get(key), seed),
    });
  }
  for (const key of standing.visible)
    for (const line of linesOfOptions(fields.get(key) ?? {}).values()) {
      const own = ui[line];
      if (isObject(own)) own['ui:under'] = true;
    }
  return ui;
}

/** Each row of a group is a form of its own; `ui:blank` is what a new one begins with. */
function rowsUi(
  field: JsonObject,
  rows: readonly Visibility[] | undefined,
  seed: string | undefined,
): JsonObject {
  if (questionTypeOf(field).holds !== 'rows') return {};
  const inner = rowQuestions(field);
  const keys = [...inner.keys()];
  return {
    'ui:rows': (rows ?? []).map((row) => ({
      schema: formOf(inner, keys, row, seed),
      uiSchema: uiOf(inner, row, seed),
    })),
  };
}

/** References of a question lead to the definitions of the whole. */
function definitionsOf(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    ['definitions', '$defs'].flatMap((place) =>
      schema[place] === undefined ? [] : [[place, withoutAnnotations(schema[place])]],
    ),
  );
}

/** Our annotations mean nothing to the renderer; yes/no gets Russian options. */
function plainField(field: JsonObject, key: string, seed: string | undefined): JsonObject {
  const ordered = seed === undefined ? field : inRandomOrder(field, `${seed} ${key}`);
  const plain = withoutAnnotations(questionTypeOf(field).schema(ordered));
  if (isObject(plain) && field.type === 'boolean' && field.oneOf === undefined)
    plain.oneOf = optionsOf(field).map(({ const: value, title }) => ({ const: value, title }));
  return isObject(plain) ? plain : {};
}

function withoutAnnotations(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutAnnotations);
  if (!isObject(value)) return value;
  const plain: JsonObject = {};
  for (const [keyword, own] of Object.entries(value))
    if (!keyword.startsWith('x-')) plain[keyword] = withoutAnnotations(own);
  return plain;
}
