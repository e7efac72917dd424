// What every route of a response asks: what this reader sees of it, what may be written, how it is journalled.

import type { Issue } from '../../forms/dialect/issues.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { checkAnswers, type KeptAside, keptIn } from '../../forms/questionnaires/index.ts';
import { openAmong } from '../access/ceiling.ts';
import { attachFiles, fileIssues } from '../answers/attach-files.ts';
import { directoryIssues } from '../answers/directory-issues.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Call, Reply } from '../http/endpoint.ts';
import { journalChange } from '../http/journal.ts';
import { etag, getRecord } from '../http/resource.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid, invalidBecause, tooLarge } from '../problem.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { foreignIssues } from './foreign-answers.ts';
import { specialQuestions, visibleAnswers, withClosedParts } from './masking.ts';
import { responses } from './response-dataset.ts';

const MOST_ANSWERS = 2_000;

export const label = (record: JsonObject) => String(record.title);
/** In the journal the closed part of the answers is a change of its own, sealed as special. */
const journalled: Dataset = {
  ...responses,
  fields: {
    ...responses.fields,
    closedAnswers: {
      sql: 'null',
      type: 'json',
      title: 'Ответы, закрытые без допуска',
      sensitivity: 'special',
    },
  },
};
const audited = {
  dataset: journalled,
  label,
  subjects: (record: JsonObject) => [Number(record.learnerId)],
};

/** Answers of earlier versions: those that anybody with the rest may see, and the special ones. */
function keptBySight(value: Json | undefined): { open: Json; closed: KeptAside[] } {
  const kept = keptIn(value);
  const open = kept.filter(({ special }) => !special).map((one): JsonObject => ({ ...one }));
  return { open: open.length > 0 ? open : null, closed: kept.filter(({ special }) => special) };
}

export async function journal(
  call: Call,
  action: 'create' | 'update' | 'delete',
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): Promise<void> {
  const record = after ?? before ?? {};
  const body = await bodyOf(call.trx, 'questionnaire', Number(record.versionId));
  const parted = (row: JsonObject): JsonObject => {
    const whole = isObject(row.answers) ? row.answers : {};
    const { answers, hidden } = visibleAnswers(body, whole);
    const { open, closed } = keptBySight(row.keptAside);
    const described = [
      ...hidden.map((key): [string, Json] => [key, whole[key] ?? null]),
      ...closed.map(({ key, value }): [string, Json] => [key, value]),
    ];
    const closedAnswers = described.length > 0 ? Object.fromEntries(described) : null;
    return { ...row, answers, keptAside: open, closedAnswers };
  };
  await journalChange(call, audited, action, before && parted(before), after && parted(after));
}

export function mayOpen(call: Call, organizationId: number): Promise<boolean> {
  return openAmong(call, 'response.read', 'special', [organizationId]).then((open) =>
    open.has(organizationId),
  );
}

export async function masked(call: Call, record: JsonObject): Promise<JsonObject> {
  if (await mayOpen(call, Number(record.organizationId))) return record;
  const body = await bodyOf(call.trx, 'questionnaire', Number(record.versionId));
  const { answers } = visibleAnswers(body, isObject(record.answers) ? record.answers : {});
  const keptAside = keptBySight(record.keptAside).open;
  return { ...record, answers, keptAside, closedQuestions: [...specialQuestions(body)] };
}

/** Checked answers; those closed to the writer stay as they were. */
export async function accept(
  call: Call,
  versionId: number,
  organizationId: number,
  given: JsonObject,
  stored: JsonObject,
  responseId: number | null,
): Promise<JsonObject> {
  if (Object.keys(given).length > MOST_ANSWERS) throw tooLarge('Слишком много ответов.');
  const body = await bodyOf(call.trx, 'questionnaire', versionId);
  const open = await mayOpen(call, organizationId);
  const closed = open ? [] : visibleAnswers(body, given).hidden;
  if (closed.length > 0) {
    throw invalid(
      Object.fromEntries(
        closed.map((key) => [`answers.${key}`, 'На этот вопрос отвечает сотрудник с допуском']),
      ),
    );
  }
  const checked = checkAnswers(
    body,
    open ? given : withClosedParts(body, given, stored),
    call.today,
  );
  const { answers } = checked;
  const special = specialQuestions(body);
  const mended = ({ path, keyword }: Issue) =>
    open || !(keyword === 'required' && special.has(path));
  const own = checked.issues.filter(mended);
  const { regionId } = await placeOf(call.trx, organizationId);
  const seen =
    own.length > 0
      ? own
      : [
          ...foreignIssues(body, answers).filter(mended),
          ...(await directoryIssues(call.trx, regionId, body.schema, answers)),
          ...(await fileIssues(call, { dataset: responses, id: responseId }, body.schema, answers)),
        ];
  if (seen.length > 0) {
    throw invalidBecause(
      seen.map((i) => ({ ...i, path: `answers.${i.path}` })),
      'Проверьте ответы',
    );
  }
  return answers;
}

export async function reply(call: Call, id: number, status = 200): Promise<Reply> {
  const record = await getRecord(call, responses, id);
  return { status, headers: etag(record), body: await masked(call, record) };
}

/** Files that the answers name belong to this response from now on. */
export async function keepFiles(
  call: Call,
  id: number,
  versionId: number,
  answers: JsonObject,
): Promise<void> {
  const { schema } = await bodyOf(call.trx, 'questionnaire', versionId);
  await attachFiles(call, { dataset: responses, id }, schema, answers);
}
