import { asStored, oneField, type QuestionType } from './question-type.ts';

/** What a schema taken over from elsewhere brought: it is drawn and kept, moved, not opened. */
export const other: QuestionType = {
  code: 'other',
  title: 'Другое',
  group: 'answer',
  hint: 'Перенесено из схемы: правится в исходном тексте',
  words: '',
  answered: true,
  is: () => true,
  shape: (from) => from,
  properties: [],
  schema: asStored,
  conditionFields: oneField('presence'),
  text: (_field, answer) =>
    typeof answer === 'object' && answer !== null ? JSON.stringify(answer) : String(answer),
};
