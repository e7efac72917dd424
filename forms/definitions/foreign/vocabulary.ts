// Words of foreign schemas: what becomes of each is said here once.

/** They change what is accepted, and nothing of ours says the same. */
const meaningful: Readonly<Record<string, string>> = {
  $data: 'Предел берётся из другого поля: задайте его значением',
  $async: 'Проверка ждёт чужих ответов: уберите',
  $dynamicRef: 'Ссылка зависит от того, кто её читает: замените обычной ($ref)',
  $recursiveRef: 'Ссылка на себя: опишите вложенность столько раз, сколько нужно',
  $merge: 'Соберите описание целиком: составные части не читаются',
  $patch: 'Соберите описание целиком: составные части не читаются',
  unevaluatedProperties: 'Перечислите поля и закройте список словом additionalProperties',
  unevaluatedItems: 'Перечислите значения и закройте список словом additionalItems',
  maxContains: 'Наибольшее число подходящих значений не проверяется: уберите',
  minContains: 'Наименьшее число подходящих значений, кроме 0 и 1, не проверяется: уберите',
  extends: 'Схема старее draft-04: переведите её в draft-04 или новее',
  disallow: 'Схема старее draft-04: переведите её в draft-04 или новее',
  divisibleBy: 'Схема старее draft-04: переведите её в draft-04 или новее',
};

const ofLibraries = [
  'instanceof',
  'typeof',
  'transform',
  'formatMinimum',
  'formatMaximum',
  'formatExclusiveMinimum',
  'formatExclusiveMaximum',
  'range',
  'exclusiveRange',
  'regexp',
  'uniqueItemProperties',
  'patternRequired',
  'prohibited',
  'allRequired',
  'anyRequired',
  'oneRequired',
  'deepRequired',
  'deepProperties',
  'dynamicDefaults',
  'switch',
  'select',
  'selectCases',
  'selectDefault',
];

export function refusalOf(keyword: string): string | undefined {
  if (Object.hasOwn(meaningful, keyword)) return meaningful[keyword];
  if (!ofLibraries.includes(keyword)) return undefined;
  return `Слово «${keyword}» понимает только одна библиотека: замените его словами стандарта`;
}

/** Said about the schema, not about answers: of no use once it stands inside a version. */
export const dropped: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  '$anchor',
  '$dynamicAnchor',
  '$recursiveAnchor',
  '$vocabulary',
  'definitions',
  '$defs',
]);

export const schemaWords = [
  'additionalProperties',
  'propertyNames',
  'contains',
  'not',
  'if',
  'then',
  'else',
];
export const listWords = ['allOf', 'anyOf', 'oneOf'];

/** Parts that the editor leaves alone, in words of the report. */
export const foreignParts: Readonly<Record<string, string>> = {
  if: 'Условие «если … то …»',
  anyOf: 'Несколько возможных описаний',
  oneOf: 'Одно из нескольких описаний',
  allOf: 'Несколько описаний сразу',
  not: 'Запрет значений',
  dependencies: 'Зависимость между полями',
  patternProperties: 'Поля по образцу имени',
  propertyNames: 'Требование к именам полей',
  contains: 'Требование к одному из значений списка',
  additionalItems: 'Значения списка после перечисленных',
  $ref: 'Ссылка на общее описание',
  properties: 'Вложенные поля',
};
