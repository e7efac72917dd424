// People on an event: whole groups are written down and ticked in one request. Each reader acts for the
// people of the own area only; whoever has no consent is told of, the others go on.

import type { Verb } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { scopeOf } from '../access/actor.ts';
import { reachedAmong } from '../access/reach-queries.ts';
import { attachFiles } from '../answers/attach-files.ts';
import { peopleWithConsent } from '../consents/consent-queries.ts';
import type { ListQuery } from '../datasets/list-query.ts';
import { readPage } from '../datasets/read.ts';
import { insertRows } from '../db/insert-rows.ts';
import { changed, made } from '../db/stamps.ts';
import type { Call } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { getRecord, idOf, readerOf } from '../http/resource.ts';
import { writtenBy } from '../http/rows.ts';
import { learners } from '../learners/learner-dataset.ts';
import { participations } from '../learners/record-rooms.ts';
import { placeOf } from '../places/place-queries.ts';
import { asJson, conflict, invalid, malformed, notFound } from '../problem.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { assertKnown, checkedFields, numbersIn } from './event-columns.ts';
import type { EventRecord } from './event-dataset.ts';
import { events } from './event-dataset.ts';
import { ofEvent, refreshParticipants } from './event-people.ts';
import { markHeld } from './mark-held.ts';

const MOST = 1_000;

const subjects = (record: JsonObject) => [Number(record.learnerId)];
const journalled = { dataset: participations.dataset, label: () => 'Участие', subjects };

/** Not done, and why: the number only – names are asked for by those who may read them. */
interface Refused {
  learnerId: number;
  reason: string;
}

const NO_CONSENT = 'Нет действующего согласия на обработку персональных данных';

async function eventOf(call: Call): Promise<EventRecord> {
  const event = await getRecord(call, events, idOf(call.params.id));
  if (event.status === 'cancelled')
    throw conflict('Мероприятие отменено', 'Участников отменённого мероприятия не отмечают.');
  return event;
}

const dayOf = (event: EventRecord) => String(event.heldOn ?? event.startsOn);

function assertCame(event: EventRecord, today: string, field: string): void {
  if (dayOf(event) > today)
    throw invalid({ [field]: 'Мероприятие ещё не прошло: отметьте пришедших после него' });
}

async function assertInArea(call: Call, verb: Verb, rows: readonly JsonObject[]): Promise<void> {
  const places = [...new Set(rows.map((row) => Number(row.organizationId)))];
  const reached = await reachedAmong(call.trx, scopeOf(call.actor, verb), places, call.today);
  if (places.some((id) => !reached.has(id))) throw notFound();
}

/** Those asked for, as this reader sees them; a stranger among them is as one whom nobody has. */
async function invited(call: Call): Promise<JsonObject[]> {
  const { learnerIds, organizationId, groupName } = call.body;
  const ids = numbersIn(learnerIds);
  const byGroup = typeof organizationId === 'number' && typeof groupName === 'string';
  if (byGroup === Array.isArray(learnerIds))
    throw malformed('Укажите участников: список людей или группу организации.');
  const query: ListQuery = byGroup
    ? {
        offset: 0,
        limit: MOST,
        conditions: [
          { field: 'organizationId', operator: 'eq', values: [organizationId] },
          { field: 'groupName', operator: 'eq', values: [groupName] },
        ],
      }
    : { offset: 0, limit: MOST, conditions: [], ids };
  const { rows } = await readPage(call.trx, learners, readerOf(call), query);
  if (!byGroup && rows.length !== ids.length) throw notFound();
  if (byGroup && rows.length === 0)
    throw invalid({ groupName: 'В этой группе нет обучающихся, открытых вам' });
  await assertInArea(call, 'participation.create', rows);
  return rows;
}

/** Records of these people at the event, as the reader sees them, by person. */
async function recordsOf(
  call: Call,
  eventId: number,
  personIds: number[],
): Promise<Map<number, JsonObject>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await readPage(call.trx, participations.dataset, readerOf(call), {
    offset: 0,
    limit: MOST,
    conditions: [
      { field: 'eventId', operator: 'eq', values: [eventId] },
      { field: 'learnerId', operator: 'in', values: personIds },
    ],
  });
  return new Map(rows.map((row) => [Number(row.learnerId), row]));
}

async function journal(
  call: Call,
  action: 'create' | 'update',
  before: ReadonlyMap<number, JsonObject>,
  after: ReadonlyMap<number, JsonObject>,
): Promise<void> {
  const places = new Map<number, Awaited<ReturnType<typeof placeOf>>>();
  for (const [personId, record] of after) {
    const organizationId = Number(record.organizationId);
    const place = places.get(organizationId) ?? (await placeOf(call.trx, organizationId));
    places.set(organizationId, place);
    recordChange(call, journalled, action, before.get(personId), record, place);
  }
}

