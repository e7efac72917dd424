import type { Format } from './format.ts';

/** ОКАТО of a territory, by its level; text, for its leading zeros. */
export function isOkato(text: string): boolean {
  return /^(?:[0-9]{2}|[0-9]{5}|[0-9]{8}|[0-9]{11})$/.test(text);
}

export const okato: Format = {
  name: 'okato',
  title: 'ОКАТО',
  sample: '12340000',
  holds: isOkato,
  message: 'Введите код ОКАТО: 2, 5, 8 или 11 цифр',
};
