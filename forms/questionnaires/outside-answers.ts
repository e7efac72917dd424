// Answers that lead outside of the form, with their places: codes of directories and files. The server asks
// its tables whether they exist and whose they are.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { type DirectoryName, directoryOf } from '../questions/directory.ts';
import { type AttachedFile, attachedFile } from '../questions/file.ts';
import { rowQuestions } from '../questions/group.ts';
import { joinPath } from './field-interpreter.ts';
import { fieldsIn } from './schema.ts';

export interface DirectoryAnswer {
  directory: DirectoryName;
  value: string;
  path: string;
}

export interface FileAnswer {
  file: AttachedFile;
  path: string;
}

interface Given {
  field: JsonObject;
  value: Json;
  path: string;
}

/** Every answer with its question, rows of groups included. */
function given(schema: JsonObject, answers: JsonObject): Given[] {
  return [...fieldsIn(schema)].flatMap(([key, field]) =>
    inField(field, Object.hasOwn(answers, key) ? answers[key] : undefined, key),
  );
}

function inField(field: JsonObject, value: Json | undefined, path: string): Given[] {
  if (value === undefined || value === null) return [];
  if (field['x-question'] !== 'group' || !Array.isArray(value)) return [{ field, value, path }];
  const questions = [...rowQuestions(field)];
  return value.flatMap((row, index) =>
    questions.flatMap(([key, inner]) =>
      isObject(row) ? inField(inner, row[key], joinPath(path, `№${index + 1}.${key}`)) : [],
    ),
  );
}

export function directoryAnswers(schema: JsonObject, answers: JsonObject): DirectoryAnswer[] {
  return given(schema, answers).flatMap(({ field, value, path }): DirectoryAnswer[] => {
    const directory = field['x-question'] === 'directory' ? directoryOf(field) : undefined;
    return directory && typeof value === 'string' ? [{ directory, value, path }] : [];
  });
}

export function fileAnswers(schema: JsonObject, answers: JsonObject): FileAnswer[] {
  return given(schema, answers).flatMap(({ field, value, path }): FileAnswer[] => {
    const file = field['x-question'] === 'file' ? attachedFile(value) : undefined;
    return file ? [{ file, path }] : [];
  });
}
