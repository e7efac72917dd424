// Answers that lead outside of the form, with their places: codes of directories and files. The server asks
// its tables whether they exist and whose they are.

import { isObject, type Json, type JsonObject } from '../json.ts';
import type { DirectoryName } from '../questions/directory.ts';
import type { AttachedFile } from '../questions/file.ts';
import { rowQuestions } from '../questions/group.ts';
import { questionTypeOf } from '../questions/index.ts';
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
  if (questionTypeOf(field).holds !== 'rows' || !Array.isArray(value))
    return [{ field, value, path }];
  const questions = [...rowQuestions(field)];
  return value.flatMap((row, index) =>
    questions.flatMap(([key, inner]) =>
      isObject(row) ? inField(inner, row[key], joinPath(path, `№${index + 1}.${key}`)) : [],
    ),
  );
}

function outside(schema: JsonObject, answers: JsonObject) {
  return given(schema, answers).flatMap(({ field, value, path }) => {
    const named = questionTypeOf(field).outside?.(field, value);
    return named ? [{ ...named, path }] : [];
  });
}

export function directoryAnswers(schema: JsonObject, answers: JsonObject): DirectoryAnswer[] {
  return outside(schema, answers).flatMap((named) =>
    named.is === 'directory'
      ? [{ directory: named.directory, value: named.value, path: named.path }]
      : [],
  );
}

export function fileAnswers(schema: JsonObject, answers: JsonObject): FileAnswer[] {
  return outside(schema, answers).flatMap((named) =>
    named.is === 'file' ? [{ file: named.file, path: named.path }] : [],
  );
}
