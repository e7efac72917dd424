// The form's own words. rjsf asks for its texts by their English originals; the rest is ours.
export { rjsfMessages, translateRjsf } from '../messages/rjsf.ts';

export const formTexts = {
  notChosen: 'Не выбрано',
  required: 'обязательный вопрос',
  clear: 'Снять выбор',
};
