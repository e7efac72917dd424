import { type Advice, type AdviceCheck, advise } from './advice.ts';
import type { AdvisedField, AdvisedPage } from './form.ts';
import { listsAt } from './options-at.ts';

/** What is still read at one glance on a phone. */
const most = { title: 200, option: 120, choices: 12, page: 20 } as const;

function ofField(one: AdvisedField): Advice[] {
  const { field, path, type, title } = one;
  const lists = listsAt(one);
  const advice: Advice[] = [];
  if (title.length > most.title)
    advice.push(
      advise(
        [...path, 'title'].join('.'),
        'length',
        `Сократите вопрос до ${most.title} знаков: подробности уместны в пояснении`,
      ),
    );
  for (const option of lists.flat())
    if (option.title.length > most.option)
      advice.push(
        advise(
          [...option.path, 'title'].join('.'),
          'length',
          `Сократите вариант до ${most.option} знаков: «${option.title.slice(0, 40)}…»`,
        ),
      );
  const count = lists[0]?.length ?? 0;
  if (type.folds && field.oneOf !== undefined && count > most.choices)
    advice.push(
      advise(
        [...path, 'oneOf'].join('.'),
        'length',
        `«${title}»: ${count} вариантов подряд трудно прочесть`,
        { does: 'set', label: 'Сделать списком', path: [...path, 'x-widget'], value: 'select' },
      ),
    );
  return advice;
}

function ofPage({ key, title, fields }: AdvisedPage): Advice[] {
  if (fields.length <= most.page) return [];
  return [
    advise(`pages.items.${key}`, 'length', `На странице «${title}» вопросов: ${fields.length}`, {
      does: 'split-page',
      label: 'Разделить страницу',
      page: key,
    }),
  ];
}

export const lengths: AdviceCheck = ({ every, pages }) => [
  ...every.flatMap(ofField),
  ...pages.flatMap(ofPage),
];
