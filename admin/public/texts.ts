// Words of the public page around the questions.
import { createContext, useContext } from 'react';

export const russian = {
  preview: 'Предварительный просмотр: ответы не сохраняются',
  loading: 'Открываем опросник…',
  absent: 'Такого опросника нет',
  absentHelp: 'Проверьте ссылку: возможно, она набрана с ошибкой или опросник больше не действует.',
  offline: 'Опросник не открылся',
  offlineHelp: 'Проверьте связь и попробуйте ещё раз.',
  again: 'Попробовать ещё раз',
  back: 'Назад',
  next: 'Далее',
  finish: 'Завершить',
  progress: (page: number, count: number) => `Страница ${page} из ${count}`,
  passed: 'Ответы прошли проверку',
  passedHelp: 'Это просмотр: ответы никуда не отправлены и остаются только на этом устройстве.',
  results: 'Результаты',
  change: 'Изменить ответы',
  forget: 'Стереть ответы с этого устройства',
  forgotten: 'Ответы стёрты',
  kept: 'Введённое хранится на этом устройстве, пока Вы его не сотрёте',
  empty: 'В опроснике пока нет вопросов',
  otherLanguage: 'English',
};

export type PublicTexts = typeof russian;

export const english: PublicTexts = {
  preview: 'Preview: answers are not saved',
  loading: 'Opening the questionnaire…',
  absent: 'There is no such questionnaire',
  absentHelp: 'Check the link: it may be mistyped, or the questionnaire is no longer in use.',
  offline: 'The questionnaire did not open',
  offlineHelp: 'Check your connection and try again.',
  again: 'Try again',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  progress: (page, count) => `Page ${page} of ${count}`,
  passed: 'The answers have passed the check',
  passedHelp: 'This is a preview: nothing was sent, the answers stay on this device only.',
  results: 'Results',
  change: 'Change the answers',
  forget: 'Erase the answers from this device',
  forgotten: 'The answers are erased',
  kept: 'What you enter stays on this device until you erase it',
  empty: 'The questionnaire has no questions yet',
  otherLanguage: 'Русский',
};

export const PublicTextsContext = createContext<PublicTexts>(russian);
export const usePublicTexts = (): PublicTexts => useContext(PublicTextsContext);
