import { isObject, type JsonObject } from '../../json.ts';
import { describeNumber } from '../../predicates/index.ts';
import { endsOfScale } from '../../questions/scale.ts';
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
  const bounded = field['x-question'] === 'scale';
  const { minimum, maximum } = field;
  if (!bounded && (typeof minimum !== 'number' || typeof maximum !== 'number')) return undefined;
  const { from, to } = bounded
    ? endsOfScale(field)
    : { from: Number(minimum), to: Number(maximum) };
  return required ? { least: from, most: to } : { least: Math.min(0, from), most: Math.max(0, to) };
}

function sumOf(score: AdvisedField, { fields, every }: AdvisedForm): Range | undefined {
  const stated = isObject(score.field['x-score']) ? score.field['x-score'].points : undefined;
  const sum: Range = { least: 0, most: 0 };
  for (const [name, rule] of Object.entries(isObject(stated) ? stated : {})) {
    const [key = '', part] = name.split('.');
    const field = fields.get(key);
    // Rows of a group may be as many as one likes.
    if (!field || !isObject(rule) || (part !== undefined && field['x-question'] === 'group'))
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
  form.every.filter(({ code }) => code === 'score').flatMap((one) => ofScore(one, form));
