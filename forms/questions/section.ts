import { asStored, type QuestionType } from './question-type.ts';

export const section: QuestionType = {
  code: 'section',
  title: 'Раздел',
  group: 'layout',
  hint: 'Заголовок и вопросы под ним; прячется вместе с ними',
  words: 'заголовок группа вопросов блок подзаголовок',
  answered: false,
  is: (field) => field['x-question'] === 'section',
  shape: () => ({ type: 'null', 'x-question': 'section' }),
  properties: [],
  schema: asStored,
  conditionFields: () => [],
  text: () => '',
};
