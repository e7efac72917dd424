// What answers say about a person in the words of the fact catalogue.

import type { Json, JsonObject } from '../json.ts';
import { describeDate } from '../predicates/index.ts';
import { optionsOf } from '../questions/options.ts';
import { isObject } from './field-interpreter.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { visibilityOf, withoutEmpty } from './visibility.ts';

export interface FactFromAnswer {
  fact: string;
  value: Json;
  /** The question that gave it, and how question and answer read to a person. */
  field: string;
  fieldTitle: string;
  answerTitle: string;
}

/**
 * Facts from visible answers with an `x-fact` mapping. `values` translates options into values of the
 * fact; an option mapped to null, or not mapped at all, says nothing. Of several chosen options the
 * mapped numbers are added up («ярмарка» 1 + «день карьеры» 1 = 2 events).
 */
export function factsFromAnswers(body: Questionnaire, answers: JsonObject): FactFromAnswer[] {
  const filled = withoutEmpty(answers);
  const { visible } = visibilityOf(body, filled);
  return [...fieldsIn(body.schema)].flatMap(([key, field]): FactFromAnswer[] => {
    const answer = Object.hasOwn(filled, key) ? filled[key] : undefined;
    const mapping = field['x-fact'];
    if (answer === undefined || !visible.has(key) || !isObject(mapping)) return [];
    const { name } = mapping;
    const value = translate(answer, mapping.values);
    if (typeof name !== 'string' || value === undefined || value === null) return [];
    return [
      {
        fact: name,
        value,
        field: key,
        fieldTitle: String(field.title ?? key),
        answerTitle: answerTitle(field, answer),
      },
    ];
  });
}

function translate(answer: Json, values: Json | undefined): Json | undefined {
  if (!isObject(values)) return answer;
  if (!Array.isArray(answer)) {
    const key = String(answer);
    return Object.hasOwn(values, key) ? values[key] : undefined;
  }
  const numbers = answer
    .map((item) => (Object.hasOwn(values, String(item)) ? values[String(item)] : undefined))
    .filter((item) => typeof item === 'number');
  return numbers.length === 0 ? undefined : numbers.reduce((sum, item) => sum + item, 0);
}

/** An answer as a person reads it: titles of options, «Да» and «Нет», numbers as they are. */
export function answerTitle(field: JsonObject, answer: Json): string {
  if (Array.isArray(answer)) return answer.map((item) => answerTitle(field, item)).join('; ');
  const option = optionsOf(field).find((candidate) => candidate.const === answer);
  if (option) return option.title;
  if (field.format === 'date' && typeof answer === 'string') return describeDate(answer);
  return isObject(answer) ? JSON.stringify(answer) : String(answer);
}
