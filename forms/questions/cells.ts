// What a pasted cell says of a question; a text that cannot be read stays, for the check to refuse it.
import type { Json, JsonObject } from '../json.ts';
import { optionsOf } from './options.ts';

export type FromCell = (field: JsonObject, text: string) => Json;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^a-zа-я0-9]+/g, ' ')
    .trim();

function optionFor(field: JsonObject, text: string): Json | undefined {
  return optionsOf(field).find(
    ({ const: code, title }) => plain(title) === plain(text) || code === text,
  )?.const;
}

export const textOfCell: FromCell = (_field, text) => text;

export const optionOfCell: FromCell = (field, text) => optionFor(field, text) ?? text;

export const optionsOfCell: FromCell = (field, text) =>
  text
    .split(/[;,]\s*/)
    .filter(Boolean)
    .map((part) => optionFor(field, part) ?? part);

export const yesNoOfCell: FromCell = (_field, text) => {
  if (/^(?:да|\+|1|есть|истина)$/i.test(text)) return true;
  return /^(?:нет|-|–|0|ложь)$/i.test(text) ? false : text;
};

export const numberOfCell: FromCell = (_field, text) => {
  const number = Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
};
