// What whole and fractional numbers share.
import type { Json, JsonObject } from '../json.ts';
import { describeNumber } from '../predicates/index.ts';
import type { QuestionProperty, QuestionType } from './question-type.ts';

export const numberProperties: readonly QuestionProperty[] = [
  { box: 'number', path: ['minimum'], label: 'Не меньше' },
  { box: 'number', path: ['maximum'], label: 'Не больше' },
  { box: 'text', path: ['x-unit'], label: 'Единица', help: 'Стоит после числа: лет, руб., ч' },
];

/** «465 509,5 руб.» */
export const numberText: QuestionType['text'] = (field, answer) => {
  if (typeof answer !== 'number') return String(answer);
  const unit = field['x-unit'];
  return `${describeNumber(answer)}${typeof unit === 'string' ? ` ${unit}` : ''}`;
};

export const unitKeyword: JsonObject = {
  'x-unit': { type: 'string', minLength: 1, maxLength: 40 },
};

/** What a value that nobody types came to, in words. */
export function drawnResult(
  text: QuestionType['text'],
  field: JsonObject,
  value: Json | undefined,
): JsonObject {
  return { 'ui:field': 'result', 'ui:result': value === undefined ? '' : text(field, value) };
}

const longestScale = 10;

/** `start=1 end=5 step=1` of a sheet. */
export function rangeIn(parameters: string) {
  const number = (name: string, otherwise: number) => {
    const found = new RegExp(`\\b${name}\\s*=\\s*(-?\\d+(?:\\.\\d+)?)`, 'i').exec(parameters);
    return found ? Number(found[1]) : otherwise;
  };
  const ends = { minimum: number('start', 1), maximum: number('end', 10) };
  const { minimum, maximum } = ends;
  const step = number('step', 1);
  const whole = [minimum, maximum, step].every(Number.isInteger);
  const isScale = whole && step === 1 && maximum > minimum && maximum - minimum <= longestScale;
  return { ends, whole, isScale };
}
