import type { Format } from './format.ts';

/** A telephone as people write it: +7 900 123-45-67, 8 (900) 123-45-67, another country's with a plus. */
export function isPhone(text: string): boolean {
  if (!/^\+?[0-9 ()-]{7,24}$/.test(text)) return false;
  const { length } = text.replace(/[^0-9]/g, '');
  return text.startsWith('+') ? length >= 8 && length <= 15 : length === 10 || length === 11;
}

export const phone: Format = {
  name: 'phone',
  title: 'Телефон',
  sample: '+79001234567',
  keyboard: 'tel',
  holds: isPhone,
  message: 'Введите телефон с кодом, например +7 900 123-45-67',
};
