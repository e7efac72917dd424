// Answers of a person, pinned to the questionnaire's version. Answers that tell special facts are
// seen and written only by holders of the «допуск».

import { isObject, type JsonObject } from '../../forms/json.ts';
import { refreshPerson } from '../assessments/refresh-person.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { endpoint } from '../http/endpoint.ts';
import { exportEndpoint } from '../http/export.ts';
import { assertPast } from '../http/fields.ts';
import { journalList } from '../http/journal.ts';
import { checkVersion } from '../http/merge.ts';
import { compileRequest } from '../http/request-schema.ts';
import { assertReaches, contentRange, getRecord, idOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { insertRow, updateRow } from '../http/rows.ts';
import { learnerFor } from '../learners/person-records.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid, malformed } from '../problem.ts';
import { versionInForceAt } from '../versions/version-queries.ts';
import { addMove } from './move-routes.ts';
import { accept, journal, keepFiles, label, masked, reply } from './response-call.ts';
import { responses } from './response-dataset.ts';

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

export const responseRoom = new Room('/responses')
  .does({ shown: masked })
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
  .get('/export', exportEndpoint(responses))
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
          place: await placeOf(call.trx, record.organizationId),
          subjects: [record.learnerId],
          summary: `Открыты ответы: ${label(record)}`,
        });
        return reply(call, record.id);
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
        const organizationId = learner.organizationId;
        await assertReaches(call, 'response.create', organizationId);
        await requireConsent(trx, learner.id, 'personal-data', call.today);
        assertPast(body.answeredOn, call.today, 'answeredOn');
        const versionId = body.versionId;
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
        const answers = await accept(call, versionId, organizationId, given, {}, null);
        const place = await placeOf(trx, organizationId);
        const id = await insertRow(
          call,
          'responses',
          {
            person_id: learner.id,
            subject_kind: 'learner',
            code: version.code,
            version_id: versionId,
            answers: JSON.stringify(answers),
            answered_on: body.answeredOn,
            status: 'submitted',
          },
          place,
        );
        await keepFiles(call, id, versionId, answers);
        await refreshPerson(call, learner.id);
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
        await requireConsent(call.trx, current.learnerId, 'personal-data', call.today);
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
        const organizationId = current.organizationId;
        const answers = await accept(
          call,
          Number(current.versionId),
          organizationId,
          given,
          stored,
          current.id,
        );
        await keepFiles(call, current.id, Number(current.versionId), answers);
        await updateRow(call, 'responses', current.id, {
          answers: JSON.stringify(answers),
          answered_on: answeredOn,
        });
        await refreshPerson(call, current.learnerId);
        await journal(call, 'update', current, await getRecord(call, responses, current.id));
        return reply(call, current.id);
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
        await call.trx('responses').where({ id: current.id }).delete();
        await refreshPerson(call, current.learnerId);
        await journal(call, 'delete', current, undefined);
        return { body: await masked(call, current) };
      },
    }),
    { dataset: responses },
  );

addMove(responseRoom);
