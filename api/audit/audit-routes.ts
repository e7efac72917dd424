// The journal for people: who saw and changed what. That something was done stands open; of what and of whom
// is as closed as the resource an entry speaks of.

import type { Sensitivity } from '../../forms/access.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { auditOutcomes } from '../../forms/words.ts';
import { openAmong } from '../access/ceiling.ts';
import { type Dataset, dataset } from '../datasets/dataset.ts';
import { parseListQuery } from '../datasets/list-query.ts';
import { authorJoin, organizationName, placeColumns } from '../datasets/owned.ts';
import { readPage } from '../datasets/read.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { exportEndpoint } from '../http/export.ts';
import { contentRange, getRecord, idOf, readerOf } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { knownKeys, unseal } from '../trail/person-keys.ts';

const rowsOf = (shown: readonly Dataset[], as: Sensitivity) =>
  shown.filter(({ rowSensitivity }) => rowSensitivity === as);

function among(datasets: readonly Dataset[]): string {
  const names = new Set(datasets.map(({ name }) => `'${name}'`));
  return `a.resource in (${[...names].join(', ') || 'null'})`;
}

const changed = (as: Sensitivity) => `a.changes like '%"sensitivity":"${as}"%'`;

/**
 * An entry is as closed as what it speaks of, and personal as soon as it names somebody. Records that differ in
 * it say it with every change; whoever is named as shown was shown closed ones.
 */
function closednessSql(shown: readonly Dataset[]): string {
  const differing = shown.filter(({ rowSensitivityBy }) => rowSensitivityBy !== undefined);
  const own = among(differing);
  const special = `${among(rowsOf(shown, 'special'))} or (${own} and (${changed('special')} or (a.outcome = 'viewed' and a.subjects <> '[]')))`;
  const personal = `${among(rowsOf(shown, 'personal'))} or a.subjects <> '[]' or (${own} and ${changed('personal')})`;
  return `case when ${special} then 'special' when ${personal} then 'personal' else 'open' end`;
}

const asRow = { asRow: true } as const;

/** @param shown what entries may speak of */
const auditDataset = (shown: readonly Dataset[]) =>
  dataset({
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
    rowSensitivityBy: 'sensitivity',
    matter: 'learner.read',
    defaultSort: ['at', 'DESC'],
    fields: {
      id: { sql: 'a.id', type: 'integer', title: 'Номер', known: true },
      at: { sql: 'a.at', type: 'instant', title: 'Когда', sortSql: 'a.id' },
      actorId: { sql: 'a.actor_id', type: 'integer', title: 'Кто' },
      actorName: { sql: 'u.name', type: 'string', title: 'Кто', join: 'u', sortSql: 'u.sort_key' },
      actorLogin: { sql: 'a.actor_login', type: 'string', title: 'Логин' },
      action: { sql: 'a.action', type: 'string', title: 'Действие', ...asRow },
      outcome: { sql: 'a.outcome', type: 'string', title: 'Итог', words: auditOutcomes },
      resource: { sql: 'a.resource', type: 'string', title: 'Что', ...asRow },
      resourceId: { sql: 'a.resource_id', type: 'string', title: 'Номер записи', ...asRow },
      // Of what happened nowhere there is none.
      organizationId: { sql: 'a.organization_id', type: 'integer', title: 'Организация' },
      organizationName: organizationName(),
      summary: { sql: 'a.summary', type: 'string', title: 'Что произошло', ...asRow },
      changes: {
        sql: 'a.changes',
        type: 'json',
        title: 'Изменения',
        filter: false,
        sort: false,
        ...asRow,
      },
      subjects: {
        sql: 'a.subjects',
        type: 'json',
        title: 'О ком',
        filter: false,
        sort: false,
        ...asRow,
      },
      sensitivity: { sql: closednessSql(shown), type: 'string', title: 'Закрытость', ...asRow },
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
  const persons = new Set<number>();
  for (const row of rows)
    for (const change of objects(row.changes))
      if (typeof change.person === 'number') persons.add(change.person);
  const closed = rows.some(({ changes }) => objects(changes).some(isClosed));
  if (persons.size === 0 && !closed) return rows;
  const placeOf = (row: JsonObject) => Number(row.organizationId);
  const places = rows.map(placeOf);
  const opening: Opening = {
    keys: await knownKeys(call.trx, [...persons]),
    places: {
      personal: await openAmong(call, 'learner.read', 'personal', places),
      special: await openAmong(call, 'learner.read', 'special', places),
    },
  };
  return rows.map((row) =>
    row.changes === undefined
      ? row
      : {
          ...row,
          changes: objects(row.changes).flatMap((change) =>
            openChange(opening, placeOf(row), change),
          ),
        },
  );
}

function openChange(
  { keys, places }: Opening,
  organizationId: number,
  change: JsonObject,
): JsonObject[] {
  const { sealed, person, before, after, ...shown } = change;
  const level = change.sensitivity === 'special' ? 'special' : 'personal';
  // That something special was changed is as special as what it was.
  if (isClosed(change) && !places[level].has(organizationId))
    return level === 'special' ? [] : [{ ...shown, closed: true }];
  // What is about nobody's card is sealed by nobody's key.
  if (typeof sealed !== 'string' || typeof person !== 'number')
    return [{ ...shown, before: before ?? null, after: after ?? null }];
  const key = keys.get(person);
  const text = key && unseal(key, sealed);
  return [text ? { ...shown, ...JSON.parse(text) } : { ...shown, erased: true }];
}

export function auditRoom(shown: readonly Dataset[]): Room {
  const auditEvents = auditDataset(shown);
  return new Room('/audit')
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
}
