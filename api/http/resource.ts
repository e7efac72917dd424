// list, one, create, update, delete and their bulk forms for an ordinary table: a room gives the
// dataset, what may be written and how, and writes code only where it differs.
import type { Verb } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { scopeFor, scopeOf, specialScope } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import type { Dataset, Fields, RowOf } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { ownSensitivity } from '../datasets/own-sensitivity.ts';
import { readOne, readPage } from '../datasets/read.ts';
import { sightOf } from '../datasets/sight.ts';
import { placeOf } from '../places/place-queries.ts';
import { malformed, notFound, Problem, refusedAmong } from '../problem.ts';
import { NO_PLACE, type Place } from '../trail/trail.ts';
import { type Call, type Endpoint, endpoint, type Reply } from './endpoint.ts';
import { exportEndpoint } from './export.ts';
import { type Journalled, journalChange, journalList, nameIn, recordChange } from './journal.ts';
import { checkVersion, withoutUnchanged, writable } from './merge.ts';
import { readerOf } from './reader.ts';
import { type BodyOf, compileRequest, type RequestSchema } from './request-schema.ts';
import { Room } from './room.ts';
import { type Columns, insertRow, type Ownership, updateRow } from './rows.ts';

export { readerOf };

export interface Prepared {
  columns: Columns;
  /** Where the row lies; its region and municipality follow from it. */
  organizationId: number;
}

/** What is prepared: what the update lets pass, and of a creation also what is written only then. */
export type Written<Create extends RequestSchema, Update extends RequestSchema> = BodyOf<Update> &
  (JsonObject extends BodyOf<Create> ? JsonObject : Partial<BodyOf<Create>>);

export interface ResourceSpec<
  Create extends RequestSchema = RequestSchema,
  Update extends RequestSchema = RequestSchema,
  F extends Fields = Fields,
> extends Journalled {
  dataset: Dataset<F>;
  table: string;
  /** What POST and PUT may carry; both properties and types. */
  create?: Create;
  update?: Update;
  removable?: boolean;
  /** Turns a valid body (merged over the current record for an update) into columns, or refuses it. */
  prepare?(
    call: Call,
    body: Written<Create, Update>,
    current: JsonObject | undefined,
  ): Promise<Prepared>;
  /** Inside the transaction, after the row is written. `before` is absent for a creation. */
  after?(call: Call, change: { id: number; before?: RowOf<F>; body?: JsonObject }): Promise<void>;
  /** Adds what stands in tables of its own to rows that have been read; many at once. */
  attach?(call: Call, rows: JsonObject[]): Promise<void>;
  /** Where the verb and its area are not all: asked before anything of the change is looked at. */
  assertWritable?(call: Call, record: RowOf<F>): Promise<void>;
  beforeRemove?(call: Call, record: RowOf<F>): Promise<void>;
  /** Another file than the list's own columns. */
  exported?: Endpoint;
  /** Opening the record is journalled. */
  journalsView?: boolean;
  ownership?: Ownership;
}

export function idOf(text: string | undefined): number {
  if (!text || !/^\d{1,9}$/.test(text)) throw notFound();
  return Number(text);
}

export function etag(record: JsonObject): Record<string, string> {
  return typeof record.version === 'number' ? { ETag: `"${record.version}"` } : {};
}

/** The record for this reader, or the one 404. */
export async function getRecord<F extends Fields>(
  call: Call,
  dataset: Dataset<F>,
  id: number,
  verb?: Verb,
): Promise<RowOf<F>> {
  const record = await readOne(call.trx, dataset, readerOf(call), id, verb);
  if (!record) throw notFound();
  return record;
}

export function contentRange(
  name: string,
  offset: number,
  rows: number,
  total: number,
): Record<string, string> {
  const last = rows > 0 ? offset + rows - 1 : offset;
  return {
    'Content-Range': `${name} ${offset}-${last}/${total}`,
    'Access-Control-Expose-Headers': 'Content-Range',
  };
}