export async function invite(call: Call): Promise<Json> {
  const event = await eventOf(call);
  const attended = call.body.attended === true;
  if (attended) assertCame(event, call.today, 'attended');
  const people = await invited(call);
  const row = await call.trx('events').where({ id: event.id }).first();
  if (people.some(({ regionId }) => regionId !== row.region_id)) throw notFound();
  const ids = people.map(({ id }) => Number(id));
  const known: number[] = await call
    .trx('participations')
    .where({ event_id: event.id })
    .whereIn('person_id', ids)
    .pluck('person_id');
  const agreed = await peopleWithConsent(call.trx, ids, call.today);
  const fresh = people.filter(({ id }) => !known.includes(Number(id)));
  const refused: Refused[] = fresh.flatMap(({ id }) =>
    agreed.has(Number(id)) ? [] : [{ learnerId: Number(id), reason: NO_CONSENT }],
  );
  const rows = fresh
    .filter(({ id }) => agreed.has(Number(id)))
    .map((person) => ({
      ...ofEvent(row),
      event_id: event.id,
      person_id: Number(person.id),
      attended,
      note: null,
      fields: null,
      region_id: Number(person.regionId),
      municipality_id: typeof person.municipalityId === 'number' ? person.municipalityId : null,
      organization_id: Number(person.organizationId),
      ...made(writtenBy(call)),
    }));
  // Two at once: on Postgres the second begins anew and finds them known, instead of a refusal.
  await insertRows(call.trx, 'participations', rows, {
    conflict: { column: 'event_id, person_id' },
  });
  const added = rows.map(({ person_id }) => person_id);
  if (attended && added.length > 0) await markHeld(call, event);
  await journal(call, 'create', new Map(), await recordsOf(call, event.id, added));
  // Somebody only written down has done nothing yet: no fact changes.
  if (attended) await refreshParticipants(call, event.id, added);
  return asJson({ added: added.length, known: known.length, refused });
}

interface Mark {
  learnerId: number;
  attended?: boolean;
  fields?: JsonObject;
}

function marksIn(body: JsonObject): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const given of Array.isArray(body.marks) ? body.marks : []) {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) continue;
    const { attended, fields } = given;
    const learnerId = Number(given.learnerId);
    const mark: Mark = { learnerId };
    if (typeof attended === 'boolean') mark.attended = attended;
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields))
      mark.fields = fields;
    marks.set(learnerId, mark);
  }
  return marks;
}

export async function attend(call: Call): Promise<Json> {
  const event = await eventOf(call);
  const marks = marksIn(call.body);
  const came = [...marks.values()].some(({ attended }) => attended === true);
  if (came) assertCame(event, call.today, 'marks');
  const before = await recordsOf(call, event.id, [...marks.keys()]);
  if (before.size !== marks.size) throw notFound();
  await assertInArea(call, 'participation.update', [...before.values()]);
  const agreed = await peopleWithConsent(call.trx, [...marks.keys()], call.today);
  const changed = [...marks.values()].filter(
    ({ learnerId, attended, fields }) =>
      fields !== undefined ||
      (attended !== undefined && attended !== before.get(learnerId)?.attended),
  );
  const refused: Refused[] = changed.flatMap(({ learnerId, attended }) =>
    agreed.has(learnerId) || attended === false ? [] : [{ learnerId, reason: NO_CONSENT }],
  );
  const open = changed.filter((m) => !refused.some(({ learnerId }) => learnerId === m.learnerId));
  await storeMarks(call, event, open);
  const ids = open.map(({ learnerId }) => learnerId);
  if (open.some(({ attended }) => attended === true)) await markHeld(call, event);
  await journal(call, 'update', before, await recordsOf(call, event.id, ids));
  const moved = open.filter(({ attended }) => attended !== undefined);
  await refreshParticipants(
    call,
    event.id,
    moved.map(({ learnerId }) => learnerId),
  );
  return asJson({ marked: open.length, refused });
}

async function storeMarks(call: Call, event: EventRecord, marks: readonly Mark[]): Promise<void> {
  const stamp = changed(call.trx, writtenBy(call));
  const rows = (ids: number[]) =>
    call.trx('participations').where({ event_id: event.id }).whereIn('person_id', ids);
  for (const attended of [true, false]) {
    const ids = marks.filter((m) => m.attended === attended).map(({ learnerId }) => learnerId);
    if (ids.length > 0) await rows(ids).update({ attended, ...stamp });
  }
  const described = marks.filter((m) => m.fields !== undefined);
  if (described.length === 0) return;
  const schema = await participantSchema(call, event);
  const { regionId } = await placeOf(call.trx, event.organizationId);
  for (const { learnerId, fields } of described) {
    const checked = checkedFields(call, schema, fields, 'fields');
    const one = await rows([learnerId]).first('id');
    if (!one) continue;
    const owner = { dataset: participations.dataset, id: Number(one.id) };
    await assertKnown(call, regionId, owner, schema, checked);
    await rows([learnerId]).update({ fields: JSON.stringify(checked), ...stamp });
    await attachFiles(call, owner, schema, checked);
  }
}

async function participantSchema(call: Call, event: EventRecord): Promise<JsonObject> {
  const type = await bodyOf(call.trx, 'event-type', event.eventTypeVersionId);
  return type.participantSchema;
}
