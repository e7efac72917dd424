import { isObject, type JsonObject } from '../json.ts';
import { oneField, type QuestionType } from './question-type.ts';

const mostRows = 20;

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

/** @param typeOf tells the type of a question inside: the list of types holds this one too */
export function groupOf(typeOf: (field: JsonObject) => QuestionType): QuestionType {
  return {
    code: 'group',
    title: 'Повтор',
    group: 'layout',
    hint: 'Одни и те же вопросы несколько раз: места работы, дети, награды',
    words: 'повторяющаяся группа строки таблица список',
    answered: true,
    is: (field) => field['x-question'] === 'group',
    shape: ({ items, minItems, maxItems, ...from }) => ({
      type: 'array',
      'x-question': 'group',
      items:
        isObject(items) && isObject(items.properties)
          ? items
          : { type: 'object', properties: {}, required: [] },
      ...(typeof minItems === 'number' ? { minItems } : {}),
      maxItems: typeof maxItems === 'number' ? maxItems : mostRows,
      ...(typeof from['x-item-title'] === 'string' ? { 'x-item-title': from['x-item-title'] } : {}),
    }),
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
    schema: (field) => ({
      ...field,
      items: {
        ...rowSchema(field),
        properties: Object.fromEntries(
          [...rowQuestions(field)].map(([key, inner]) => [key, typeOf(inner).schema(inner)]),
        ),
      },
    }),
    conditionFields: oneField('list'),
    text: (field, answer, nameOf) => {
      if (!Array.isArray(answer)) return String(answer);
      const questions = [...rowQuestions(field)];
      return answer
        .map((row, at) => {
          const told = questions.flatMap(([key, inner]) => {
            const value = isObject(row) && Object.hasOwn(row, key) ? row[key] : undefined;
            if (value === undefined || value === null) return [];
            return [`${String(inner.title ?? key)}: ${typeOf(inner).text(inner, value, nameOf)}`];
          });
          return `${at + 1}) ${told.join(', ')}`;
        })
        .join('; ');
    },
  };
}
