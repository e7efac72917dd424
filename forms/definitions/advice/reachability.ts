// Questions that nobody will ever see. What a condition asks is put to the evaluator itself, over values
// that tell apart all it can say.
import { questionFields } from '../../conditions/fields.ts';
import { brokenLeaves, type ConditionField, knownFields } from '../../conditions/index.ts';
import type { Json, JsonObject } from '../../json.ts';
import { conditionOf } from '../../questionnaires/visibility.ts';
import { rowSchema } from '../../questions/group.ts';
import { type Advice, type AdviceCheck, advise } from './advice.ts';
import type { AdvisedField, AdvisedForm } from './form.ts';
import { mayHold } from './may-hold.ts';
import { valuesToTry } from './values-to-try.ts';

/** Answers for each key: may the question come before anybody at all? */
function reachIn({ fields, schema }: AdvisedForm) {
  const outer = knownFields(questionFields(schema));
  const decided = new Map<string, boolean>();

  const mayShow = (conditions: readonly JsonObject[], own: readonly ConditionField[]): boolean => {
    const known = own.length === 0 ? outer : new Map([...outer, ...knownFields(own)]);
    const inRow = new Set(own.map(({ name }) => name));
    // What is broken is refused with a word of its own.
    if (conditions.some((one) => brokenLeaves(one, known).length > 0)) return true;
    return mayHold(conditions, (name, asked): Json[] | undefined => {
      const field = known.get(name);
      if (!field) return undefined;
      const key = name.split('.')[0] ?? name;
      if (!inRow.has(name) && !reached(key)) return [];
      return valuesToTry(
        field,
        name === key && !inRow.has(name) ? fields.get(key) : undefined,
        asked,
      );
    });
  };
  const conditionsOf = (field: JsonObject): JsonObject[] => {
    const own = conditionOf(field, 'x-visible-when');
    const section = fields.get(String(field['x-section']));
    const around = section && conditionOf(section, 'x-visible-when');
    return [own, around].filter((one) => one !== undefined);
  };
  const reached = (key: string): boolean => {
    const settled = decided.get(key);
    if (settled !== undefined) return settled;
    decided.set(key, true); // a circle is refused with its chain
    const field = fields.get(key);
    const found = field === undefined || mayShow(conditionsOf(field), []);
    decided.set(key, found);
    return found;
  };
  return { reached, mayShow };
}

function describe(one: AdvisedField): Advice {
  const what =
    one.type.holds === 'section' ? 'Раздел' : one.required ? 'Обязательный вопрос' : 'Вопрос';
  const at = [...one.path, 'x-visible-when'];
  return advise(
    at.join('.'),
    'unreachable',
    `${what} «${one.title}» не покажется никому: его условие не выполнится ни при каких ответах`,
    { does: 'set', label: 'Убрать условие', path: at, value: undefined },
  );
}

export const reachability: AdviceCheck = (form) => {
  const { reached, mayShow } = reachIn(form);
  return form.every.flatMap((one): Advice[] => {
    const condition = conditionOf(one.field, 'x-visible-when');
    if (one.group !== undefined) {
      const group = form.fields.get(one.group) ?? {};
      const own = questionFields(rowSchema(group));
      return condition && !mayShow([condition], own) ? [describe(one)] : [];
    }
    if (reached(one.key)) return [];
    const section = String(one.field['x-section']);
    const hidden = form.fields.has(section) && !reached(section);
    if (!hidden) return [describe(one)];
    return one.required
      ? [
          advise(
            [...one.path, 'x-section'].join('.'),
            'unreachable',
            `На обязательный вопрос «${one.title}» никто не ответит: его раздел не покажется никому`,
          ),
        ]
      : [];
  });
};
