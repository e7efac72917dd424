import { isObject } from '../../json.ts';
import { factTitle } from '../../risk/fact-catalogue.ts';
import { type Advice, type AdviceCheck, advise } from './advice.ts';
import type { AdvisedField } from './form.ts';
import { optionsAt } from './options-at.ts';

function factOf({ field }: AdvisedField): string | undefined {
  const mapping = field['x-fact'];
  return isObject(mapping) && typeof mapping.name === 'string' ? mapping.name : undefined;
}

/** Options that tell the fact nothing because nobody said what they tell. */
function silentOptions(one: AdvisedField): Advice[] {
  const fact = factOf(one);
  const mapping = one.field['x-fact'];
  const values = isObject(mapping) ? mapping.values : undefined;
  if (fact === undefined || !isObject(values)) return [];
  const silent = optionsAt(one).filter(({ value }) => !Object.hasOwn(values, String(value)));
  if (silent.length === 0) return [];
  const named = silent.slice(0, 3).map(({ title }) => `«${title}»`);
  const rest = silent.length > named.length ? ` и ещё ${silent.length - named.length}` : '';
  return [
    advise(
      [...one.path, 'x-fact', 'values'].join('.'),
      'fact',
      `«${one.title}»: скажите, что значит для факта «${factTitle(fact)}» ответ ${named.join(', ')}${rest}`,
    ),
  ];
}

/** What the level of risk waits for and this questionnaire, though it gives facts, does not ask. */
export const facts: AdviceCheck = ({ every }, { wantedFacts }) => {
  const given = new Set(every.map(factOf).filter((fact) => fact !== undefined));
  const lost = given.size === 0 ? [] : wantedFacts.filter((fact) => !given.has(fact));
  return [
    ...every.flatMap(silentOptions),
    ...lost.map((fact) =>
      advise('', 'missing-fact', `Из опросника не узнать: «${factTitle(fact)}»`, {
        does: 'ready-question',
        label: 'Вставить готовый вопрос',
        fact,
      }),
    ),
  ];
};
