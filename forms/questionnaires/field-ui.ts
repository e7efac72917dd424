// How a question is drawn: which widget or field of the renderer, and what that must know beside the schema.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { acceptedBy, sizeAllowedBy } from '../questions/file.ts';
import { answerText, optionsOf, type QuestionCode, questionTypeOf } from '../questions/index.ts';
import { exclusiveOptions } from '../questions/options.ts';
import { thresholdOf } from '../questions/score.ts';

const longTextFrom = 300;
const searchedFrom = 11;

type Draw = (field: JsonObject, value: Json | undefined) => JsonObject;

const reading = (name: string): Draw => {
  return () => ({ 'ui:field': name });
};

const result: Draw = (field, value) => {
  const reached = thresholdOf(field, value);
  return {
    'ui:field': 'result',
    'ui:result': value === undefined ? '' : answerText(field, value),
    ...(reached?.text === undefined ? {} : { 'ui:explanation': reached.text }),
  };
};

const drawn: Partial<Record<QuestionCode, Draw>> = {
  period: reading('period'),
  matrix: reading('matrix'),
  group: (field) => ({
    'ui:field': 'group',
    ...(typeof field['x-item-title'] === 'string' ? { 'ui:itemTitle': field['x-item-title'] } : {}),
  }),
  section: reading('section'),
  note: reading('note'),
  calculated: result,
  score: result,
  file: (field) => ({
    'ui:field': 'file',
    'ui:accept': acceptedBy(field),
    'ui:maxSize': sizeAllowedBy(field),
  }),
  directory: (field) => ({
    'ui:widget': 'directory',
    'ui:directory': String(field['x-directory'] ?? ''),
  }),
  scale: (field) => ({
    'ui:widget': 'scale',
    ...(isObject(field['x-labels']) ? { 'ui:labels': field['x-labels'] } : {}),
  }),
  ranking: () => ({ 'ui:widget': 'ranking' }),
};

/** @param value what a computed question came to */
export function fieldUi(field: JsonObject, value: Json | undefined): JsonObject {
  const own = drawn[questionTypeOf(field).code];
  if (own) return own(field, value);
  const unit = field['x-unit'];
  const alone = [...exclusiveOptions(field)];
  return {
    ...widgetOf(field),
    ...(typeof unit === 'string' && field.type !== 'string' ? { 'ui:unit': unit } : {}),
    ...(alone.length > 0 ? { 'ui:exclusive': alone } : {}),
  };
}

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
