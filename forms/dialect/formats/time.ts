import type { Format } from './format.ts';

/** Local time: `09:30`, with seconds if need be. */
export function isTime(text: string): boolean {
  return /^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?$/.test(text);
}

export const time: Format = {
  name: 'time',
  title: 'Время',
  sample: '09:30',
  holds: isTime,
  message: 'Введите время в виде ЧЧ:ММ',
};
