// Turns a questionnaire and the answers so far into the flat draft-07 schema and the uiSchema that
// rjsf renders: no branching is left, because visibility is already decided.

import type { Json, JsonObject } from '../json.ts';
import { optionsOf } from '../questions/options.ts';
import { isObject } from './field-interpreter.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { visibilityOf } from './visibility.ts';

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

export function compileQuestionnaire(
  body: Questionnaire,
  answers: JsonObject,
): CompiledQuestionnaire {
  const { visible, required } = visibilityOf(body, answers);
  const fields = fieldsIn(body.schema);
  const definitions = definitionsOf(body.schema);
  const shown = (keys: readonly string[]): JsonObject => {
    const properties: JsonObject = {};
    const present = keys.filter((key) => visible.has(key));
    for (const key of present) properties[key] = plainField(fields.get(key) ?? {});
    return {
      type: 'object',
      properties,
      required: present.filter((key) => required.has(key)),
      ...definitions,
    };
  };

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
  const uiSchema: JsonObject = {};
  for (const key of visible) uiSchema[key] = widgetOf(fields.get(key) ?? {});
  return { schema: shown(order), uiSchema, pages, visible };
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
function plainField(field: JsonObject): JsonObject {
  const plain = withoutAnnotations(field);
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

const longTextFrom = 300;

function widgetOf(field: JsonObject): JsonObject {
  const chosen = field['x-widget'];
  if (typeof chosen === 'string') return { 'ui:widget': chosen };
  if (field.type === 'boolean') return { 'ui:widget': 'radio' };
  if (field.type === 'array' && optionsOf(field).length > 0) return { 'ui:widget': 'checkboxes' };
  if (isLongText(field)) return { 'ui:widget': 'textarea' };
  if (field.type === 'string' && optionsOf(field).length > 0)
    return { 'ui:widget': optionsOf(field).length <= 7 ? 'radio' : 'select' };
  return {};
}

function isLongText(field: JsonObject): boolean {
  return (
    field.type === 'string' &&
    !isObject(field.items) &&
    optionsOf(field).length === 0 &&
    typeof field.maxLength === 'number' &&
    field.maxLength >= longTextFrom
  );
}
