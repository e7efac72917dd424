// A record taken over to the version of its register that is in force; what has no place there stays beside.

import { movedThings } from '../../forms/definitions/keys/moved-answers.ts';
import { isObject } from '../../forms/json.ts';
import { keptIn, moveAnswers, onePage } from '../../forms/questionnaires/index.ts';
import { keptColumns } from '../answers/kept-aside.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { journalChange } from '../http/journal.ts';
import { checkVersion } from '../http/merge.ts';
import { etag, getRecord, idOf } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import { updateRow } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, invalid } from '../problem.ts';
import { historyOf } from '../versions/key-queries.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { assertKeeps, assertUnique, registerAt, valueColumns } from './record-columns.ts';
import type { RegisterRecord } from './register-record-dataset.ts';
import { registerRecords } from './register-record-dataset.ts';
import { journalled } from './store-records.ts';

const moveRequest = {
  type: 'object',
  properties: { versionId: { type: 'integer', title: 'В какую версию' } },
  required: ['versionId'],
} as const;

/** Records of people say what they are: a reader who sees the row sees all of it. */
const NOTHING_SPECIAL: ReadonlySet<string> = new Set();

async function moveOf(call: Call, record: RegisterRecord) {
  const target = await registerAt(call, record.register, record.organizationId);
  const current = Number(record.definitionVersionId);
  if (target.versionId === current) throw conflict('Запись уже в действующей версии реестра');
  const from = await bodyOf(call.trx, 'register', current);
  if (target.body.attachedTo !== from.attachedTo)
    throw conflict('Записи реестра теперь относятся к другому', 'Эта остаётся в своей версии.');
  const numbers = await call
    .trx('definition_versions')
    .whereIn('id', [current, target.versionId])
    .select('id', 'number');
  const number = (id: number) => Number(numbers.find((row) => row.id === id)?.number);
  const moved = moveAnswers(
    {
      body: onePage(from.schema, ''),
      number: number(current),
      answers: isObject(record.values) ? record.values : {},
      kept: keptIn(record.keptAside),
      special: NOTHING_SPECIAL,
      today: call.today,
      things: movedThings(await historyOf(call.trx, [current, target.versionId])),
    },
    onePage(target.body.schema, ''),
  );
  return { target, moved, fromNumber: number(current), toNumber: number(target.versionId) };
}

export function addMove(room: Room): void {
  room
    .get(
      '/:id/move',
      endpoint({
        verb: 'register-record.read',
        summary: 'Что станет с записью в действующей версии реестра',
        async handle(call) {
          const id = idOf(call.params.id);
          const record = await getRecord(call, registerRecords, id);
          const { target, moved, fromNumber, toNumber } = await moveOf(call, record);
          call.audit.record({
            action: 'register-record.read',
            outcome: 'viewed',
            resource: registerRecords.name,
            resourceId: id,
            place: await placeOf(call.trx, record.organizationId),
            subjects: journalled.subjects(record),
            summary: 'Показано, что станет с записью в новой версии реестра',
          });
          return {
            body: {
              versionId: target.versionId,
              fromNumber,
              toNumber,
              lines: moved.lines.map((line) => ({ ...line })),
            },
          };
        },
      }),
    )
    .post(
      '/:id/move',
      endpoint({
        verb: 'register-record.update',
        summary: 'Перенос записи в действующую версию реестра',
        body: moveRequest,
        async handle(call) {
          const id = idOf(call.params.id);
          const before = await getRecord(call, registerRecords, id, 'register-record.update');
          checkVersion(call, before);
          const { target, moved } = await moveOf(call, before);
          if (call.body.versionId !== target.versionId)
            throw invalid({ versionId: 'Реестр снова обновлён: посмотрите, что изменится' });
          const organizationId = before.organizationId;
          await assertKeeps(call, 'register-record.update', target.body, organizationId);
          // What is asked anew may be empty until somebody fills it in.
          const { columns } = valueColumns(call, target, moved.answers);
          await assertUnique(call, target, columns, organizationId, id);
          // A record once closed is not opened by a move.
          const sensitivity = closer(String(before.sensitivity), columns.sensitivity);
          await updateRow(call, 'register_records', id, {
            ...columns,
            sensitivity,
            title: columns.title || String(before.title),
            data: JSON.stringify(moved.answers),
            ...keptColumns(moved.kept),
          });
          const after = await getRecord(call, registerRecords, id);
          await journalChange(call, journalled, 'update', before, after);
          return { headers: etag(after), body: after };
        },
      }),
      { dataset: registerRecords },
    );
}

const closeness = ['open', 'personal', 'special'];

function closer(one: string, other: string): string {
  return closeness.indexOf(one) >= closeness.indexOf(other) ? one : other;
}
