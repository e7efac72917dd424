import { asStored, oneField, type QuestionType } from './question-type.ts';

export const yesNo: QuestionType = {
  code: 'yes-no',
  title: 'Да или нет',
  group: 'answer',
  hint: 'Один из двух ответов',
  words: 'булево флажок переключатель согласие',
  answered: true,
  is: ({ type }) => type === 'boolean',
  shape: () => ({ type: 'boolean' }),
  properties: [],
  schema: asStored,
  conditionFields: oneField('yes-no'),
  text: (_field, answer) => (answer === true ? 'Да' : answer === false ? 'Нет' : String(answer)),
};
