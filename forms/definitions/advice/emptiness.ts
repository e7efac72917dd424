import { type AdviceCheck, advise } from './advice.ts';

/** Pages and sections that nothing stands in. */
export const emptiness: AdviceCheck = ({ every, pages }) => {
  const held = new Set(every.map(({ field }) => field['x-section']));
  return [
    ...pages
      .filter(({ fields }) => fields.length === 0)
      .map(({ key, title }) =>
        advise(
          `pages.items.${key}`,
          'empty',
          `Страница «${title}» пуста: добавьте вопросы или уберите её`,
        ),
      ),
    ...every
      .filter(({ type, key }) => type.holds === 'section' && !held.has(key))
      .map(({ path, title }) =>
        advise(
          path.join('.'),
          'empty',
          `Раздел «${title}» пуст: вложите в него вопросы или уберите`,
        ),
      ),
    ...every
      .filter(({ type, key }) => type.holds === 'rows' && every.every(({ group }) => group !== key))
      .map(({ path, title }) =>
        advise(path.join('.'), 'empty', `В повторе «${title}» нет вопросов: добавьте хотя бы один`),
      ),
  ];
};
