// An event taken over to the version of its type that is in force, with what was entered of it and of
// its participants; what has no place there stays beside.

import { movedThings } from '../../forms/definitions/keys/moved-answers.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { keptIn, moveAnswers, onePage } from '../../forms/questionnaires/index.ts';
import { keptColumns } from '../answers/kept-aside.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { journalChange } from '../http/journal.ts';
import { checkVersion } from '../http/merge.ts';
import { etag, getRecord, idOf } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import { updateRow } from '../http/rows.ts';
import { conflict, invalid } from '../problem.ts';
import { historyOf } from '../versions/key-queries.ts';
import { bodyOf, versionInForceAt } from '../versions/version-queries.ts';
import { dayColumns } from './event-columns.ts';
import type { EventRecord } from './event-dataset.ts';
import { events } from './event-dataset.ts';
import { followEvent } from './event-people.ts';

const moveRequest = {
  type: 'object',
  properties: { versionId: { type: 'integer', title: 'В какую версию' } },
  required: ['versionId'],
} as const;

const NOTHING_SPECIAL: ReadonlySet<string> = new Set();

interface Stored {
  fields: Json | undefined;
  kept: Json | undefined;
}

async function moveOf(call: Call, event: EventRecord) {
  const target = await versionInForceAt(
    call.trx,
    event.organizationId,
    'event-type',
    event.eventTypeCode,
  );
  if (!target)
    throw conflict('Вид мероприятия выведен из действия', 'Мероприятие остаётся в своей версии.');
  const current = event.eventTypeVersionId;
  if (target.id === current) throw conflict('Мероприятие уже в действующей версии');
  const from = await bodyOf(call.trx, 'event-type', current);
  const to = await bodyOf(call.trx, 'event-type', target.id);
  const version = await call.trx('definition_versions').where({ id: current }).first('number');
  const history = await historyOf(call.trx, [current, target.id]);
  const take = (part: 'schema' | 'participantSchema', { fields, kept }: Stored) => {
    const source = {
      body: onePage(from[part], ''),
      number: Number(version?.number),
      answers: isObject(fields) ? fields : {},
      kept: keptIn(kept),
      special: NOTHING_SPECIAL,
      today: call.today,
      things: movedThings(history, part),
    };
    const moved = moveAnswers(source, onePage(to[part], ''));
    return {
      lines: moved.lines,
      columns: {
        fields: JSON.stringify(moved.answers),
        ...keptColumns(moved.kept),
      },
    };
  };
  const own = take('schema', { fields: event.fields, kept: event.keptAside });
  return { target, to, number: version?.number ?? null, own, take };
}

/** What was entered of each participant goes the same way. */
async function moveParticipants(
  call: Call,
  eventId: number,
  take: Awaited<ReturnType<typeof moveOf>>['take'],
): Promise<void> {
  const rows = await call
    .trx('participations')
    .where({ event_id: eventId })
    .where((q) => q.whereNotNull('fields').orWhereNotNull('kept_aside'))
    .select('id', 'fields', 'kept_aside');
  for (const { id, fields, kept_aside } of rows) {
    const stored = { fields: JSON.parse(fields ?? '{}'), kept: JSON.parse(kept_aside ?? '[]') };
    const { columns } = take('participantSchema', stored);
    await call.trx('participations').where({ id }).update(columns);
  }
}

const day = (value: Json | undefined) => (typeof value === 'string' ? value : null);
const label = (record: JsonObject) => String(record.title);

export function addMove(room: Room): void {
  room
    .get(
      '/:id/move',
      endpoint({
        verb: 'event.read',
        summary: 'Что станет со сведениями мероприятия в действующей версии его вида',
        async handle(call) {
          const event = await getRecord(call, events, idOf(call.params.id));
          const { target, number, own } = await moveOf(call, event);
          return {
            body: {
              versionId: target.id,
              fromNumber: number,
              toNumber: target.number,
              lines: own.lines.map((line) => ({ ...line })),
            },
          };
        },
      }),
    )
    .post(
      '/:id/move',
      endpoint({
        verb: 'event.update',
        summary: 'Перенос мероприятия в действующую версию его вида',
        body: moveRequest,
        async handle(call) {
          const id = idOf(call.params.id);
          const before = await getRecord(call, events, id, 'event.update');
          checkVersion(call, before);
          const { target, to, own, take } = await moveOf(call, before);
          if (call.body.versionId !== target.id)
            throw invalid({ versionId: 'Вид снова обновлён: посмотрите, что изменится' });
          await moveParticipants(call, id, take);
          await updateRow(call, 'events', id, {
            event_type_version_id: target.id,
            ...own.columns,
            ...dayColumns(to, before.startsOn, day(before.endsOn), day(before.heldOn)),
          });
          await followEvent(call, id);
          const after = await getRecord(call, events, id);
          await journalChange(call, { dataset: events, label }, 'update', before, after);
          return { headers: etag(after), body: after };
        },
      }),
      { dataset: events },
    );
}
