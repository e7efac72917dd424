// A telephone, kept in one form however it was written: +7 and ten digits, another country's by E.164.
import { phone as format } from '../dialect/formats/phone.ts';
import { byKeywords } from './drawing.ts';
import { inventedLine } from './inventing.ts';
import { short } from './paper.ts';
import { asStored, jsonType, noFaults, oneField, type QuestionType } from './question-type.ts';

const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/;
const longest = 40;

/** «8 (912) 345-67-89», «тел.: 912 345 67 89», «+375 29 123-45-67» → +79123456789, +375291234567. */
export function phoneOf(text: string): string | undefined {
  const written = text
    .trim()
    .replace(/^(?:тел|моб)[а-яё]*[.:\s]*/iu, '')
    .replace(/[\s.\u2010-\u2014]/g, ' ');
  if (!format.holds(written)) return undefined;
  const digits = written.replace(/\D/g, '');
  if (written.startsWith('+')) return `+${digits}`;
  if (digits.length === 10) return `+7${digits}`;
  return /^[78]/.test(digits) ? `+7${digits.slice(1)}` : undefined;
}

/** Of a Russian number exactly ten digits stand behind +7. */
const isWhole = (number: string) =>
  number.startsWith('+7') ? russian.test(number) : /^\+[1-9]\d{7,14}$/.test(number);

export const phone: QuestionType = {
  code: 'phone',
  title: 'Телефон',
  group: 'answer',
  hint: 'Номер с кодом, записывается всегда одинаково: +7 и десять цифр',
  words: 'мобильный номер сотовый связь контакт звонок',
  answered: true,
  inRows: 'offered',
  asks: /^(?:(?:ваш|контактный|мобильный|номер)\s+)*телефона?(?=$|[\s:,(])/iu,
  is: ({ type, format: named }) => type === 'string' && named === format.name,
  format: format.name,
  shape: () => ({ type: 'string', format: format.name, maxLength: longest }),
  keywords: {},
  properties: [],
  optionMarks: [],
  signature: jsonType,
  faults: noFaults,
  schema: asStored,
  kept: (_field, answer) => (typeof answer === 'string' && phoneOf(answer)) || answer,
  check(_field, answer, path) {
    if (typeof answer !== 'string' || !format.holds(answer) || isWhole(answer)) return [];
    const message =
      'Введите номер целиком: +7 и ещё десять цифр, для другой страны — её код с плюсом';
    return [{ path, keyword: 'phone', message }];
  },
  drawing: byKeywords,
  conditionFields: oneField('text'),
  operands: [],
  text: (_field, answer) => String(answer).replace(russian, '+7 $1 $2-$3-$4'),
  invent: inventedLine,
  paper: { is: 'question', answer: () => short('+7') },
  fromCell: (_field, text) => phoneOf(text) ?? text,
  toSheet: () => ({ type: 'text', appearance: 'numbers phone' }),
  sheetMarks: /^phone$/,
  fromSheet: ({ type, marks }) =>
    type === 'text' && marks.includes('phone') ? phone.shape({}) : undefined,
};
