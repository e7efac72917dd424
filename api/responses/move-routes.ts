// Answers taken over to the version in force: first shown field by field, then done. What has no place
// in it stays beside the answers for ever.

import { movedThings } from '../../forms/definitions/keys/moved-answers.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';
import { keptIn, type MoveLine, moveAnswers } from '../../forms/questionnaires/index.ts';
import { keptColumns } from '../answers/kept-aside.ts';
import { refreshPerson } from '../assessments/refresh-person.ts';
import { requireConsent } from '../consents/consent-queries.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { checkVersion } from '../http/merge.ts';
import { getRecord, idOf } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import { updateRow } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, invalid } from '../problem.ts';
import { historyOf } from '../versions/key-queries.ts';
import { bodyOf, versionInForceAt } from '../versions/version-queries.ts';
import { partlySpecial, specialQuestions, visibleAnswers } from './masking.ts';
import { journal, masked, mayOpen, reply } from './response-call.ts';
import type { ResponseRecord } from './response-dataset.ts';
import { responses } from './response-dataset.ts';

const moveRequest = {
  type: 'object',
  properties: { versionId: { type: 'integer', title: 'В какую версию' } },
  required: ['versionId'],
} as const;

async function moveOf(call: Call, record: ResponseRecord) {
  const target = await versionInForceAt(
    call.trx,
    record.organizationId,
    'questionnaire',
    String(record.code),
  );
  if (!target) throw conflict('Опросник выведен из действия', 'Ответы остаются в своей версии.');
  if (target.id === record.versionId) throw conflict('Ответы уже в действующей версии');
  const from = await bodyOf(call.trx, 'questionnaire', Number(record.versionId));
  const to = await bodyOf(call.trx, 'questionnaire', target.id);
  const answers = isObject(record.answers) ? record.answers : {};
  const kept = keptIn(record.keptAside);
  // An answer with a closed option among others is kept beside as closed: it stands there whole.
  const special = new Set([...specialQuestions(from), ...visibleAnswers(from, answers).hidden]);
  const moved = moveAnswers(
    {
      body: from,
      number: Number(record.versionNumber),
      answers,
      kept,
      special,
      today: call.today,
      things: movedThings(await historyOf(call.trx, [Number(record.versionId), target.id])),
    },
    to,
  );
  const keptClosed = kept.filter((one) => one.special).map(({ key }) => key);
  const closed = new Set([...partlySpecial(from), ...partlySpecial(to), ...keptClosed]);
  return { target, moved, closed };
}

/** Not even whether a closed question was answered is told to whoever may not see it. */
function shownLines(lines: readonly MoveLine[], closed: ReadonlySet<string>): JsonObject[] {
  return lines.filter(({ key }) => !closed.has(key)).map((line) => ({ ...line }));
}

export function addMove(room: Room): void {
  room
    .get(
      '/:id/move',
      endpoint({
        verb: 'response.read',
        summary: 'Что станет с ответами в действующей версии опросника',
        async handle(call) {
          const id = idOf(call.params.id);
          const record = await getRecord(call, responses, id);
          const { target, moved, closed } = await moveOf(call, record);
          const open = await mayOpen(call, record.organizationId);
          call.audit.record({
            action: 'response.read',
            outcome: 'viewed',
            resource: 'responses',
            resourceId: id,
            place: await placeOf(call.trx, record.organizationId),
            subjects: [record.learnerId],
            summary: 'Показано, что станет с ответами в новой версии',
          });
          return {
            body: {
              versionId: target.id,
              fromNumber: record.versionNumber ?? null,
              toNumber: target.number,
              lines: shownLines(moved.lines, open ? new Set() : closed),
            },
          };
        },
      }),
    )
    .post(
      '/:id/move',
      endpoint({
        verb: 'response.update',
        summary: 'Перенос ответов в действующую версию опросника',
        body: moveRequest,
        async handle(call) {
          const id = idOf(call.params.id);
          const record = await getRecord(call, responses, id, 'response.update');
          checkVersion(call, await masked(call, record));
          await requireConsent(call.trx, record.learnerId, 'personal-data', call.today);
          const { target, moved } = await moveOf(call, record);
          if (call.body.versionId !== target.id)
            throw invalid({ versionId: 'Опросник снова обновлён: посмотрите, что изменится' });
          await updateRow(call, 'responses', id, {
            version_id: target.id,
            answers: JSON.stringify(moved.answers),
            ...keptColumns(moved.kept),
          });
          await refreshPerson(call, record.learnerId);
          await journal(call, 'update', record, await getRecord(call, responses, id));
          return reply(call, id);
        },
      }),
      { dataset: responses },
    );
}
