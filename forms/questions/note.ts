import { asStored, type QuestionType } from './question-type.ts';

export const note: QuestionType = {
  code: 'note',
  title: 'Пояснение',
  group: 'layout',
  hint: 'Текст для чтения, без ответа',
  words: 'инструкция текст подсказка справка',
  answered: false,
  is: (field) => field['x-question'] === 'note',
  shape: () => ({ type: 'null', 'x-question': 'note' }),
  properties: [],
  schema: asStored,
  conditionFields: () => [],
  text: () => '',
};
