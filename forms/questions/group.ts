import { isObject, type JsonObject } from '../json.ts';
import { shortText } from '../meta-schema.ts';
import { optionsOfCell } from './cells.ts';
import { nothingInvented } from './inventing.ts';
import {
  anyAnswer,
  asGiven,
  noFaults,
  oneField,
  type QuestionType,
  titleOf,
} from './question-type.ts';
import { neverInSheet } from './sheet.ts';

const mostRows = 20;
const rowsOnPaper = { usual: 3, most: 8 };

/** The questions of one row by key. */
export function rowQuestions({ items }: JsonObject): Map<string, JsonObject> {
  const properties = isObject(items) ? items.properties : undefined;
  return new Map(
    Object.entries(isObject(properties) ? properties : {}).filter(
      (entry): entry is [string, JsonObject] => isObject(entry[1]),
    ),
  );
}

/** The schema of one row, as a form of its own. */
export function rowSchema({ items }: JsonObject): JsonObject {
  return isObject(items) ? items : { type: 'object', properties: {} };
}

/** What a repeat holds beside its words. */
export function repeated({ items, minItems, maxItems, ...from }: JsonObject): JsonObject {
  return {
    type: 'array',
    'x-question': 'group',
    items:
      isObject(items) && isObject(items.properties)
        ? items
        : { type: 'object', properties: {}, required: [] },
    ...(typeof minItems === 'number' ? { minItems } : {}),
    maxItems: typeof maxItems === 'number' ? maxItems : mostRows,
    ...(typeof from['x-item-title'] === 'string' ? { 'x-item-title': from['x-item-title'] } : {}),
  };
}

/** @param typeOf tells the type of a question inside: the list of types holds this one too */
export function groupOf(typeOf: (field: JsonObject) => QuestionType): QuestionType {
  return {
    code: 'group',
    title: 'Повтор',
    group: 'layout',
    hint: 'Одни и те же вопросы несколько раз: места работы, дети, награды',
    words: 'повторяющаяся группа строки таблица список',
    firstTitle: 'Повторяющиеся сведения',
    answered: true,
    holds: 'rows',
    inRows: 'refused',
    is: (field) => field['x-question'] === 'group',
    shape: repeated,
    keywords: { 'x-item-title': shortText },
    properties: [
      { box: 'count', path: ['minItems'], label: 'Повторов не меньше' },
      { box: 'count', path: ['maxItems'], label: 'Повторов не больше' },
      {
        box: 'text',
        path: ['x-item-title'],
        label: 'Как назвать один повтор',
        help: 'Место работы, ребёнок, награда',
      },
    ],
    optionMarks: [],
    signature: () => 'group',
    faults: noFaults,
    schema: (field) => ({
      ...field,
      items: {
        ...rowSchema(field),
        properties: Object.fromEntries(
          [...rowQuestions(field)].map(([key, inner]) => [key, typeOf(inner).schema(inner)]),
        ),
      },
    }),
    kept: asGiven,
    check: anyAnswer,
    drawing: (field) => ({
      'ui:field': 'group',
      ...(typeof field['x-item-title'] === 'string'
        ? { 'ui:itemTitle': field['x-item-title'] }
        : {}),
    }),
    conditionFields: oneField('list'),
    operands: [],
    text: (field, answer, nameOf) => {
      if (!Array.isArray(answer)) return String(answer);
      const questions = [...rowQuestions(field)];
      return answer
        .map((row, at) => {
          const described = questions.flatMap(([key, inner]) => {
            const value = isObject(row) && Object.hasOwn(row, key) ? row[key] : undefined;
            if (value === undefined || value === null) return [];
            return [`${String(inner.title ?? key)}: ${typeOf(inner).text(inner, value, nameOf)}`];
          });
          return `${at + 1}) ${described.join(', ')}`;
        })
        .join('; ');
    },
    // Rows are made where the form is filled: each is a small form of its own.
    invent: nothingInvented,
    paper: {
      is: 'question',
      answer(field) {
        const asked = [...rowQuestions(field)].filter(([, one]) => typeOf(one).answered);
        const { usual, most } = rowsOnPaper;
        const least = typeof field.minItems === 'number' ? field.minItems : usual;
        const limit = typeof field.maxItems === 'number' ? field.maxItems : most;
        const count = Math.max(1, Math.min(Math.max(least, usual), limit, most));
        return {
          is: 'table',
          head: ['№', ...asked.map(([key, one]) => titleOf(key, one))],
          rows: Array.from({ length: count }, (_, index) => [String(index + 1)]),
          circles: false,
        };
      },
    },
    fromCell: optionsOfCell,
    toSheet: () => ({ type: 'begin_repeat' }),
    fromSheet: neverInSheet,
  };
}
