// Answers of a person, pinned to the questionnaire's version. Answers that tell special facts are
// seen and written only by holders of the «допуск».

import type { Json, JsonObject } from '../../forms/json.ts';
import { checkAnswers } from '../../forms/questionnaires/index.ts';
import { specialScope } from '../access/actor.ts';
import { refreshPerson } from '../assessments/refresh-person.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { reaches } from '../datasets/reach.ts';
import { readPage } from '../datasets/read.ts';
import { bodyOf, versionInForceAt } from '../definitions/in-force.ts';
import { type Call, endpoint, type Reply } from '../http/endpoint.ts';
import { journalList, recordChange } from '../http/journal.ts';
import { checkVersion } from '../http/merge.ts';
import { compileRequest } from '../http/request-schema.ts';
import {
  assertReaches,
  contentRange,
  etag,
  getRecord,
  idOf,
  insertRow,
  placeOf,
  readerOf,
} from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { requireConsent } from '../learners/consent.ts';
import { assertPast } from '../learners/fields.ts';
import { learnerFor } from '../learners/person-records.ts';
import { invalid, invalidBecause, malformed, tooLarge } from '../problem.ts';
import { specialQuestions, visibleAnswers, withClosedParts } from './masking.ts';

export const responses: Dataset = {
  name: 'responses',
  noun: 'response',
  title: 'Ответы на опросники',
  from: 'responses r',
  id: 'r.id',
  joins: {
    v: 'join definition_versions v on v.id = r.version_id',
    u: 'left join users u on u.id = r.created_by',
  },
  scope: {
    kind: 'below',
    region: 'r.region_id',
    municipality: 'r.municipality_id',
    organization: 'r.organization_id',
    group: '(select g.group_name from persons g where g.id = r.person_id)',
  },
  rowSensitivity: 'personal',
  person: 'r.person_id',
  defaultSort: ['answeredOn', 'DESC'],
  fields: {
    id: { sql: 'r.id', type: 'integer', title: 'Номер' },
    version: { sql: 'r.version', type: 'integer', title: 'Версия записи' },
    learnerId: { sql: 'r.person_id', type: 'integer', title: 'Обучающийся' },
    organizationId: { sql: 'r.organization_id', type: 'integer', title: 'Организация' },
    code: { sql: 'r.code', type: 'string', title: 'Код опросника' },
    versionId: { sql: 'r.version_id', type: 'integer', title: 'Версия опросника' },
    versionNumber: { sql: 'v.number', type: 'integer', title: 'Версия опросника', join: 'v' },
    title: { sql: 'v.title', type: 'string', title: 'Опросник', join: 'v' },
    status: { sql: 'r.status', type: 'string', title: 'Состояние' },
    answers: {
      sql: 'r.answers',
      type: 'json',
      title: 'Ответы',
      sensitivity: 'personal',
      filter: false,
      sort: false,
    },
    answeredOn: { sql: 'r.answered_on', type: 'date', title: 'Дата ответа' },
    submittedAt: { sql: 'r.updated_at', type: 'instant', title: 'Внесено' },
    enteredByName: { sql: 'u.name', type: 'string', title: 'Кто внёс', join: 'u' },
  },
};

const MOST_ANSWERS = 2_000;

const createRequest = {
  type: 'object',
  properties: {
    learnerId: { type: 'integer', title: 'Обучающийся' },
    versionId: { type: 'integer', title: 'Версия опросника' },
    answers: { type: 'object', title: 'Ответы' },
    answeredOn: { type: 'string', format: 'date', title: 'Дата ответа' },
  },
  required: ['learnerId', 'versionId', 'answers', 'answeredOn'],
} as const;

const { answers: answersField, answeredOn: dateField } = createRequest.properties;
const updatable = { answers: answersField, answeredOn: dateField };
const checkUpdate = compileRequest({ type: 'object', properties: updatable });
const label = (record: JsonObject) => String(record.title);
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

async function journal(
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
    const closedAnswers =
      hidden.length > 0 ? Object.fromEntries(hidden.map((key) => [key, whole[key] ?? null])) : null;
    return { ...row, answers, closedAnswers };
  };
  const place = await placeOf(call.trx, Number(record.organizationId));
  recordChange(call, audited, action, before && parted(before), after && parted(after), place);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mayOpen(call: Call, organizationId: number): Promise<boolean> {
  return reaches(call.trx, specialScope(call.actor), organizationId, call.today);
}

async function masked(call: Call, record: JsonObject): Promise<JsonObject> {
  if (await mayOpen(call, Number(record.organizationId))) return record;
  const body = await bodyOf(call.trx, 'questionnaire', Number(record.versionId));
  const { answers } = visibleAnswers(body, isObject(record.answers) ? record.answers : {});
  return { ...record, answers, closedQuestions: [...specialQuestions(body)] };
}

/** Checked answers; those closed to the writer stay as they were. */
async function accept(
  call: Call,
  versionId: number,
  organizationId: number,
  given: JsonObject,
  stored: JsonObject,
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
  const { answers, issues } = checkAnswers(
    body,
    open ? given : withClosedParts(body, given, stored),
  );
  const special = specialQuestions(body);
  const seen = open
    ? issues
    : issues.filter(({ path, keyword }) => !(keyword === 'required' && special.has(path)));
  if (seen.length > 0) {
    throw invalidBecause(
      seen.map((i) => ({ ...i, path: `answers.${i.path}` })),
      'Проверьте ответы',
    );
  }
  return answers;
}

