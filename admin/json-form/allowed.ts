// What a definition may ask of the renderer. Published texts come from many hands: anything that could
// replace a template, a class or a component is dropped here.
import type { Json, JsonObject } from '../../forms/json.ts';
import { isObject } from '../../forms/questionnaires/field-interpreter.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { optionsOf } from '../../forms/questions/options.ts';

const allowedWidgets = new Set([
  'radio',
  'checkboxes',
  'textarea',
  'select',
  'date',
  'text',
  'updown',
]);
const allowedTexts = new Set(['ui:help', 'ui:placeholder', 'ui:title', 'ui:description']);

function allowedOption(name: string, value: Json): boolean {
  if (name === 'ui:widget') return typeof value === 'string' && allowedWidgets.has(value);
  if (name === 'ui:order') return Array.isArray(value);
  return allowedTexts.has(name) && typeof value === 'string';
}

export function allowedUi(uiSchema: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [name, value] of Object.entries(uiSchema)) {
    if (name.startsWith('ui:')) {
      if (allowedOption(name, value)) kept[name] = value;
    } else if (isObject(value)) kept[name] = allowedUi(value);
  }
  return kept;
}

/** Widgets where the author named none, so that no field falls back to a lone unlabelled checkbox. */
export function completedUi(schema: JsonObject, uiSchema: JsonObject): JsonObject {
  const completed = allowedUi(uiSchema);
  for (const [key, field] of fieldsIn(schema)) {
    const own = completed[key];
    const widget = isObject(own) ? own['ui:widget'] : undefined;
    if (widget === undefined && field.type === 'boolean')
      completed[key] = { ...(isObject(own) ? own : {}), 'ui:widget': 'radio' };
  }
  return completed;
}

/** rjsf takes a list of choices for a set only when the schema says that items are unique. */
export function renderable(schema: JsonObject): JsonObject {
  const properties: JsonObject = {};
  for (const [key, field] of fieldsIn(schema))
    properties[key] =
      field.type === 'array' && optionsOf(field).length > 0
        ? { ...field, uniqueItems: true }
        : field;
  return { ...schema, properties };
}
