// The questionnaire of every type in words that somebody hostile, or merely foreign, may have written: every
// title, hint, option and row carries markup, Markdown, a link or letters that run from right to left.
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/index.ts';
import { everyType } from './every-type.ts';

export const cruelWords = [
  '<img src=x onerror="window.hurt=1">Картинка',
  '[ссылка](javascript:window.hurt=2)',
  '<script>window.hurt=3</script>Сценарий',
  '**жирно** ![](http://127.0.0.1:9/x.png)',
  '\u202eовелс\u202c שלום',
  'data:text/html,<script>window.hurt=4</script>',
] as const;

let at = 0;
const worse = (text: string) => {
  at += 1;
  return `${cruelWords[at % cruelWords.length]} ${text}`;
};

const spoken = new Set([
  'title',
  'description',
  'text',

  'x-item-title',
  'minimum',
  'maximum',
]);

function spoiled(value: Json): Json {
  if (Array.isArray(value)) return value.map(spoiled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key,
      typeof own === 'string' && spoken.has(key) ? worse(own) : spoiled(own),
    ]),
  );
}

function objectOf(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('не объект');
  return value;
}

export const cruelQuestionnaire: Questionnaire = {
  ...everyType,
  code: 'cruel-words',
  title: worse('Опросник'),
  description: worse('Описание'),
  schema: objectOf(spoiled(everyType.schema)),
  pages: {
    order: everyType.pages.order,
    items: Object.fromEntries(
      Object.entries(everyType.pages.items).map(([key, page]) => [
        key,
        { ...page, title: worse(page.title) },
      ]),
    ),
  },
};
