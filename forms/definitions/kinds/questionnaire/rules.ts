// What a questionnaire must keep beside its shape: every question on one page, and facts that the law and
// tact allow to ask.

import type { Issue } from '../../../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../../../json.ts';
import { fieldsIn, type Questionnaire } from '../../../questionnaires/schema.ts';
import { optionsOf } from '../../../questions/options.ts';
import { type Fact, factOf } from '../../../risk/fact-catalogue.ts';
import { checkFields, checkKnown, checkOrdered } from '../../rules/parts.ts';
import { checkByLink } from './by-link.ts';

export function questionnaireRules(body: Questionnaire): Issue[] {
  const fields = fieldsIn(body.schema);
  const names = new Set(fields.keys());
  const issues = [
    ...checkFields(body.schema, 'schema'),
    ...checkOrdered(body.pages, 'pages'),
    ...checkPages(body, names),
  ];
  for (const [key, field] of fields) {
    const path = `schema.properties.${key}`;
    issues.push(...checkFact(field, `${path}.x-fact`));
  }
  return [...issues, ...checkSharedFacts(fields), ...checkByLink(body)];
}

function checkPages({ pages }: Questionnaire, names: ReadonlySet<string>): Issue[] {
  const placed = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [key, page] of Object.entries(pages.items)) {
    const path = `pages.items.${key}.fields`;
    issues.push(...checkKnown(page.fields, names, path, 'Вопрос'));
    for (const field of page.fields) {
      if (placed.has(field))
        issues.push({
          path: `${path}.${field}`,
          keyword: 'page',
          message: 'Вопрос уже стоит на другой странице: оставьте его один раз',
        });
      placed.set(field, key);
    }
  }
  for (const name of names)
    if (!placed.has(name))
      issues.push({
        path: `schema.properties.${name}`,
        keyword: 'page',
        message: 'Поставьте вопрос на одну из страниц',
      });
  return issues;
}

function checkFact(field: JsonObject, path: string): Issue[] {
  const mapping = field['x-fact'];
  if (!isObject(mapping)) return [];
  const name = String(mapping.name);
  const fact = factOf(name);
  if (!fact)
    return [
      {
        path: `${path}.name`,
        keyword: 'x-fact',
        message: `Факта «${name}» нет: выберите из списка`,
      },
    ];
  if (!fact.askable) return [{ path: `${path}.name`, keyword: 'x-fact', message: refusal(fact) }];
  const { values } = mapping;
  if (isObject(values)) return checkValues(field, fact, values, `${path}.values`);
  const suits = fact.type === 'boolean' ? field.type === 'boolean' : fact.type === field.type;
  if (suits) return [];
  return [{ path, keyword: 'x-fact', message: 'Сопоставьте варианты ответа со значениями факта' }];
}

/** The learner is never asked what only a document may establish. */
function refusal(fact: Fact): string {
  return fact.sensitivity === 'special'
    ? `Об этом обучающегося не спрашивают: «${fact.title}» вносит сотрудник с допуском по документу`
    : `Факт «${fact.title}» не берётся из ответов: ${fact.source.toLowerCase()}`;
}

function checkValues(field: JsonObject, fact: Fact, values: JsonObject, path: string): Issue[] {
  const options = new Set(optionsOf(field).map((option) => String(option.const)));
  const several = field.type === 'array';
  const suits = (value: Json) => {
    if (value === null) return true;
    if (several || fact.type === 'integer')
      return typeof value === 'number' && Number.isInteger(value) && fact.type === 'integer';
    return typeof value === fact.type;
  };
  return Object.entries(values).flatMap(([option, value]): Issue[] => {
    const at = `${path}.${option}`;
    if (!options.has(option))
      return [{ path: at, keyword: 'x-fact', message: `Варианта «${option}» у вопроса нет` }];
    if (suits(value)) return [];
    return [{ path: at, keyword: 'x-fact', message: `Значение не подходит факту «${fact.title}»` }];
  });
}

function checkSharedFacts(fields: ReadonlyMap<string, JsonObject>): Issue[] {
  const first = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [key, field] of fields) {
    const mapping = field['x-fact'];
    if (!isObject(mapping) || typeof mapping.name !== 'string') continue;
    const earlier = first.get(mapping.name);
    if (earlier !== undefined)
      issues.push({
        path: `schema.properties.${key}.x-fact.name`,
        keyword: 'x-fact',
        message: `Этот факт уже даёт вопрос «${earlier}»: у факта один вопрос`,
      });
    first.set(mapping.name, earlier ?? key);
  }
  return issues;
}
