// THE list of our own keywords. ajv takes them as annotations: the house's interpreter gives them
// meaning. Each knows the shape of its value, so that a slip is found when a version is published.

import { isObject, type Json, type JsonObject } from '../../json.ts';

export interface Keyword {
  keyword: string;
  /** What the author of a definition reads about it. */
  title: string;
  /** What is wrong with a value, or nothing. */
  problem(value: Json): string | undefined;
}

function keyword(
  name: string,
  title: string,
  holds: (value: Json) => boolean,
  message: string,
): Keyword {
  return {
    keyword: name,
    title,
    problem: (value) => (holds(value) ? undefined : message),
  };
}

const isText = (value: Json | undefined) => typeof value === 'string' && value !== '';
const isTexts = (value: Json | undefined) => Array.isArray(value) && value.every(isText);
const isOneOf = (codes: readonly string[]) => (value: Json) =>
  typeof value === 'string' && codes.includes(value);

function has(check: (value: JsonObject) => boolean) {
  return (value: Json) => isObject(value) && check(value);
}

const isFactMapping = has(
  ({ name, values, ...rest }) =>
    isText(name) && (values === undefined || isObject(values)) && Object.keys(rest).length === 0,
);
const isQuery = has(
  ({ dataset, where, aggregate }) => isText(dataset) && isObject(where) && isText(aggregate),
);
const isFormula = has(({ op, of }) => isText(op) && isTexts(of));
const isProducts = has(
  ({ left, op, right }) =>
    Array.isArray(left) && Array.isArray(right) && isOneOf(['<', '<=', '>', '>=', '='])(op ?? null),
);

const isFlag = (value: Json) => typeof value === 'boolean';
const isEntries = (value: Json) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => isObject(one) && isText(one.title));
const isLabels = has((labels) => Object.values(labels).every(isText));
const isCompute = has(({ op }) => isText(op));
const isScore = has(({ points, thresholds }) => isObject(points) && Array.isArray(thresholds));

const listEntries = 'Перечислите значения с кодом и названием, хотя бы одно';
const yesOrNo = 'Здесь нужно «да» или «нет»';
const giveText = 'Здесь нужна строка';

const chooseFromList = 'Выберите значение из списка';
const giveCondition = 'Задайте условие объектом';

export const keywords: readonly Keyword[] = [
  keyword(
    'x-fact',
    'Факт, который даёт ответ',
    isFactMapping,
    'Назовите факт и, если нужно, значения',
  ),
  keyword('x-visible-when', 'Когда вопрос показан', isObject, giveCondition),
  keyword('x-required-when', 'Когда ответ обязателен', isObject, giveCondition),
  keyword(
    'x-widget',
    'Как вопрос выглядит',
    isOneOf(['radio', 'checkboxes', 'textarea', 'select']),
    chooseFromList,
  ),
  keyword('x-query', 'Как графа считается по данным', isQuery, 'Задайте набор, условие и действие'),
  keyword('x-formula', 'Как графа считается по другим', isFormula, 'Задайте действие и графы'),
  keyword('x-order', 'Порядок полей', isTexts, 'Перечислите имена полей'),
  keyword('x-texts', 'Переводы надписей', isObject, 'Задайте переводы объектом'),
  keyword(
    'x-array',
    'Как списки сравниваются и объединяются',
    isOneOf(['set', 'keyed', 'ordered', 'atomic']),
    chooseFromList,
  ),
  keyword('x-param', 'Значение параметра', isText, 'Назовите параметр'),
  keyword(
    'x-products',
    'Сравнение произведений',
    isProducts,
    'Задайте обе стороны и знак сравнения',
  ),
  keyword(
    'x-original-name',
    'Как поле называлось в перенесённой схеме',
    (value) => typeof value === 'string',
    'Здесь нужна строка',
  ),
  keyword(
    'x-foreign',
    'Пометки перенесённой схемы, которые здесь ничего не значат',
    isObject,
    'Задайте пометки объектом',
  ),
  keyword(
    'x-sensitivity',
    'Кому видно значение',
    isOneOf(['open', 'personal', 'special']),
    chooseFromList,
  ),
  keyword('x-question', 'Вид вопроса', isText, chooseFromList),
  keyword('x-section', 'Раздел, в котором стоит вопрос', isText, 'Назовите раздел'),
  keyword('x-allowed-when', 'Какой ответ допустим', isObject, giveCondition),
  keyword('x-allowed-message', 'Что сказать о недопустимом ответе', isText, giveText),
  keyword('x-unit', 'Единица измерения', isText, giveText),
  keyword('x-was', 'Как это называлось в прежней версии', isText, giveText),
  keyword('x-random-order', 'Варианты каждому в своём порядке', isFlag, yesOrNo),
  keyword('x-exclusive', 'Вариант, который выбирают без других', isFlag, yesOrNo),
  keyword('x-other', 'Вопрос, который уточняет вариант', isText, 'Назовите вопрос'),
  keyword('x-labels', 'Подписи краёв шкалы', isLabels, 'Задайте подписи начала и конца'),
  keyword('x-rows', 'Строки матрицы', isEntries, listEntries),
  keyword('x-columns', 'Столбцы матрицы', isEntries, listEntries),
  keyword('x-all-rows', 'Нужен ответ в каждой строке', isFlag, yesOrNo),
  keyword('x-accept', 'Какие файлы принимаются', isTexts, 'Перечислите виды файлов'),
  keyword(
    'x-max-size',
    'Наибольший размер файла, байт',
    (value) => typeof value === 'number' && Number.isInteger(value) && value > 0,
    'Здесь нужно целое число больше нуля',
  ),
  keyword(
    'x-directory',
    'Справочник, из которого берётся ответ',
    isOneOf(['specialties', 'organizations', 'employers']),
    chooseFromList,
  ),
  keyword('x-item-title', 'Как называется один повтор', isText, giveText),
  keyword('x-compute', 'Как считается значение', isCompute, 'Задайте действие и вопросы'),
  keyword('x-score', 'Баллы и пороги', isScore, 'Задайте баллы за ответы и пороги'),
];

const byName = new Map(keywords.map((entry) => [entry.keyword, entry]));

export function keywordNamed(name: string): Keyword | undefined {
  return byName.get(name);
}
