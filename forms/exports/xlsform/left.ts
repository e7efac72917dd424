// What the sheet cannot say of a question: each goes to the sheet «не вошло».
import type { JsonObject } from '../../json.ts';

export interface Left {
  /** Title of the question; of the whole questionnaire — its own. */
  title: string;
  key: string;
  what: string;
}

const described: Readonly<Record<string, string>> = {
  'x-fact': 'Связь с фактом о человеке',
  'x-sensitivity': 'Особая защита ответа',
  'x-labels': 'Подписи краёв шкалы',
  'x-unit': 'Единица измерения',
  'x-score': 'Подсчёт баллов',
  'x-item-title': 'Название одного повтора',
  $comment: 'Заметка автора',
  pattern: 'Образец записи',
  'x-pattern-title': 'Пояснение к образцу записи',
  'x-required-when': 'Условие обязательности',
  default: 'Ответ по умолчанию',
  examples: 'Примеры',
};

/** Keywords that rows, lists, limits and conditions have already told. */
const written = new Set(
  'title description type format oneOf items uniqueItems minItems maxItems minimum maximum minLength maxLength formatMinimum formatMaximum x-widget x-question x-section x-visible-when x-required-when x-allowed-when x-allowed-message x-compute x-rows x-columns x-all-rows x-accept x-max-size x-directory x-random-order'.split(
    ' ',
  ),
);

export function leftOf(key: string, field: JsonObject): Left[] {
  const title = String(field.title ?? key);
  return Object.keys(field)
    .filter((keyword) => !written.has(keyword))
    .map((keyword) => ({ title, key, what: described[keyword] ?? `Свойство «${keyword}»` }));
}