/** One page of a dataset as a reply; lists that show special fields are journalled. */
export async function listReply(
  call: Call,
  dataset: Dataset,
  attach?: ResourceSpec['attach'],
): Promise<Reply> {
  const query = parseListQuery(call.query);
  const reader = readerOf(call);
  const { rows, total } = await readPage(call.trx, dataset, reader, query);
  await attach?.(call, rows);
  const special = sightOf(dataset, reader).special?.length
    ? rows
    : rows.filter((row) => ownSensitivity(dataset, row) === 'special');
  journalList(call, dataset, special);
  return { headers: contentRange(dataset.name, query.offset, rows.length, total), body: rows };
}

export function resource<
  const Create extends RequestSchema = RequestSchema,
  const Update extends RequestSchema = Create,
  F extends Fields = Fields,
>(spec: ResourceSpec<Create, Update, F>): Room {
  const { dataset, table } = spec;
  const verb = (action: string) => `${dataset.noun}.${action}` as Verb;
  const room = new Room(`/${dataset.name}`);
  const checkUpdate = spec.update && compileRequest({ ...spec.update, required: [] });
  const whole = async (call: Call, id: number, forVerb?: Verb): Promise<RowOf<F>> => {
    const record = await getRecord(call, dataset, id, forVerb);
    await spec.attach?.(call, [record]);
    return record;
  };

  room.get(
    '/',
    endpoint({
      verb: verb('read'),
      summary: `Список: ${dataset.title}`,
      handle: (call) => listReply(call, dataset, spec.attach),
    }),
    { dataset, many: true },
  );
  room.get('/export', spec.exported ?? exportEndpoint(dataset));

  room.get(
    '/:id',
    endpoint({
      verb: verb('read'),
      summary: `${dataset.title}: одна запись`,
      async handle(call) {
        const record = await whole(call, idOf(call.params.id));
        if (spec.journalsView) {
          call.audit.record({
            action: verb('read'),
            outcome: 'viewed',
            resource: dataset.name,
            resourceId: String(record.id),
            place: await placeOf(call.trx, numberOr(record.organizationId)),
            subjects: spec.subjects?.(record),
            summary: `Открыто: ${nameIn(spec, record)}`,
          });
        }
        return { headers: etag(record), body: record };
      },
    }),
    { dataset },
  );

  if (spec.create && spec.prepare) {
    const { prepare } = spec;
    room.post(
      '/',
      endpoint({
        verb: verb('create'),
        summary: `${dataset.title}: создание`,
        body: spec.create,
        async handle(call) {
          const body: JsonObject = call.body;
          const prepared = await prepare(call, body as Written<Create, Update>, undefined);
          const place = await authorisedPlace(call, spec, verb('create'), prepared.organizationId);
          const id = await insertRow(call, table, prepared.columns, place, spec.ownership);
          await spec.after?.(call, { id, body: call.body });
          const record = await whole(call, id);
          recordChange(call, spec, 'create', undefined, record, place);
          return { status: 201, headers: etag(record), body: record };
        },
      }),
      { dataset },
    );
  }

  if (spec.update && spec.prepare && checkUpdate) {
    const { prepare } = spec;
    const updateOne = async (
      call: Call,
      id: number,
      body: JsonObject,
      bulk: boolean,
    ): Promise<JsonObject> => {
      const current = await whole(call, id, verb('update'));
      await spec.assertWritable?.(call, current);
      if (!bulk) checkVersion(call, current);
      const given = withoutUnchanged(dataset, spec.update as RequestSchema, body, current);
      checkUpdate(given);
      // What is stored passed the schema when it was written, what is given passes it now.
      const merged = { ...writable(spec.update as RequestSchema, current), ...given };
      const prepared = await prepare(call, merged as Written<Create, Update>, current);
      const place = await authorisedPlace(call, spec, verb('update'), prepared.organizationId);
      await updateRow(call, table, id, prepared.columns, place, spec.ownership);
      await spec.after?.(call, { id, before: current, body: merged });
      const record = await whole(call, id);
      recordChange(call, spec, 'update', current, record, place);
      return record;
    };

    room.put(
      '/:id',
      endpoint({
        verb: verb('update'),
        summary: `${dataset.title}: изменение`,
        async handle(call) {
          const record = await updateOne(call, idOf(call.params.id), call.body, false);
          return { headers: etag(record), body: record };
        },
      }),
      { dataset },
    );
    room.put(
      '/',
      endpoint({
        verb: verb('update'),
        summary: `${dataset.title}: изменение нескольких`,
        async handle(call) {
          const ids = bulkIds(call);
          await eachOf(ids, (id) => updateOne(call, id, call.body, true));
          return { body: ids };
        },
      }),
    );
  }

  if (spec.removable) {
    const removeOne = async (call: Call, id: number): Promise<JsonObject> => {
      const record = await getRecord(call, dataset, id, verb('delete'));
      await spec.assertWritable?.(call, record);
      await spec.beforeRemove?.(call, record);
      await call.trx(table).where({ id }).delete();
      await spec.after?.(call, { id, before: record });
      await journalChange(call, spec, 'delete', record, undefined);
      return record;
    };
    room.delete(
      '/:id',
      endpoint({
        verb: verb('delete'),
        summary: `${dataset.title}: удаление`,
        handle: async (call) => ({ body: await removeOne(call, idOf(call.params.id)) }),
      }),
      { dataset },
    );
    room.delete(
      '/',
      endpoint({
        verb: verb('delete'),
        summary: `${dataset.title}: удаление нескольких`,
        async handle(call) {
          const ids = bulkIds(call);
          await eachOf(ids, (id) => removeOne(call, id));
          return { body: ids };
        },
      }),
    );
  }
  return room;
}

