import type { JsonObject } from '../../forms/json.ts';
import { attachFiles } from '../answers/attach-files.ts';
import { type Call, endpoint, type Reply } from '../http/endpoint.ts';
import { journalChange } from '../http/journal.ts';
import { assertReaches, etag, getRecord, idOf, resource } from '../http/resource.ts';
import { updateRow } from '../http/rows.ts';
import { conflict, invalid } from '../problem.ts';
import { assertNothingAttached } from '../register-records/attachment.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { dayColumns, eventColumns, hasCome, numbersIn } from './event-columns.ts';
import type { EventRecord } from './event-dataset.ts';
import { eventEmployers, events } from './event-dataset.ts';
import { followEvent } from './event-people.ts';
import {
  attendanceRequest,
  cancelRequest,
  eventRequest,
  participantsRequest,
} from './event-requests.ts';
import { addMove } from './move-routes.ts';
import { attend, invite } from './participants.ts';

const journalled = { dataset: events, label: (record: JsonObject) => String(record.title) };

/** The links stand in tables of their own, to be asked from the other side. */
async function link(call: Call, eventId: number): Promise<void> {
  const event = await call.trx('events').where({ id: eventId }).first('employers', 'organizations');
  for (const [table, column, ids] of [
    ['event_employers', 'employer_id', event.employers],
    ['event_organizations', 'organization_id', event.organizations],
  ] as const) {
    const wanted = numbersIn(JSON.parse(ids));
    const known: number[] = await call.trx(table).where({ event_id: eventId }).pluck(column);
    const gone = known.filter((id) => !wanted.includes(id));
    const added = wanted.filter((id) => !known.includes(id));
    if (gone.length > 0)
      await call.trx(table).where({ event_id: eventId }).whereIn(column, gone).delete();
    if (added.length > 0)
      await call.trx(table).insert(added.map((id) => ({ event_id: eventId, [column]: id })));
  }
}

/** One of the event's own acts: what it writes, journalled like any change of the record. */
async function act(
  call: Call,
  columnsOf: (event: EventRecord) => Promise<Record<string, string | null>>,
): Promise<Reply> {
  const id = idOf(call.params.id);
  const before = await getRecord(call, events, id, 'event.update');
  const columns = await columnsOf(before);
  await updateRow(call, 'events', id, { ...columns });
  await followEvent(call, id);
  const after = await getRecord(call, events, id);
  await journalChange(call, journalled, 'update', before, after);
  return { headers: etag(after), body: after };
}

async function recorded(call: Call, event: EventRecord) {
  if (event.status === 'cancelled')
    throw conflict('Мероприятие отменено', 'Итоги вносят только у состоявшегося мероприятия.');
  if (event.status === 'recorded')
    throw conflict('Итоги уже внесены', 'Исправить можно отметки участников и сведения.');
  const heldOn = String(event.heldOn ?? event.endsOn ?? event.startsOn);
  if (heldOn > call.today)
    throw invalid({ heldOn: 'Мероприятие ещё не прошло: итоги вносят после него' });
  const type = await bodyOf(call.trx, 'event-type', event.eventTypeVersionId);
  return {
    status: 'recorded',
    recorded_on: call.today,
    ...dayColumns(type, event.startsOn, null, heldOn),
  };
}

async function cancelled(call: Call, event: EventRecord) {
  if (await hasCome(call, event.id))
    throw conflict(
      'Мероприятие состоялось',
      'Отмечены пришедшие. Если это ошибка, сначала снимите отметки.',
    );
  return {
    status: 'cancelled',
    cancel_reason: String(call.body.reason).trim(),
    held_on: null,
    recorded_on: null,
  };
}

/** Files that the event's own fields name belong to it. */
async function keepFiles(call: Call, id: number): Promise<void> {
  const row: { fields: string | null; event_type_version_id: number } = await call
    .trx('events')
    .where({ id })
    .first('fields', 'event_type_version_id');
  const { schema } = await bodyOf(call.trx, 'event-type', row.event_type_version_id);
  await attachFiles(call, { dataset: events, id }, schema, JSON.parse(row.fields ?? '{}'));
}

export const eventRoom = resource({
  dataset: events,
  table: 'events',
  create: eventRequest,
  update: eventRequest,
  removable: true,
  label: journalled.label,
  async prepare(call, body, current) {
    const organizationId = body.organizationId;
    await assertReaches(call, current ? 'event.update' : 'event.create', organizationId);
    return { columns: await eventColumns(call, body, current), organizationId };
  },
  async after(call, { id, before }) {
    if (!(await call.trx('events').where({ id }).first('id'))) return;
    await link(call, id);
    await keepFiles(call, id);
    if (before) await followEvent(call, id);
  },
  async beforeRemove(call, record) {
    await assertNothingAttached(call, events, record.id);
    if (await call.trx('participations').where({ event_id: record.id }).first('id')) {
      throw conflict(
        'Мероприятие нельзя удалить',
        'На него записаны участники. Отмените мероприятие или сначала уберите участников.',
      );
    }
  },
})
  .post(
    '/:id/record',
    endpoint({
      verb: 'event.update',
      summary: 'Внесение итогов мероприятия',
      handle: (call) => act(call, (event) => recorded(call, event)),
    }),
    { dataset: events },
  )
  .post(
    '/:id/cancel',
    endpoint({
      verb: 'event.update',
      summary: 'Отмена мероприятия',
      body: cancelRequest,
      handle: (call) => act(call, (event) => cancelled(call, event)),
    }),
    { dataset: events },
  )
  .post(
    '/:id/participants',
    endpoint({
      verb: 'participation.create',
      summary: 'Запись участников мероприятия',
      body: participantsRequest,
      handle: async (call) => ({ body: await invite(call) }),
    }),
  )
  .put(
    '/:id/attendance',
    endpoint({
      verb: 'participation.update',
      summary: 'Отметки о посещении мероприятия',
      body: attendanceRequest,
      handle: async (call) => ({ body: await attend(call) }),
    }),
  );

addMove(eventRoom);

export const eventEmployerRoom = resource({
  dataset: eventEmployers,
  table: 'event_employers',
  label: (record) => String(record.employerName),
});
