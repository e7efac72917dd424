// The form's own words in Russian and, on the public page, in English. rjsf asks for its texts by their
// English originals.
import { createContext, useContext } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import { wordFor } from '../parts/formats.ts';

export { rjsfMessages, translateRjsf } from '../messages/rjsf.ts';

export const formTexts = {
  notChosen: 'Не выбрано',
  required: 'обязательный вопрос',
  clear: 'Снять выбор',
  from: 'С',
  to: 'По',
  datePattern: 'ДД.ММ.ГГГГ',
  noSuchDay: 'Такого дня нет: проверьте день, месяц и год',
  question: 'Вопрос',
  ranked: 'По порядку',
  unranked: 'Ещё не расставлены',
  place: 'Поставить',
  up: 'Выше',
  down: 'Ниже',
  takeOut: 'Убрать',
  placeIs: (title: string, place: number, count: number) => `${title}: место ${place} из ${count}`,
  takenOut: (title: string) => `${title}: без места`,
  rankingHelp: 'Перетащите, нажмите кнопку или Alt и стрелку',
  row: 'Запись',
  addRow: (title: string) => `Добавить: ${title.toLocaleLowerCase('ru')}`,
  removeRow: 'Удалить',
  rowRemoved: (title: string) => `Удалено: ${title}`,
  rowAdded: (title: string) => `Добавлено: ${title}`,
  putBack: 'Вернуть',
  noRows: 'Пока ничего не добавлено',
  mostRows: (most: number) => `Больше добавить нельзя: не более ${most}`,
  notCounted: 'Появится, когда будут ответы',
  search: 'Начните писать и выберите из списка',
  nothingFound: 'Ничего не нашлось: напишите иначе',
  found: (count: number) => `Найдено: ${count}`,
  chooseFile: 'Выбрать файл',
  replaceFile: 'Заменить',
  sending: 'Файл отправляется…',
  fileFits: (ends: string, size: string) => `${ends}; не больше ${size}`,
  tooLarge: (size: string) => `Выберите файл не больше ${size}`,
  pageOf: (page: number, count: number, title: string) => `Страница ${page} из ${count}: ${title}`,
  attention: (found: number, first: string) =>
    `${found} ${wordFor(found, 'ответ требует', 'ответа требуют', 'ответов требуют')} внимания${first === '' ? '' : `: ${first}`}`,
  issueText: ({ message }: Issue) => message,
  notSent: 'Файл не отправлен: проверьте связь и попробуйте ещё раз',
};

export type FormTexts = typeof formTexts;

export const FormTextsContext = createContext<FormTexts>(formTexts);

export const useFormTexts = (): FormTexts => useContext(FormTextsContext);