/** The records a bulk form names: `filter={"id":[…]}`. */
export function bulkIds(call: Call): number[] {
  const { ids, conditions, search } = parseListQuery(call.query);
  if (!ids || ids.length === 0 || conditions.length > 0 || search !== undefined) {
    throw malformed('Укажите записи: filter={"id":[…]}.');
  }
  return [...new Set(ids)];
}

/** All or none; of those refused each is named with its own reason, so that one round is enough. */
export async function eachOf(ids: number[], work: (id: number) => Promise<unknown>): Promise<void> {
  const refused: Record<string, string> = {};
  for (const id of ids) {
    try {
      await work(id);
    } catch (error) {
      const { status, title, detail } = error instanceof Problem ? error.init : { status: 0 };
      if ((status !== 422 && status !== 409) || ids.length === 1) throw error;
      refused[id] = detail ?? title ?? '';
    }
  }
  if (Object.keys(refused).length > 0) throw refusedAmong(refused, ids.length);
}

function numberOr(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** The place after re-authorising it: a record can be neither made nor moved where one may not write. */
async function authorisedPlace(
  call: Call,
  spec: Pick<ResourceSpec, 'dataset' | 'ownership'>,
  verb: Verb,
  organizationId: number,
): Promise<Place> {
  if (spec.ownership === 'directory' || spec.ownership === 'own') return NO_PLACE;
  await assertReaches(call, verb, organizationId, spec.dataset.rowSensitivity === 'special');
  return placeOf(call.trx, organizationId);
}

export async function assertReaches(
  call: Call,
  verb: Verb,
  organizationId: number,
  special = false,
): Promise<void> {
  const scope = special ? scopeFor(call.actor, verb, 'special') : scopeOf(call.actor, verb);
  if (!(await reaches(call.trx, scope, organizationId, call.today))) throw notFound();
  if (special && !(await reaches(call.trx, specialScope(call.actor), organizationId, call.today)))
    throw notFound();
}
