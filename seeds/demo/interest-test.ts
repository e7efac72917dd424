// Some of the students took the test of five types of professions a while before they were surveyed.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { bodyOf, versionInForceAt } from '../../api/versions/version-queries.ts';
import type { JsonObject } from '../../forms/json.ts';
import { checkAnswers, fieldsIn, requiredIn } from '../../forms/questionnaires/index.ts';
import { optionsOf } from '../../forms/questions/index.ts';
import type { Row } from './insert.ts';
import { placed } from './organizations.ts';
import { randomFrom } from './random.ts';
import type { Told } from './records.ts';

const SEED = 20_261_127;
const CODE = 'profession-types';
/** One in so many. */
const SHARE = 20;
const DAYS_BEFORE = 21;

export async function interestRows(
  trx: Knex,
  regionId: number,
  described: readonly Told[],
): Promise<Row[]> {
  const version = await versionInForceAt(trx, regionId, 'questionnaire', CODE);
  if (!version) throw new Error(`Не опубликован опросник ${CODE}`);
  const body = await bodyOf(trx, 'questionnaire', version.id);
  const random = randomFrom(SEED);
  const pairs = [...requiredIn(body.schema)].map((key) => ({
    key,
    codes: optionsOf(fieldsIn(body.schema).get(key) ?? {}).map((option) => option.const),
  }));
  const surveyed = described.filter(({ story }) => story.response);
  return surveyed
    .filter((_, at) => at % SHARE === 0)
    .map(({ id, place, story }): Row => {
      const answeredOn = addDays(String(story.response?.answeredOn), -DAYS_BEFORE);
      const chosen: JsonObject = {};
      for (const { key, codes } of pairs) chosen[key] = random.pick(codes);
      const { answers, issues } = checkAnswers(body, chosen, answeredOn);
      if (issues[0]) throw new Error(`Ответы не приняты: ${issues[0].path}: ${issues[0].message}`);
      return {
        ...placed(place),
        person_id: id,
        subject_kind: 'learner',
        code: version.code,
        version_id: version.id,
        answers: JSON.stringify(answers),
        answered_on: answeredOn,
        status: 'submitted',
      };
    });
}
