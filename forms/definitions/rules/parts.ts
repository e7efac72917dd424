// Checks that several kinds share: ordered lists, embedded predicates and schemas, codes from a list.

import type { Issue } from '../../dialect/issues.ts';
import { lintSchema } from '../../dialect/lint.ts';
import { isObject, type Json, type JsonObject } from '../../json.ts';
import { isInheritedName, type Ordered } from '../../meta-schema.ts';
import { itemKey } from '../../questionnaires/field-interpreter.ts';
import { fieldsIn, requiredIn } from '../../questionnaires/schema.ts';
import { optionsOf } from '../../questions/options.ts';
import { checkConditions } from './conditions.ts';
import { under } from './predicate.ts';
import { checkQuestions } from './questions.ts';
import { checkStated } from './sensitivity.ts';

export { checkPredicate, under } from './predicate.ts';

/** Every key of the order has its item and every item its place. */
export function checkOrdered(list: Ordered<unknown>, path: string): Issue[] {
  const lost = list.order.filter((key) => !Object.hasOwn(list.items, key));
  const unplaced = Object.keys(list.items).filter((key) => !list.order.includes(key));
  return [
    ...lost.map((key) => ({
      path: `${path}.order.${key}`,
      keyword: 'order',
      message: `Уберите «${key}» из порядка: такого элемента нет`,
    })),
    ...unplaced.map((key) => ({
      path: `${path}.items.${key}`,
      keyword: 'order',
      message: `Добавьте «${key}» в порядок: у элемента нет места`,
    })),
  ];
}

export function checkCodes(codes: readonly string[], known: object, path: string): Issue[] {
  return codes
    .filter((code) => !Object.hasOwn(known, code))
    .map((code) => ({
      path: `${path}.${code}`,
      keyword: 'enum',
      message: `Значения «${code}» нет в справочнике: выберите из списка`,
    }));
}

export function checkKnown(
  names: readonly string[],
  known: { has(name: string): boolean },
  path: string,
  what: string,
): Issue[] {
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({
      path: `${path}.${name}`,
      keyword: 'reference',
      message: `${what} «${name}» не существует: исправьте ссылку`,
    }));
}

/** The fields of a form: the dialect's own checks, names, required keys, distinct options, conditions. */
export function checkFields(schema: JsonObject, path: string): Issue[] {
  const fields = fieldsIn(schema);
  const issues = under(path, lintSchema(schema));
  for (const [key, field] of fields) {
    const at = `${path}.properties.${key}`;
    if (isInheritedName(key))
      issues.push({
        path: at,
        keyword: 'propertyNames',
        message: `Имя «${key}» занято: задайте другое`,
      });
    issues.push(...checkAnswerKind(field, at));
    const values = optionsOf(field).map((option) => JSON.stringify(option.const));
    if (new Set(values).size < values.length)
      issues.push({ path: at, keyword: 'uniqueItems', message: 'У вариантов повторяются коды' });
  }
  issues.push(...checkQuestions(schema, path));
  issues.push(...checkKnown([...requiredIn(schema)], fields, `${path}.required`, 'Поле'));
  issues.push(...checkConditions(schema, path), ...checkStated(schema, path));
  return issues;
}

const described = ['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'const', 'enum'];

/** A question says what kind of answer it takes, itself or by descriptions taken over; options have words. */
function checkAnswerKind(field: JsonObject, path: string): Issue[] {
  const issues: Issue[] = [];
  if (field.type === undefined && !described.some((word) => Object.hasOwn(field, word)))
    issues.push({
      path: `${path}.type`,
      keyword: 'required',
      message: 'Заполните поле: у вопроса нет вида ответа',
    });
  const { oneOf, items } = field;
  const lists: [string, Json | undefined][] = [
    [`${path}.oneOf`, oneOf],
    [`${path}.items.oneOf`, isObject(items) ? items.oneOf : undefined],
  ];
  for (const [at, list] of lists) {
    if (!Array.isArray(list) || !list.some((option) => isObject(option) && 'const' in option))
      continue;
    list.forEach((option, index) => {
      for (const word of ['const', 'title'])
        if (!isObject(option) || !Object.hasOwn(option, word))
          issues.push({
            path: `${at}.${itemKey(option, index)}.${word}`,
            keyword: 'required',
            message: 'Заполните поле',
          });
    });
  }
  return issues;
}
