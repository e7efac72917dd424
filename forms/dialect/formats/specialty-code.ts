import type { Format } from './format.ts';

/** A specialty or profession: three pairs of digits, `09.02.07`. */
export function isSpecialtyCode(text: string): boolean {
  return /^[0-9]{2}\.[0-9]{2}\.[0-9]{2}$/.test(text);
}

export const specialtyCode: Format = {
  name: 'specialty-code',
  title: 'Код специальности или профессии',
  sample: '09.02.07',
  holds: isSpecialtyCode,
  message: 'Введите код специальности в виде 09.02.07',
};
