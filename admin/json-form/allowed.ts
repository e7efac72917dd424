// What a definition may ask of the renderer. Published texts come from many hands: anything that could
// replace a template, a class or a component is dropped here.
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { fieldsIn } from '../../forms/questionnaires/schema.ts';
import { optionsOf } from '../../forms/questions/options.ts';
import { ownFields, ownWidgets } from './types/index.ts';

const allowedWidgets = new Set([
  'radio',
  'checkboxes',
  'textarea',
  'select',
  'date',
  'text',
  'updown',
  ...Object.keys(ownWidgets),
]);
const allowedFields = new Set(Object.keys(ownFields));
const allowedTexts = new Set([
  ...['ui:help', 'ui:placeholder', 'ui:title', 'ui:description', 'ui:unit', 'ui:itemTitle'],
  ...['ui:result', 'ui:explanation', 'ui:directory'],
]);
const allowedLists = new Set(['ui:order', 'ui:exclusive', 'ui:accept']);

function allowedOption(name: string, value: Json): boolean {
  if (name === 'ui:widget') return typeof value === 'string' && allowedWidgets.has(value);
  if (name === 'ui:field') return typeof value === 'string' && allowedFields.has(value);
  if (name === 'ui:under') return value === true;
  if (name === 'ui:maxSize') return typeof value === 'number';
  if (name === 'ui:labels') return isObject(value);
  if (allowedLists.has(name)) return Array.isArray(value);
  return allowedTexts.has(name) && typeof value === 'string';
}

export function allowedUi(uiSchema: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [name, value] of Object.entries(uiSchema)) {
    if (name.startsWith('ui:')) {
      if (name === 'ui:rows' && Array.isArray(value)) kept[name] = value.flatMap(allowedRow);
      else if (allowedOption(name, value)) kept[name] = value;
    } else if (isObject(value)) kept[name] = allowedUi(value);
  }
  return kept;
}

/** A row of a group, as compile made it. */
function allowedRow(row: Json): JsonObject[] {
  if (!isObject(row) || !isObject(row.schema) || !isObject(row.uiSchema)) return [];
  return [{ schema: renderable(row.schema), uiSchema: completedUi(row.schema, row.uiSchema) }];
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
