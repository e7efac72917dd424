// Codes of directories among answers, with their places: the server asks its tables whether they exist.

import type { Json, JsonObject } from '../json.ts';
import { type DirectoryName, directoryOf } from '../questions/directory.ts';
import { rowQuestions } from '../questions/group.ts';
import { isObject, joinPath } from './field-interpreter.ts';
import { fieldsIn } from './schema.ts';

export interface DirectoryAnswer {
  directory: DirectoryName;
  value: string;
  path: string;
}

export function directoryAnswers(schema: JsonObject, answers: JsonObject): DirectoryAnswer[] {
  return [...fieldsIn(schema)].flatMap(([key, field]) =>
    inField(field, Object.hasOwn(answers, key) ? answers[key] : undefined, key),
  );
}

function inField(field: JsonObject, value: Json | undefined, path: string): DirectoryAnswer[] {
  const named = field['x-question'];
  if (named === 'directory' && typeof value === 'string') {
    const directory = directoryOf(field);
    return directory ? [{ directory, value, path }] : [];
  }
  if (named !== 'group' || !Array.isArray(value)) return [];
  const questions = [...rowQuestions(field)];
  return value.flatMap((row, index) =>
    questions.flatMap(([key, inner]) =>
      isObject(row) ? inField(inner, row[key], joinPath(path, `№${index + 1}.${key}`)) : [],
    ),
  );
}
