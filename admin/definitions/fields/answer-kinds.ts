// Kinds of answers as people name them, and the schema each one writes.
import type { JsonObject } from '../../../forms/json.ts';
import { optionsOf } from '../../../forms/questions/options.ts';

export const answerKinds = {
  line: 'Строка',
  text: 'Текст',
  one: 'Один из',
  list: 'Один из списка',
  many: 'Несколько из',
  'yes-no': 'Да или нет',
  integer: 'Целое число',
  number: 'Число',
  date: 'Дата',
  other: 'Другое',
} as const;

export type AnswerKind = keyof typeof answerKinds;

export function isAnswerKind(value: string): value is AnswerKind {
  return Object.hasOwn(answerKinds, value);
}

/** Descriptions that a schema taken over from elsewhere brought: they are left as they are. */
function isForeign(field: JsonObject): boolean {
  const words = ['$ref', 'allOf', 'anyOf', 'not', 'if', 'x-foreign'];
  const branches = field.oneOf !== undefined && optionsOf(field).length === 0;
  return branches || words.some((word) => field[word] !== undefined);
}

export function answerKindOf(field: JsonObject): AnswerKind {
  const { type, format } = field;
  if (isForeign(field)) return 'other';
  const hasOptions = type !== 'boolean' && optionsOf(field).length > 0;
  if (type === 'boolean') return 'yes-no';
  if (type === 'integer') return hasOptions ? 'one' : 'integer';
  if (type === 'number') return hasOptions ? 'one' : 'number';
  if (type === 'array') return hasOptions ? 'many' : 'other';
  if (type !== 'string') return 'other';
  if (hasOptions) return field['x-widget'] === 'select' ? 'list' : 'one';
  if (format === 'date') return 'date';
  if (format !== undefined) return 'other';
  return field['x-widget'] === 'textarea' ? 'text' : 'line';
}

export function hasChoices(kind: AnswerKind): boolean {
  return kind === 'one' || kind === 'list' || kind === 'many';
}

const firstOptions = () => [
  { const: 'option_1', title: 'Первый вариант' },
  { const: 'option_2', title: 'Второй вариант' },
];

function shapeOf(kind: AnswerKind, field: JsonObject): JsonObject {
  const known =
    field.type === 'boolean'
      ? []
      : optionsOf(field).filter((option) => typeof option.const === 'string');
  const oneOf = known.length > 0 ? known : firstOptions();
  switch (kind) {
    case 'line':
      return { type: 'string', maxLength: 200 };
    case 'text':
      return { type: 'string', maxLength: 2000, 'x-widget': 'textarea' };
    case 'one':
      return { type: 'string', oneOf, 'x-widget': 'radio' };
    case 'list':
      return { type: 'string', oneOf, 'x-widget': 'select' };
    case 'many':
      return {
        type: 'array',
        items: { type: 'string', oneOf },
        uniqueItems: true,
        maxItems: oneOf.length,
        'x-widget': 'checkboxes',
      };
    case 'yes-no':
      return { type: 'boolean' };
    case 'integer':
      return { type: 'integer', minimum: 0, maximum: 1000000 };
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'string', format: 'date' };
    default:
      return field;
  }
}

const kept = ['title', 'description', 'x-visible-when', 'x-required-when'] as const;

/** Another kind of answer for the same question: its words and conditions stay. */
export function withAnswerKind(field: JsonObject, kind: AnswerKind): JsonObject {
  const next: JsonObject = {};
  for (const keyword of kept) {
    const value = field[keyword];
    if (value !== undefined) next[keyword] = value;
  }
  return { ...next, ...shapeOf(kind, field) };
}

export function newField(title: string): JsonObject {
  return { title, ...shapeOf('line', {}) };
}