async function reply(call: Call, id: number, status = 200): Promise<Reply> {
  const record = await getRecord(call, responses, id);
  return { status, headers: etag(record), body: await masked(call, record) };
}

export const responseRoom = new Room('/responses')
  .get(
    '/',
    endpoint({
      verb: 'response.read',
      summary: 'Ответы на опросники',
      async handle(call) {
        const query = parseListQuery(call.query);
        const { rows, total } = await readPage(call.trx, responses, readerOf(call), query);
        const body: JsonObject[] = [];
        for (const row of rows) body.push(await masked(call, row));
        journalList(
          call,
          responses,
          body.filter((row) => !('closedQuestions' in row)),
        );
        return { headers: contentRange('responses', query.offset, rows.length, total), body };
      },
    }),
    { dataset: responses, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'response.read',
      summary: 'Один ответ',
      async handle(call) {
        const record = await getRecord(call, responses, idOf(call.params.id));
        call.audit.record({
          action: 'response.read',
          outcome: 'viewed',
          resource: 'responses',
          resourceId: String(record.id),
          place: await placeOf(call.trx, Number(record.organizationId)),
          subjects: [Number(record.learnerId)],
          summary: `Открыты ответы: ${label(record)}`,
        });
        return reply(call, Number(record.id));
      },
    }),
    { dataset: responses },
  )
  .post(
    '/',
    endpoint({
      verb: 'response.create',
      summary: 'Ввод ответов',
      body: createRequest,
      async handle(call) {
        const { body, trx } = call;
        const learner = await learnerFor(call, body.learnerId);
        const organizationId = Number(learner.organizationId);
        await assertReaches(call, 'response.create', organizationId);
        await requireConsent(trx, Number(learner.id), 'personal-data', call.today);
        assertPast(body.answeredOn, call.today, 'answeredOn');
        const versionId = Number(body.versionId);
        const version = await trx('definition_versions')
          .where({ id: versionId, kind: 'questionnaire' })
          .first('code');
        const inForce =
          version && (await versionInForceAt(trx, organizationId, 'questionnaire', version.code));
        if (inForce?.id !== versionId) {
          throw invalid({
            versionId: inForce
              ? 'Опросник обновлён: откройте действующую версию, ответы сохранены в форме'
              : 'Опросник выведен из действия: новые ответы по нему не вносятся',
          });
        }
        const given = isObject(body.answers) ? body.answers : {};
        const answers = await accept(call, versionId, organizationId, given, {});
        const place = await placeOf(trx, organizationId);
        const id = await insertRow(
          call,
          'responses',
          {
            person_id: Number(learner.id),
            subject_kind: 'learner',
            code: version.code,
            version_id: versionId,
            answers: JSON.stringify(answers),
            answered_on: String(body.answeredOn),
            status: 'submitted',
          },
          place,
        );
        await refreshPerson(call, Number(learner.id));
        await journal(call, 'create', undefined, await getRecord(call, responses, id));
        return reply(call, id, 201);
      },
    }),
    { dataset: responses },
  )
  .put(
    '/:id',
    endpoint({
      verb: 'response.update',
      summary: 'Исправление ответов',
      async handle(call) {
        const current = await getRecord(call, responses, idOf(call.params.id), 'response.update');
        const shown = await masked(call, current);
        checkVersion(call, shown);
        for (const [name, value] of Object.entries(call.body)) {
          if (Object.hasOwn(updatable, name)) continue;
          if (JSON.stringify(value) !== JSON.stringify(shown[name] ?? null)) {
            throw malformed(`${name}: это поле нельзя изменить`, {
              [name]: 'Это поле нельзя изменить',
            });
          }
        }
        await requireConsent(call.trx, Number(current.learnerId), 'personal-data', call.today);
        const { answers: givenAnswers, answeredOn: givenDate } = call.body;
        checkUpdate({
          ...(givenAnswers === undefined ? {} : { answers: givenAnswers }),
          ...(givenDate === undefined ? {} : { answeredOn: givenDate }),
        });
        const stored = isObject(current.answers) ? current.answers : {};
        const given = isObject(call.body.answers)
          ? call.body.answers
          : isObject(shown.answers)
            ? shown.answers
            : {};
        const answeredOn = String(call.body.answeredOn ?? current.answeredOn);
        assertPast(answeredOn, call.today, 'answeredOn');
        const organizationId = Number(current.organizationId);
        const answers = await accept(
          call,
          Number(current.versionId),
          organizationId,
          given,
          stored,
        );
        await call
          .trx('responses')
          .where({ id: Number(current.id) })
          .update({
            answers: JSON.stringify(answers),
            answered_on: answeredOn,
            version: call.trx.raw('version + 1'),
            updated_at: call.now,
            updated_by: call.actor.userId,
          });
        await refreshPerson(call, Number(current.learnerId));
        await journal(
          call,
          'update',
          current,
          await getRecord(call, responses, Number(current.id)),
        );
        return reply(call, Number(current.id));
      },
    }),
    { dataset: responses },
  )
  .delete(
    '/:id',
    endpoint({
      verb: 'response.delete',
      summary: 'Удаление ответов',
      async handle(call) {
        const current = await getRecord(call, responses, idOf(call.params.id), 'response.delete');
        await call
          .trx('responses')
          .where({ id: Number(current.id) })
          .delete();
        await refreshPerson(call, Number(current.learnerId));
        await journal(call, 'delete', current, undefined);
        return { body: await masked(call, current) };
      },
    }),
    { dataset: responses },
  );
