import type { Format } from './format.ts';

/**
 * ОКТМО of a municipality (8 digits) or of a settlement (11 digits). The classifier publishes a check
 * digit beside a code, never inside it, so there is nothing to verify but the form.
 */
export function isOktmo(text: string): boolean {
  return /^(?!00)[0-9]{8}(?:[0-9]{3})?$/.test(text);
}

export const oktmo: Format = {
  name: 'oktmo',
  title: 'ОКТМО',
  sample: '12340000',
  holds: isOktmo,
  message: 'Введите код ОКТМО: 8 или 11 цифр',
};
