import { type Advice, type AdviceCheck, advise } from './advice.ts';
import type { AdvisedField } from './form.ts';
import { type AdvisedOption, optionsAt } from './options-at.ts';

/** Words that a question or an option begins with when it is put on the form. */
const ofQuestions = new Set(['новый вопрос', 'новое поле', 'новый раздел']);
const ofOptions =
  /^(?:первый|второй|третий|новый) вариант$|^вариант \d+$|^строка \d+$|^столбец \d+$/;

const plain = (text: string) => text.trim().toLowerCase();

function ofQuestion({ field, path }: AdvisedField): Advice[] {
  const at = [...path, 'title'].join('.');
  const title = typeof field.title === 'string' ? plain(field.title) : '';
  if (title === '') return [advise(at, 'label', 'Напишите вопрос: сейчас у него нет слов')];
  return ofQuestions.has(title)
    ? [advise(at, 'label', `Замените «${String(field.title)}» своими словами`)]
    : [];
}

function ofOption(of: string, { title, path }: AdvisedOption): Advice[] {
  const at = [...path, 'title'].join('.');
  if (plain(title) === '') return [advise(at, 'label', `Подпишите пустой вариант в «${of}»`)];
  return ofOptions.test(plain(title))
    ? [advise(at, 'label', `Замените «${title}» в «${of}» своими словами`)]
    : [];
}

/** Words left as they came from the palette, and none at all. */
export const labels: AdviceCheck = ({ every }) =>
  every.flatMap((one) => [
    ...(one.type.foreign ? [] : ofQuestion(one)),
    ...optionsAt(one).flatMap((option) => ofOption(one.title, option)),
  ]);
