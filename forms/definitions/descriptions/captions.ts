// What the parts of definitions are called where people read about changes.

import { audiences, countedAs, organizers } from '../../events/vocabulary.ts';
import { aims, breakdowns, directions, periods, units } from '../../indicators/vocabulary.ts';
import { widgets } from '../../questionnaires/schema.ts';
import { directories } from '../../questions/directory.ts';
import { questionTypes } from '../../questions/index.ts';
import { services } from '../../risk/services.ts';
import { plainTypes, type Words } from '../../words.ts';
import { keywordWords } from '../keyword-words.ts';
import { kindOf } from '../kinds/index.ts';

/** Captions of properties, by their last name. */
const captions: Words = {
  title: 'название',
  shortTitle: 'краткое название',
  description: 'подсказка',
  explanation: 'пояснение',
  note: 'примечание',
  number: 'номер',
  legalReference: 'основание',
  document: 'документ',
  clause: 'пункт документа',
  quote: 'цитата',
  locked: 'что заперто',
  schema: 'поля',
  participantSchema: 'поля итогов',
  type: 'вид ответа',
  format: 'вид записи',
  oneOf: 'варианты',
  const: 'код варианта',
  minimum: 'наименьшее значение',
  maximum: 'наибольшее значение',
  minLength: 'наименьшая длина',
  maxLength: 'наибольшая длина',
  minItems: 'не меньше выборов',
  maxItems: 'не больше выборов',
  required: 'обязательные',
  'x-widget': 'способ ответа',
  'x-fact': 'факт, который даёт ответ',
  ...keywordWords,
  'x-allowed-message': 'что сказать о недопустимом ответе',
  'x-question': 'вид вопроса',
  'x-unit': 'единица',
  'x-random-order': 'варианты каждому в своём порядке',
  'x-was': 'как называлось прежде',
  'x-exclusive': 'выбирается без других',
  'x-labels': 'подписи краёв шкалы',
  'x-rows': 'строки матрицы',
  'x-columns': 'столбцы матрицы',
  'x-all-rows': 'нужен ответ в каждой строке',
  'x-accept': 'какие файлы принимаются',
  'x-max-size': 'наибольший размер файла, байт',
  'x-directory': 'справочник',
  'x-item-title': 'название одного повтора',
  'x-compute': 'как считается',
  'x-sensitivity': 'закрытость сведений',
  points: 'баллы за ответы',
  reversed: 'обратный счёт',
  thresholds: 'пороги шкалы',
  formatMinimum: 'не раньше',
  formatMaximum: 'не позже',
  text: 'толкование',
  from: 'от скольких баллов',
  byLink: 'можно отвечать по ссылке',
  'x-query': 'что считается',
  name: 'имя',
  values: 'значения',
  pages: 'страницы',
  fields: 'состав',
  when: 'условие',
  appliesTo: 'кого касается',
  sensitivity: 'закрытость сведений',
  missing: 'если сведений нет',
  weight: 'вес',
  services: 'рекомендуемые услуги',
  parameters: 'параметры',
  default: 'значение',
  overrides: 'особые значения',
  enum: 'допустимые значения',
  criteria: 'критерии',
  confirmed: 'подтверждённая занятость',
  obligatory: 'обязательные критерии',
  score: 'региональная оценка',
  weights: 'веса',
  audience: 'для кого',
  organizers: 'кто проводит',
  countsAs: 'чем засчитывается',
  recordWithinWorkdays: 'срок внесения итогов, рабочих дней',
  addressee: 'адресат',
  rows: 'строки',
  groups: 'группы строк',
  total: 'итоговая строка',
  header: 'шапка',
  checks: 'контрольные соотношения',
  left: 'левая часть',
  right: 'правая часть',
  op: 'сравнение',
  completeness: 'полнота сведений',
  expected: 'сколько ожидается',
  entered: 'что внесено',
  where: 'условие',
  column: 'графа',
  numerator: 'что считается',
  denominator: 'от чего доля',
  target: 'цель',
  nearFrom: 'близко к цели, начиная с',
  unit: 'единица',
  direction: 'когда хорошо',
  period: 'период',
  breakdown: 'разбивка',
  aim: 'чья цель',
  subject: 'о ком',
  attachedTo: 'к чему относится',
  columns: 'графы',
  sections: 'разделы',
  items: 'состав',
};

export function captionOf(kind: string, property: string): string {
  const own = kindOf(kind)?.captions;
  if (own && Object.hasOwn(own, property)) return own[property] ?? property;
  return Object.hasOwn(captions, property)
    ? (captions[property] ?? property)
    : `свойство «${property}»`;
}

const types: Words = {
  ...plainTypes,
  array: 'несколько значений',
  object: 'группа полей',
  null: 'без ответа',
};

const titlesOfTypes: Words = Object.fromEntries(
  questionTypes.map(({ code, title }) => [code, title]),
);

/** Words of coded values, by the property that holds them. */
const codes: Readonly<Record<string, Words>> = {
  type: types,
  format: { date: 'дата', email: 'адрес электронной почты', uri: 'ссылка' },
  'x-widget': widgets,
  'x-directory': directories,
  'x-question': titlesOfTypes,
  sensitivity: { special: 'специальные', personal: 'персональные', open: 'открытые' },
  missing: { 'not-met': 'считается не выявленным', unknown: 'остаётся неизвестным' },
  services,
  audience: audiences,
  organizers,
  countsAs: countedAs,
  unit: units,
  direction: directions,
  breakdown: breakdowns,
  aim: aims,
  kind: periods,
  op: { '=': 'равно', '<=': 'не больше', percent: 'процент', sum: 'сумма', difference: 'разность' },
};

/** The word of a coded value; undefined when the value is no code of this property. */
export function wordOfCode(property: string, value: string): string | undefined {
  const words = codes[property];
  return words && Object.hasOwn(words, value) ? words[value] : undefined;
}

/** Nouns of what stands under a name: the items of lists and objects that are told one by one. */
const nouns: Words = {
  properties: 'вопрос',
  oneOf: 'вариант',
  'x-rows': 'строка матрицы',
  'x-columns': 'столбец матрицы',
  thresholds: 'порог шкалы',
  pages: 'страница',
  parameters: 'параметр',
  criteria: 'критерий',
  groups: 'группа строк',
  checks: 'контрольное соотношение',
  header: 'заголовок шапки',
  sections: 'раздел',
  columns: 'графа',
  items: 'пункт',
};

export function nounOf(kind: string, holder: string): string | undefined {
  if (holder === 'properties') return kindOf(kind)?.fieldNoun ?? 'поле';
  return Object.hasOwn(nouns, holder) ? nouns[holder] : undefined;
}

export type Gender = 'he' | 'she' | 'it';

/** By the first word of the noun: «страница» is she, «поле» is it. */
export function genderOf(noun: string): Gender {
  const [word = ''] = noun.split(' ');
  if (/[ая]$/.test(word)) return 'she';
  return /[ое]$/.test(word) ? 'it' : 'he';
}

const endings: Readonly<Record<Gender, string>> = { he: '', she: 'а', it: 'о' };

/** «добавлен», «добавлена», «добавлено». */
export function agreed(participle: string, gender: Gender): string {
  return `${participle}${endings[gender]}`;
}
