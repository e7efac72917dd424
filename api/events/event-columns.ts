// Checks what is said of an event and turns it into columns. Nothing about a type is written here: its
// fields, its term and its title come from the version the event is pinned to.

import type { Knex } from 'knex';
import { type EventType, plannedStatuses, recordDueOn } from '../../forms/events/index.ts';
import { isObject, type JsonObject } from '../../forms/json.ts';
import { checkAnswers, onePage } from '../../forms/questionnaires/index.ts';
import { event } from '../../forms/records/events.ts';
import type { BodyOf } from '../../forms/records/record.ts';
import { type FileOwner, fileIssues } from '../answers/attach-files.ts';
import { directoryIssues } from '../answers/directory-issues.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import { employersOfRegion } from '../employers/employer-queries.ts';
import type { Call } from '../http/endpoint.ts';
import { assertPast, assertPeriod, filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import type { Columns } from '../http/rows.ts';
import { assertEventType } from '../learners/event-types.ts';
import { organizationsOfRegion, placeOf } from '../places/place-queries.ts';
import { invalid, invalidBecause } from '../problem.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { events } from './event-dataset.ts';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Answers to the fields of a type or of its participants; `path` says where they stand in the request. */
export function checkedFields(
  { today }: Call,
  schema: JsonObject,
  given: unknown,
  path: string,
): JsonObject {
  const form = onePage(schema, '');
  const { answers, issues } = checkAnswers(form, isObject(given) ? given : {}, today);
  if (issues.length > 0)
    throw invalidBecause(issues.map((issue) => ({ ...issue, path: `${path}.${issue.path}` })));
  return answers;
}

/** Answers from directories name what is there, files what was sent. */
export async function assertKnown(
  call: Call,
  regionId: number | null,
  owner: FileOwner,
  schema: JsonObject,
  fields: JsonObject,
): Promise<void> {
  const issues = [
    ...(await directoryIssues(call.trx, regionId, schema, fields)),
    ...(await fileIssues(call, owner, schema, fields)),
  ];
  if (issues.length > 0)
    throw invalidBecause(issues.map((issue) => ({ ...issue, path: `fields.${issue.path}` })));
}

export function numbersIn(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

async function assertOfRegion(
  call: Call,
  ofRegion: (db: Knex, regionId: number, asked: { among: number[] }) => Promise<number[]>,
  ids: number[],
  regionId: number,
  field: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await ofRegion(call.trx, regionId, { among: ids });
  if (found.length !== ids.length)
    throw invalid({ [field]: 'Выберите из справочника своего региона' });
}

interface Course {
  status: string;
  heldOn: string | null;
}

/** Where the event stands: results and cancellation have acts of their own and are not simply written. */
async function courseOf(
  call: Call,
  body: BodyOf<typeof event>,
  current: JsonObject | undefined,
): Promise<Course> {
  const status = filled(body.status) ?? 'planned';
  const was = filled(current?.status);
  if (status !== was && status === 'recorded')
    throw invalid({ status: 'Внесите итоги на странице мероприятия: состояние изменится само' });
  if (status !== was && status === 'cancelled')
    throw invalid({ status: 'Чтобы отменить мероприятие, укажите причину отмены' });
  if (status === 'cancelled') return { status, heldOn: null };
  if (plannedStatuses.includes(status)) {
    if (current && (await hasCome(call, Number(current.id))))
      throw invalid({ status: 'Отмечены пришедшие: мероприятие состоялось' });
    return { status, heldOn: null };
  }
  const moved = (['startsOn', 'endsOn'] as const).some(
    (day) => current && body[day] !== current[day],
  );
  // The day it was held moves with the planned one, unless it is given its own.
  const own = moved && body.heldOn === current?.heldOn ? null : filled(body.heldOn);
  const heldOn = own ?? filled(body.endsOn) ?? body.startsOn;
  assertPast(heldOn, call.today, own ? 'heldOn' : 'startsOn');
  return { status, heldOn };
}

export async function hasCome(call: Call, eventId: number): Promise<boolean> {
  const row = await call
    .trx('participations')
    .where({ event_id: eventId, attended: true })
    .first('id');
  return row !== undefined;
}

function assertTime(value: unknown): void {
  if (filled(value) && !TIME.test(String(value)))
    throw invalid({ startsAt: 'Укажите время: часы и минуты, например 14:30' });
}

/** Columns that follow from the day: the term of results moves with it. */
export function dayColumns(
  type: EventType,
  startsOn: string,
  endsOn: string | null,
  heldOn: string | null,
) {
  return { held_on: heldOn, record_due_on: recordDueOn(type, heldOn ?? endsOn ?? startsOn) };
}

export async function eventColumns(
  call: Call,
  body: BodyOf<typeof event>,
  current: JsonObject | undefined,
): Promise<Columns> {
  const { organizationId, startsOn } = body;
  const { regionId } = await placeOf(call.trx, organizationId);
  if (regionId === null)
    throw invalid({ organizationId: 'Мероприятие проводит организация региона' });
  const version = await assertEventType(call, body.eventTypeVersionId, organizationId, current);
  const type = await bodyOf(call.trx, 'event-type', version.id);
  const fields = checkedFields(call, type.schema, body.fields, 'fields');
  const owner = { dataset: events, id: current ? Number(current.id) : null };
  await assertKnown(call, regionId, owner, type.schema, fields);
  const employers = body.employerIds ?? [];
  const organizations = body.organizationIds ?? [];
  await assertOfRegion(call, employersOfRegion, employers, regionId, 'employerIds');
  await assertOfRegion(call, organizationsOfRegion, organizations, regionId, 'organizationIds');
  assertPeriod(startsOn, body.endsOn, 'endsOn');
  assertTime(body.startsAt);
  const { status, heldOn } = await courseOf(call, body, current);
  const title = filled(body.title) ?? version.title;
  const endsOn = filled(body.endsOn);
  return {
    ...recordColumns(event, body),
    event_type: version.code,
    title,
    status,
    cancel_reason: status === 'cancelled' ? filled(current?.cancelReason) : null,
    audience: JSON.stringify(body.audience ?? type.audience),
    fields: JSON.stringify(fields),
    employers: JSON.stringify(employers),
    organizations: JSON.stringify(organizations),
    ...dayColumns(type, startsOn, endsOn, heldOn),
    // An event taken back from «итоги внесены» waits for them again.
    recorded_on: status === 'recorded' ? filled(current?.recordedOn) : null,
    search_key: `${searchKey(title)} ${searchKey(version.title)} ${searchKey(filled(body.place) ?? '')}`,
    sort_key: sortKey(title),
  };
}
