// The journal for people: who saw and changed what. Personal values are opened only for readers who
// may see such fields at that place.

import type { Json, JsonObject } from '../../forms/json.ts';
import { auditOutcomes } from '../../forms/words.ts';
import { type Scope, scopeFor, specialScope } from '../access/actor.ts';
import { reachedAmong } from '../access/reach-queries.ts';
import { dataset } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { authorJoin, organizationName, placeColumns } from '../datasets/owned.ts';
import { readPage } from '../datasets/read.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { exportEndpoint } from '../http/export.ts';
import { contentRange, getRecord, idOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { knownKeys, unseal } from '../trail/person-keys.ts';

export const auditEvents = dataset({
  name: 'audit',
  noun: 'audit',
  title: 'Журнал',
  from: 'audit_events a',
  id: 'a.id',
  joins: {
    u: authorJoin('a', 'actor_id'),
    o: 'left join organizations o on o.id = a.organization_id',
  },
  scope: {
    kind: 'below',
    ...placeColumns('a'),
  },
  defaultSort: ['at', 'DESC'],
  fields: {
    id: { sql: 'a.id', type: 'integer', title: 'Номер', known: true },
    at: { sql: 'a.at', type: 'instant', title: 'Когда', sortSql: 'a.id' },
    actorId: { sql: 'a.actor_id', type: 'integer', title: 'Кто' },
    actorName: { sql: 'u.name', type: 'string', title: 'Кто', join: 'u', sortSql: 'u.sort_key' },
    actorLogin: { sql: 'a.actor_login', type: 'string', title: 'Логин' },
    action: { sql: 'a.action', type: 'string', title: 'Действие' },
    outcome: { sql: 'a.outcome', type: 'string', title: 'Итог', words: auditOutcomes },
    resource: { sql: 'a.resource', type: 'string', title: 'Что' },
    resourceId: { sql: 'a.resource_id', type: 'string', title: 'Номер записи' },
    // Of what happened nowhere there is none.
    organizationId: { sql: 'a.organization_id', type: 'integer', title: 'Организация' },
    organizationName: organizationName(),
    summary: { sql: 'a.summary', type: 'string', title: 'Что произошло' },
    changes: { sql: 'a.changes', type: 'json', title: 'Изменения', filter: false, sort: false },
    subjects: { sql: 'a.subjects', type: 'json', title: 'О ком', filter: false, sort: false },
  },
});

function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value)
    ? value.filter((v): v is JsonObject => typeof v === 'object' && v !== null && !Array.isArray(v))
    : [];
}

const isClosed = ({ sensitivity }: JsonObject): boolean =>
  sensitivity === 'personal' || sensitivity === 'special';

interface Opening {
  keys: Map<number, Buffer>;
  /** Organisations whose people's values the reader sees, by sensitivity. */
  places: Record<'personal' | 'special', Set<number>>;
}

async function opened(call: Call, rows: JsonObject[]): Promise<JsonObject[]> {
  const { actor, trx, today } = call;
  const persons = new Set<number>();
  for (const row of rows)
    for (const change of objects(row.changes))
      if (typeof change.person === 'number') persons.add(change.person);
  const closed = rows.some(({ changes }) => objects(changes).some(isClosed));
  if (persons.size === 0 && !closed) return rows;
  const within = (scope: Scope, ids: Iterable<number>) =>
    reachedAmong(trx, scope, [...new Set(ids)], today);
  const personal = await within(
    scopeFor(actor, 'learner.read', 'personal'),
    rows.map((row) => Number(row.organizationId)),
  );
  const cleared = await within(specialScope(actor), personal);
  const special = await within(scopeFor(actor, 'learner.read', 'special'), cleared);
  const opening: Opening = {
    keys: await knownKeys(trx, [...persons]),
    places: { personal, special },
  };
  return rows.map((row) => ({
    ...row,
    changes: objects(row.changes).map((change) =>
      openChange(opening, Number(row.organizationId), change),
    ),
  }));
}

function openChange(
  { keys, places }: Opening,
  organizationId: number,
  change: JsonObject,
): JsonObject {
  const { sealed, person, before, after, ...shown } = change;
  const level = change.sensitivity === 'special' ? 'special' : 'personal';
  if (isClosed(change) && !places[level].has(organizationId)) return { ...shown, closed: true };
  // What is about nobody's card is sealed by nobody's key.
  if (typeof sealed !== 'string' || typeof person !== 'number')
    return { ...shown, before: before ?? null, after: after ?? null };
  const key = keys.get(person);
  const text = key && unseal(key, sealed);
  return text ? { ...shown, ...JSON.parse(text) } : { ...shown, erased: true };
}

export const auditRoom = new Room('/audit')
  .get(
    '/',
    endpoint({
      verb: 'audit.read',
      summary: 'Журнал действий',
      async handle(call) {
        const query = parseListQuery(call.query);
        const { rows, total } = await readPage(call.trx, auditEvents, readerOf(call), query);
        return {
          headers: contentRange('audit', query.offset, rows.length, total),
          body: await opened(call, rows),
        };
      },
    }),
    { dataset: auditEvents, many: true },
  )
  .get('/export', exportEndpoint(auditEvents))
  .get(
    '/:id',
    endpoint({
      verb: 'audit.read',
      summary: 'Одна запись журнала',
      async handle(call) {
        const [row] = await opened(call, [
          await getRecord(call, auditEvents, idOf(call.params.id)),
        ]);
        return { body: row ?? null };
      },
    }),
    { dataset: auditEvents },
  );
