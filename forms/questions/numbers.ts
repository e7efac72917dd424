// What whole and fractional numbers share.
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
