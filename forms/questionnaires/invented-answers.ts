// A questionnaire filled in with made-up answers: the same seed gives the same ones. They pass the check as
// a respondent's own would.
import { isObject, type Json, type JsonObject } from '../json.ts';
import { rowSchema } from '../questions/group.ts';
import { questionTypeOf } from '../questions/index.ts';
import type { Inventing } from '../questions/inventing.ts';
import { randomFrom } from '../random.ts';
import { checkAnswers } from './check-answers.ts';
import { fieldsIn, type Questionnaire } from './schema.ts';
import { valuesNamed } from './values-named.ts';
import { put, type Visibility, visibilityOf } from './visibility.ts';

type Form = Pick<Questionnaire, 'schema'>;

/** Answers open further questions: the form is gone through until none is left. */
const mostRounds = 30;
const mostTries = 60;

interface Work extends Inventing {
  /** Questions that no answer was found for: they stay empty. */
  skipped: Set<string>;
  tries: number;
}

/** @param today ISO date of the place */
export function inventedAnswers(form: Form, seed: number, today: string): JsonObject {
  const work: Work = { random: randomFrom(seed), today, skipped: new Set(), tries: 0 };
  const answers: JsonObject = {};
  fillAll(form, answers, work);
  while (work.tries < mostTries) {
    const { issues } = checkAnswers(form, answers, today);
    const keys = new Set(issues.map(({ path }) => path.split('.')[0] ?? ''));
    if (keys.size === 0) break;
    work.tries += 1;
    for (const key of keys) retry(form, answers, key, work);
    fillAll(form, answers, work);
  }
  const { visible } = visibilityOf(form, answers, today);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => visible.has(key)));
}

/** Another guess, among them what the author's condition speaks of; after many the question stays empty. */
function retry({ schema }: Form, answers: JsonObject, key: string, work: Work): void {
  delete answers[key];
  const field = fieldsIn(schema).get(key);
  if (!field) return;
  if (work.tries > mostTries / 2) work.skipped.add(key);
  const named = valuesNamed(field['x-allowed-when']);
  if (named.length === 0 || !work.random.chance(0.5)) return;
  const { type } = field;
  const guess = work.random.pick(named);
  if (typeof guess === (type === 'integer' ? 'number' : type)) put(answers, key, guess);
}

function fillAll(form: Form, answers: JsonObject, work: Work): void {
  for (let round = 0; round < mostRounds; round += 1)
    if (!fill(form.schema, visibilityOf(form, answers, work.today), answers, work)) return;
}

/** Answers every question that stands before the respondent and has none; says whether it did any. */
function fill(schema: JsonObject, standing: Visibility, answers: JsonObject, work: Work): boolean {
  let added = false;
  for (const [key, field] of fieldsIn(schema)) {
    if (!standing.visible.has(key)) continue;
    const required = standing.required.has(key);
    const rows = standing.rows.get(key);
    const own = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (rows && Array.isArray(own)) {
      rows.forEach((row, at) => {
        const target = own[at];
        if (isObject(target) && fill(rowSchema(field), row, target, work)) added = true;
      });
      continue;
    }
    const type = questionTypeOf(field);
    const leaves = !required && (type.namesElsewhere?.(field) || work.skipped.has(key));
    if (own !== undefined || leaves) continue;
    const value = type.holds === 'rows' ? emptyRows(field, work) : type.invent(field, work);
    if (value === undefined) continue;
    put(answers, key, value);
    added = true;
  }
  return added;
}

function emptyRows({ minItems, maxItems }: JsonObject, { random }: Inventing): Json {
  const least = Math.max(1, typeof minItems === 'number' ? minItems : 1);
  const most = typeof maxItems === 'number' ? maxItems : 2;
  const count = Math.max(least, Math.min(most, random.between(1, 2)));
  return Array.from({ length: count }, () => ({}));
}
