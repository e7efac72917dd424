import { type Advice, type AdviceCheck, advise } from './advice.ts';
import type { AdvisedField, AdvisedForm } from './form.ts';
import { listsAt } from './options-at.ts';

const plain = (text: string) => text.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');

/** Questions that stand before the respondent together. */
function together({ every, pages }: AdvisedForm): AdvisedField[][] {
  const pageOf = new Map(pages.flatMap(({ key, fields }) => fields.map((one) => [one, key])));
  const rows = new Map<string, AdvisedField[]>();
  for (const one of every) {
    if (one.tied || (!one.type.answered && !one.type.computed)) continue;
    const row = one.group === undefined ? `page ${pageOf.get(one.key)}` : `group ${one.group}`;
    const known = rows.get(row);
    if (known) known.push(one);
    else rows.set(row, [one]);
  }
  return [...rows.values()];
}

function repeated<T>(list: readonly T[], titleOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const title = plain(titleOf(one));
    const again = title !== '' && seen.has(title);
    seen.add(title);
    return again;
  });
}

/** Codes of a row's options: those of other questions are refused with an error. */
const equalCodes = (one: AdvisedField): Advice[] =>
  one.group === undefined
    ? []
    : listsAt(one).flatMap((list) =>
        repeated(list, ({ value }) => String(value)).map(({ path, value }) =>
          advise(
            path.join('.'),
            'repeat',
            `В «${one.title}» два варианта с кодом «${value}»: оставьте один`,
          ),
        ),
      );

/** One cannot tell two equal questions from one another, nor two equal options. */
export const repeats: AdviceCheck = (form) => [
  ...together(form).flatMap((row) =>
    repeated(row, ({ title }) => title).map(({ path, title }) =>
      advise(
        [...path, 'title'].join('.'),
        'repeat',
        `Рядом уже есть вопрос «${title}»: назовите иначе`,
      ),
    ),
  ),
  ...form.every.flatMap((one): Advice[] =>
    listsAt(one).flatMap((list) =>
      repeated(list, ({ title }) => title).map(({ path, title }) =>
        advise(
          [...path, 'title'].join('.'),
          'repeat',
          `В «${one.title}» два раза «${title}»: назовите иначе или уберите`,
        ),
      ),
    ),
  ),
  ...form.every.flatMap(equalCodes),
];
