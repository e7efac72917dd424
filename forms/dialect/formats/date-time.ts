import { isDate } from './date.ts';
import type { Format } from './format.ts';

const clock =
  /^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$/;

/** An instant as ISO text with its zone: `2025-03-15T09:30:00Z`. */
export function isDateTime(text: string): boolean {
  return text[10] === 'T' && isDate(text.slice(0, 10)) && clock.test(text.slice(11));
}

export const dateTime: Format = {
  name: 'date-time',
  title: 'Дата и время',
  sample: '2026-09-01T09:30:00Z',
  holds: isDateTime,
  message: 'Введите дату и время',
};
