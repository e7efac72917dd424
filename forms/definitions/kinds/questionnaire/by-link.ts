// What is not asked by link, where nobody knows who answers and no consent lies beside the answer.

import type { Issue } from '../../../dialect/issues.ts';
import { isObject, type JsonObject } from '../../../json.ts';
import { fieldsIn, type Questionnaire, requiredIn } from '../../../questionnaires/schema.ts';
import { questionTypeOf, rowsIn } from '../../../questions/index.ts';
import { factOf } from '../../../risk/fact-catalogue.ts';

export function checkByLink({ byLink, schema }: Questionnaire): Issue[] {
  if (byLink !== true) return [];
  const required = requiredIn(schema);
  return [...fieldsIn(schema)].flatMap(([key, field]) => {
    const path = `schema.properties.${key}`;
    const inRow = requiredIn(isObject(field.items) ? field.items : {});
    const rows = [...rowsIn(field)].flatMap(([name, inner]) => {
      const at = `${path}.items.properties.${name}`;
      return [...ofQuestion(inner, at), ...ofObligatory(inner, at, inRow.has(name))];
    });
    return [...ofQuestion(field, path), ...rows, ...ofObligatory(field, path, required.has(key))];
  });
}

/** The respondent's page has no search in directories: what cannot be chosen must not be asked for. */
function ofObligatory(field: JsonObject, path: string, required: boolean): Issue[] {
  const asked = required || field['x-required-when'] !== undefined;
  if (!asked || typeof field['x-directory'] !== 'string' || refusedFor(field)) return [];
  const message =
    'По ссылке ответ из справочника пока не выбрать: сделайте его необязательным или снимите «Заполняется по ссылке»';
  return [{ path, keyword: 'byLink', message }];
}

function ofQuestion(field: JsonObject, path: string): Issue[] {
  const refused = refusedFor(field);
  if (!refused) return [];
  const message = `По ссылке ${refused} не спрашивают: уберите вопрос или снимите «Заполняется по ссылке»`;
  return [{ path, keyword: 'byLink', message }];
}

function refusedFor(field: JsonObject): string | undefined {
  const mapping = field['x-fact'];
  const fact = isObject(mapping) ? factOf(String(mapping.name)) : undefined;
  if (fact?.sensitivity === 'special') return `о сведениях «${fact.title}»`;
  if (field['x-sensitivity'] === 'special' || optionsIn(field).some(isSpecial))
    return 'о специальных сведениях';
  return questionTypeOf(field).refusedByLink?.(field);
}

function optionsIn({ oneOf, items }: JsonObject): JsonObject[] {
  const list = Array.isArray(oneOf) ? oneOf : isObject(items) ? items.oneOf : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

const isSpecial = (option: JsonObject) => option['x-sensitivity'] === 'special';
