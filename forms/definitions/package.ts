// A package of methodology: definitions sorted by kind and code, written so that equal content is
// equal text and differences read line by line.

import type { Issue } from '../dialect/issues.ts';
import type { Json, JsonObject } from '../json.ts';
import { isObject, joinPath } from '../questionnaires/field-interpreter.ts';
import { isJson } from './check-body.ts';
import { type DefinitionBody, kindOf } from './kinds.ts';

/** Version of the dialect that bodies are written in; raised when old bodies must be converted. */
export const dialectVersion = '1';

export interface Package {
  dialect: string;
  definitions: JsonObject[];
}

function sortKey(body: JsonObject): string {
  return `${String(body.kind)}\u0000${String(body.code)}`;
}

export function packDefinitions(definitions: readonly (JsonObject | DefinitionBody)[]): Package {
  const bodies = definitions.flatMap((body) => {
    const plain: unknown = body;
    return isJson(plain) && isObject(plain) ? [plain] : [];
  });
  return {
    dialect: dialectVersion,
    definitions: bodies.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
  };
}

/** Deterministic text of a package; the authors' key order inside bodies is kept. */
export function writePackage({ dialect, definitions }: Package): string {
  return `${JSON.stringify({ dialect, definitions }, null, 2)}\n`;
}

/** Issues by `kind/code.path`; empty when every definition of the package may be published. */
export function checkPackage(candidate: Json): Issue[] {
  if (!isObject(candidate) || !Array.isArray(candidate.definitions))
    return [{ path: '', keyword: 'type', message: 'Это не пакет методологии' }];
  if (candidate.dialect !== dialectVersion)
    return [
      {
        path: 'dialect',
        keyword: 'const',
        message: 'Пакет записан в другой версии: обновите систему или пакет',
        limit: dialectVersion,
      },
    ];
  const seen = new Set<string>();
  return candidate.definitions.flatMap((body, index): Issue[] => {
    if (!isObject(body))
      return [{ path: `№${index + 1}`, keyword: 'type', message: 'Элемент — не объект JSON' }];
    const name = `${String(body.kind)}/${String(body.code)}`;
    const kind = kindOf(String(body.kind));
    if (!kind) return [{ path: name, keyword: 'kind', message: 'Неизвестный вид элемента' }];
    if (seen.has(name))
      return [{ path: name, keyword: 'unique', message: 'Элемент встречается в пакете дважды' }];
    seen.add(name);
    return kind.check(body).map((issue) => ({ ...issue, path: joinPath(name, issue.path) }));
  });
}
