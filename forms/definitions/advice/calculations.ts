import { isObject, type JsonObject } from '../../json.ts';
import { sameJson } from '../../questionnaires/field-rules.ts';
import { namesComputed } from '../../questions/compute.ts';
import { titleOf } from '../../questions/question-type.ts';
import { type AdviceCheck, advise } from './advice.ts';

/** The conditions that a question is shown under: its own and its section's. */
function conditionsOf(field: JsonObject, fields: ReadonlyMap<string, JsonObject>): JsonObject[] {
  const section = fields.get(String(field['x-section']));
  return [field['x-visible-when'], section?.['x-visible-when']].filter(isObject);
}

/** A calculation that reads what is not always shown: hidden, it is left out of the result. */
export const calculations: AdviceCheck = ({ every, fields }) =>
  every.flatMap(({ field, path, type, title, group }) => {
    if (!type.computed || group !== undefined) return [];
    const own = conditionsOf(field, fields);
    const keys = new Set(namesComputed(field).map((name) => name.split('.')[0] ?? name));
    const hidden = [...keys].filter((key) => {
      const read = fields.get(key);
      return (
        read !== undefined &&
        conditionsOf(read, fields).some((one) => !own.some((same) => sameJson(one, same)))
      );
    });
    return hidden.map((key) =>
      advise(
        [...path, 'x-compute'].join('.'),
        'hidden-operand',
        `Расчёт «${title}» берёт «${titleOf(key, fields.get(key) ?? {})}», а этот вопрос виден не всем: без него в расчёте будет пропуск`,
      ),
    );
  });
