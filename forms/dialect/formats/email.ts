import type { Format } from './format.ts';

const longestAddress = 254;

// One @, something before it, a dotted name after it; Cyrillic addresses exist, so letters are any.
const address = /^[^\s@,;<>"()]{1,64}@[^\s@,;<>"().]+(?:\.[^\s@,;<>"().]+)+$/u;

export function isEmail(text: string): boolean {
  return text.length <= longestAddress && address.test(text);
}

export const email: Format = {
  name: 'email',
  title: 'Электронная почта',
  sample: 'anna@example.ru',
  keyboard: 'email',
  holds: isEmail,
  message: 'Введите адрес электронной почты полностью, со знаком @ и именем сайта',
};
