// What is wrong with an example itself, apart from whether its expectation comes true.

import type { DefinitionBody } from '../definitions/kinds/index.ts';
import type { Issue } from '../dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { fieldsIn } from '../questionnaires/schema.ts';
import { optionsOf } from '../questions/options.ts';
import { type Fact, factOf, factTitle } from '../risk/fact-catalogue.ts';
import { criterionOutcomes, isScalar, type PersonaKind, policyLevels } from './schema.ts';

const issue = (path: string, message: string): Issue => ({ path, keyword: 'persona', message });

/** An input larger than this is no example. */
const MOST_ENTRIES = 500;
const LONGEST_CODE = 200;

function suits(fact: Fact, value: Json): boolean {
  if (fact.type === 'boolean') return typeof value === 'boolean';
  if (fact.type === 'integer') return typeof value === 'number' && Number.isInteger(value);
  if (typeof value !== 'string') return false;
  return fact.values ? Object.hasOwn(fact.values, value) : /^[0-9.]{2,8}$/.test(value);
}

function checkFacts(facts: JsonObject): Issue[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const fact = factOf(name);
    const path = `input.facts.${name}`;
    if (!fact || name === 'riskLevel')
      return [issue(path, `Факта «${name}» нет: выберите из списка`)];
    if (suits(fact, value)) return [];
    return [issue(path, `Значение не подходит факту «${factTitle(name)}»`)];
  });
}

/** Only what cannot tell of anybody: yes or no, numbers, options of the question. */
export function isPlainAnswer(field: JsonObject, value: Json): boolean {
  if (Array.isArray(value)) return value.every((item) => isPlainAnswer(itemsOf(field), item));
  if (typeof value === 'boolean') return true;
  const options = optionsOf(field);
  if (options.length > 0) return options.some((option) => option.const === value);
  return typeof value === 'number' && (field.type === 'number' || field.type === 'integer');
}

const itemsOf = (field: JsonObject): JsonObject => (isObject(field.items) ? field.items : {});

function checkAnswersOf(answers: JsonObject, body: DefinitionBody | undefined): Issue[] {
  const fields = body?.kind === 'questionnaire' ? fieldsIn(body.schema) : undefined;
  return Object.entries(answers).flatMap(([key, value]) => {
    const path = `input.answers.${key}`;
    const field = fields?.get(key);
    if (field && isObject(value)) return [issue(path, 'Уберите вложенный ответ')];
    // A text or a date written by hand is invented; it is short so that it stays so.
    const long = [value]
      .flat()
      .some((item) => typeof item === 'string' && item.length > LONGEST_CODE);
    return long ? [issue(path, 'Ответ слишком длинный для примера')] : [];
  });
}

function checkExpected(kind: PersonaKind, expected: JsonObject): Issue[] {
  const { outcome, level, met, valid, facts, visible } = expected;
  if (kind === 'risk-criterion')
    return isScalar(outcome) && Object.hasOwn(criterionOutcomes, String(outcome))
      ? []
      : [issue('expected.outcome', 'Выберите, что должно получиться')];
  if (kind === 'risk-policy')
    return [
      ...(isScalar(level) && Object.hasOwn(policyLevels, String(level))
        ? []
        : [issue('expected.level', 'Выберите уровень, который должен получиться')]),
      ...(met === undefined || isTexts(met) ? [] : [issue('expected.met', 'Перечислите критерии')]),
    ];
  return [
    ...(typeof valid === 'boolean'
      ? []
      : [issue('expected.valid', 'Укажите, принимаются ли такие ответы')]),
    ...(facts === undefined || isObject(facts)
      ? []
      : [issue('expected.facts', 'Перечислите сведения')]),
    ...(visible === undefined || isTexts(visible)
      ? []
      : [issue('expected.visible', 'Перечислите вопросы')]),
  ];
}

function isTexts(value: Json): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_ENTRIES &&
    value.every((item) => typeof item === 'string' && item.length <= LONGEST_CODE)
  );
}

/** @param body the definition as it stands, where it can be read */
export function checkPersona(
  kind: PersonaKind,
  input: JsonObject,
  expected: JsonObject,
  body: DefinitionBody | undefined,
): Issue[] {
  const wanted = kind === 'questionnaire' ? 'answers' : 'facts';
  const given = input[wanted];
  if (!isObject(given) || Object.keys(input).length > 1)
    return [issue('input', 'Укажите, что известно')];
  if (Object.keys(given).length > MOST_ENTRIES) return [issue('input', 'Слишком много сведений')];
  const known = wanted === 'facts' ? checkFacts(given) : checkAnswersOf(given, body);
  return [...known, ...checkExpected(kind, expected)];
}
