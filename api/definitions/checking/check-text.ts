// Everything that publication asks of a text alone; the same look on create, update, check, publish and import.
import { type KindCode, kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import { createAjv } from '../../../forms/dialect/ajv.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import { checkUntrusted } from '../../../forms/dialect/lint.ts';
import { parseJsonText } from '../../../forms/dialect/parse.ts';
import { isObject, type JsonObject } from '../../../forms/json.ts';
import { hasForeignParts } from '../../../forms/questionnaires/foreign-parts.ts';

export interface ReadText {
  body?: JsonObject;
  issues: Issue[];
}

export function readText(kind: KindCode, text: string): ReadText {
  const parsed = parseJsonText(text);
  if (parsed.issues.length > 0) return { issues: parsed.issues };
  const safety = checkUntrusted(parsed.value ?? null, text.length);
  if (safety.length > 0) return { issues: safety };
  const body = parsed.value;
  if (!isObject(body))
    return {
      issues: [
        { path: '', keyword: 'definition', message: 'Элемент методологии — это объект JSON' },
      ],
    };
  const issues = kindsByCode[kind].check(body);
  return { body, issues: issues.length > 0 ? issues : compileProblems(body) };
}

/** Foreign parts are compiled once before anybody answers by them. */
export function compileProblems(body: JsonObject): Issue[] {
  return ['schema', 'participantSchema'].flatMap((part): Issue[] => {
    const schema = body[part];
    if (!isObject(schema) || !hasForeignParts(schema)) return [];
    try {
      createAjv().compile(schema);
      return [];
    } catch {
      return [
        {
          path: part,
          keyword: 'compile',
          message: 'Описание противоречит само себе: проверьте условия, ссылки и значения',
        },
      ];
    }
  });
}
