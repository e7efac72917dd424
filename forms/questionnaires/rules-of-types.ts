// What a type asks of an answer beyond its schema.

import type { Issue } from '../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { attachedFile, fileNameProblem } from '../questions/file.ts';
import type { QuestionCode } from '../questions/index.ts';
import { exclusiveOptions, optionsOf, optionTitle } from '../questions/options.ts';

type Rule = (field: JsonObject, value: Json, path: string) => Issue[];

const aloneOnly: Rule = (field, value, path) => {
  if (!Array.isArray(value) || value.length < 2) return [];
  const alone = exclusiveOptions(field);
  const chosen = value.find((item) => alone.has(item));
  if (chosen === undefined) return [];
  const title = optionTitle(field, chosen);
  return [
    {
      path,
      keyword: 'exclusive',
      message: `Оставьте либо «${title}», либо остальное`,
    },
  ];
};

const endAfterStart: Rule = (_field, value, path) => {
  if (!isObject(value) || typeof value.from !== 'string' || typeof value.to !== 'string') return [];
  if (value.from <= value.to) return [];
  return [{ path: `${path}.to`, keyword: 'period', message: 'Исправьте: конец раньше начала' }];
};

const acceptedName: Rule = (field, value, path) => {
  const attached = attachedFile(value);
  const problem = attached && fileNameProblem(field, attached.name);
  return problem ? [{ path: `${path}.name`, keyword: 'x-accept', message: problem }] : [];
};

const rules: Partial<Record<QuestionCode, Rule>> = {
  many: aloneOnly,
  period: endAfterStart,
  file: acceptedName,
};

export function ruleOfType(
  code: QuestionCode,
  field: JsonObject,
  value: Json,
  path: string,
): Issue[] {
  return rules[code]?.(field, value, path) ?? [];
}

/** Chosen options in the author's order, in whatever order they stood before the respondent. */
export function inOrder(field: JsonObject, value: Json): Json {
  if (!Array.isArray(value)) return value;
  const order = optionsOf(field).map((option) => option.const);
  const known = value.every((item) => order.includes(item));
  return known ? [...value].sort((a, b) => order.indexOf(a) - order.indexOf(b)) : value;
}
