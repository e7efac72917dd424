// Answers, accepted by the same check as those entered in the console.
import type { Knex } from 'knex';
import { bodyOf, versionInForceAt } from '../../api/versions/version-queries.ts';
import { checkAnswers } from '../../forms/questionnaires/index.ts';
import type { Row } from './insert.ts';
import { placed } from './organizations.ts';
import { questionnaireCode } from './questionnaire.ts';
import type { Told } from './records.ts';

export async function responseRows(
  trx: Knex,
  regionId: number,
  described: readonly Told[],
): Promise<Row[]> {
  const version = await versionInForceAt(trx, regionId, 'questionnaire', questionnaireCode);
  if (!version) throw new Error(`Не опубликован опросник ${questionnaireCode}`);
  const body = await bodyOf(trx, 'questionnaire', version.id);
  return described.flatMap(({ id, place, story }): Row[] => {
    if (!story.response) return [];
    const { answers, issues } = checkAnswers(
      body,
      story.response.answers,
      story.response.answeredOn,
    );
    const [issue] = issues;
    if (issue) throw new Error(`Ответы не приняты: ${issue.path}: ${issue.message}`);
    return [
      {
        ...placed(place),
        person_id: id,
        subject_kind: 'learner',
        code: version.code,
        version_id: version.id,
        answers: JSON.stringify(answers),
        answered_on: story.response.answeredOn,
        status: 'submitted',
      },
    ];
  });
}
