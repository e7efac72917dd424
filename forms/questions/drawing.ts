// How a question is drawn: which widget or field of the renderer, and what that must know beside the schema.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { exclusiveOptions, optionsOf } from './options.ts';

/** @param value what a computed question came to */
export type Drawing = (field: JsonObject, value: Json | undefined) => JsonObject;

const longTextFrom = 300;
const searchedFrom = 11;

/** A field of our own under this name. */
export const ownField =
  (name: string): Drawing =>
  () => ({ 'ui:field': name });

/** By its keywords: what the renderer has a widget for. */
export const byKeywords: Drawing = (field) => {
  const unit = field['x-unit'];
  const alone = [...exclusiveOptions(field)];
  return {
    ...widgetOf(field),
    ...(typeof unit === 'string' && field.type !== 'string' ? { 'ui:unit': unit } : {}),
    ...(alone.length > 0 ? { 'ui:exclusive': alone } : {}),
  };
};

function widgetOf(field: JsonObject): JsonObject {
  const chosen = field['x-widget'];
  const count = optionsOf(field).length;
  if (chosen === 'select' && count >= searchedFrom && field.type !== 'array')
    return { 'ui:widget': 'search' };
  if (typeof chosen === 'string') return { 'ui:widget': chosen };
  if (field.type === 'boolean') return { 'ui:widget': 'radio' };
  if (field.type === 'array' && count > 0) return { 'ui:widget': 'checkboxes' };
  if (isLongText(field)) return { 'ui:widget': 'textarea' };
  if (field.type === 'string' && count > 0)
    return { 'ui:widget': count <= 7 ? 'radio' : count < searchedFrom ? 'select' : 'search' };
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
