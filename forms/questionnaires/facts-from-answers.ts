// What answers say about a person in the words of the fact catalogue.

import { isObject, type Json, type JsonObject } from '../json.ts';
import { answerText } from '../questions/index.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { visibilityOf } from './visibility.ts';

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
  const { answers: shown } = visibilityOf(body, answers);
  return [...fieldsIn(body.schema)].flatMap(([key, field]): FactFromAnswer[] => {
    const answer = Object.hasOwn(shown, key) ? shown[key] : undefined;
    const mapping = field['x-fact'];
    if (answer === undefined || !isObject(mapping)) return [];
    const { name } = mapping;
    const value = translate(answer, mapping.values);
    if (typeof name !== 'string' || value === undefined || value === null) return [];
    return [
      {
        fact: name,
        value,
        field: key,
        fieldTitle: String(field.title ?? key),
        answerTitle: answerText(field, answer),
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
