import { isObject, type JsonObject } from '../../json.ts';
import { describeNumber } from '../../predicates/index.ts';
import { questionTypeOf } from '../../questions/index.ts';
import { thresholdsOf } from '../../questions/score.ts';
import { type Advice, type AdviceCheck, advise } from './advice.ts';
import type { AdvisedField, AdvisedForm } from './form.ts';

interface Range {
  least: number;
  most: number;
}

/** What one question may bring into the sum; nothing where it has no bounds. */
function rangeOf(rule: JsonObject, field: JsonObject, required: boolean): Range | undefined {
  if (isObject(rule.values)) {
    const points = Object.values(rule.values).filter((one) => typeof one === 'number');
    if (points.length === 0) return { least: 0, most: 0 };
    // Of several chosen options the points are added up.
    if (field.type === 'array')
      return {
        least: points.reduce((sum, one) => sum + Math.min(0, one), 0),
        most: points.reduce((sum, one) => sum + Math.max(0, one), 0),
      };
    const skipped = required ? [] : [0];
    return { least: Math.min(...points, ...skipped), most: Math.max(...points, ...skipped) };
  }
  const { minimum, maximum } = questionTypeOf(field).schema(field);
  if (typeof minimum !== 'number' || typeof maximum !== 'number') return undefined;
  return required
    ? { least: minimum, most: maximum }
    : { least: Math.min(0, minimum), most: Math.max(0, maximum) };
}

function sumOf(score: AdvisedField, { fields, every }: AdvisedForm): Range | undefined {
  const stated = isObject(score.field['x-score']) ? score.field['x-score'].points : undefined;
  const sum: Range = { least: 0, most: 0 };
  for (const [name, rule] of Object.entries(isObject(stated) ? stated : {})) {
    const [key = '', part] = name.split('.');
    const field = fields.get(key);
    // Rows of a group may be as many as one likes.
    if (!field || !isObject(rule) || (part !== undefined && questionTypeOf(field).holds === 'rows'))
      return undefined;
    const required = every.some((one) => one.key === key && !one.group && one.required);
    const own = rangeOf(rule, field, required && part === undefined);
    if (!own) return undefined;
    sum.least += own.least;
    sum.most += own.most;
  }
  return sum;
}

function ofScore(score: AdvisedField, form: AdvisedForm): Advice[] {
  const at = [...score.path, 'x-score', 'thresholds'].join('.');
  const thresholds = thresholdsOf(score.field);
  if (thresholds.length === 0)
    return [
      advise(
        at,
        'thresholds',
        `«${score.title}»: добавьте пороги — без них балл ничего не говорит`,
      ),
    ];
  const sum = sumOf(score, form);
  if (!sum || (sum.least === 0 && sum.most === 0)) return [];
  const lowest = Math.min(...thresholds.map(({ from }) => from));
  const advice = thresholds
    .filter(({ from }) => from > sum.most)
    .map(({ title, from }) =>
      advise(
        at,
        'thresholds',
        `«${score.title}»: до порога «${title}» не дойти — он с ${describeNumber(from)}, а больше ${describeNumber(sum.most)} не набрать`,
      ),
    );
  if (lowest > sum.least)
    advice.push(
      advise(
        at,
        'thresholds',
        `«${score.title}»: для баллов от ${describeNumber(sum.least)} до ${describeNumber(lowest)} толкования нет — начните нижний порог с ${describeNumber(sum.least)}`,
      ),
    );
  return advice;
}

/** Scales whose sum says nothing, or never what they promise. */
export const scores: AdviceCheck = (form) =>
  form.every
    .filter(({ type, field }) => type.computed && isObject(field['x-score']))
    .flatMap((one) => ofScore(one, form));
