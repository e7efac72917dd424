// Takes a whole list back: what it made goes, what it changed is as before. A person of whom something
// has been entered since stops it, and is named.

import type { JsonObject } from '../../../forms/json.ts';
import type { Call } from '../../http/endpoint.ts';
import { journalChange } from '../../http/journal.ts';
import type { PastedRecord } from '../../http/room.ts';
import { conflict } from '../../problem.ts';
import { journalled, recordsOf, recount, setStudies } from './take-learners.ts';

const CHUNK = 200;
/** How many names the refusal tells. */
const NAMED = 5;

export async function undoLearners(call: Call, made: readonly PastedRecord[]): Promise<void> {
  const people = new Map(
    (
      await recordsOf(
        call,
        made.map(({ record_id }) => record_id),
      )
    ).map((row) => [Number(row.id), row]),
  );
  const touched = await touchedSince(call, made, people);
  if (touched.length > 0) {
    const names = touched.slice(0, NAMED).join(', ');
    const more = touched.length > NAMED ? ` и ещё ${touched.length - NAMED}` : '';
    throw conflict(
      'Вставку уже нельзя отменить целиком',
      `После неё внесены сведения: ${names}${more}. Удалите эти сведения или оставьте список.`,
    );
  }
  const created = made.filter(
    ({ action, record_id }) => action === 'create' && people.has(record_id),
  );
  const ids = created.map(({ record_id }) => record_id);
  for (let from = 0; from < ids.length; from += CHUNK) {
    const part = ids.slice(from, from + CHUNK);
    await call.trx('assessments').whereIn('person_id', part).delete();
    await call.trx('persons').whereIn('id', part).delete();
  }
  for (const id of ids) {
    const record = people.get(id);
    if (record) await journalChange(call, journalled, 'delete', record, undefined);
  }
  await restore(call, made, people);
}

async function restore(
  call: Call,
  made: readonly PastedRecord[],
  people: ReadonlyMap<number, JsonObject>,
): Promise<void> {
  const changed = made.filter(
    ({ action, record_id }) => action === 'update' && people.has(record_id),
  );
  for (const { record_id, before } of changed) {
    const studies: JsonObject = JSON.parse(before ?? '{}');
    await setStudies(call, record_id, studies);
    const [after] = await recordsOf(call, [record_id]);
    const record = people.get(record_id);
    if (record && after) await journalChange(call, journalled, 'update', record, after);
  }
  if (changed.length > 0)
    await recount(
      call,
      changed.map(({ record_id }) => record_id),
    );
}

/** Names of people of whom something has been said since: an edit, or any record of a created person. */
async function touchedSince(
  call: Call,
  made: readonly PastedRecord[],
  people: ReadonlyMap<number, JsonObject>,
): Promise<string[]> {
  const touched = new Set<number>();
  for (const { record_id, version_after } of made) {
    const person = people.get(record_id);
    if (person && Number(person.version) !== version_after) touched.add(record_id);
  }
  const created = made
    .filter(({ action }) => action === 'create')
    .map(({ record_id }) => record_id);
  for (let from = 0; from < created.length; from += CHUNK) {
    for (const table of call.app.resources.tablesOfPeople(false)) {
      const found: number[] = await call
        .trx(table)
        .whereIn('person_id', created.slice(from, from + CHUNK))
        .distinct('person_id')
        .pluck('person_id');
      for (const id of found) touched.add(id);
    }
    const attached: number[] = await call
      .trx('register_records')
      .where({ attached_kind: 'learner' })
      .whereIn('attached_id', created.slice(from, from + CHUNK))
      .pluck('attached_id');
    for (const id of attached) touched.add(id);
  }
  return [...touched].map((id) => String(people.get(id)?.fullName ?? `№ ${id}`)).sort();
}
