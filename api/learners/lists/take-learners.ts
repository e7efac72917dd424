// Takes a whole list of learners in, in one transaction: all rows or none.

import type { Json, JsonObject } from '../../../forms/json.ts';
import { refreshPeople, welcomePeople } from '../../assessments/refresh-person.ts';
import { readPage } from '../../datasets/read.ts';
import { insertRows } from '../../db/insert-rows.ts';
import { changed, made, placed } from '../../db/stamps.ts';
import type { Call } from '../../http/endpoint.ts';
import { filled } from '../../http/fields.ts';
import { journalChange, recordChange } from '../../http/journal.ts';
import { getRecord, readerOf } from '../../http/resource.ts';
import type { PastedRecord } from '../../http/room.ts';
import type { Columns } from '../../http/rows.ts';
import { writtenBy } from '../../http/rows.ts';
import { placeOf } from '../../places/place-queries.ts';
import { type FieldErrors, invalid } from '../../problem.ts';
import type { Place } from '../../trail/trail.ts';
import { newcomer } from '../check-learner.ts';
import { learners } from '../learner-dataset.ts';
import { amongOthers, type CheckedRow, type ImportedRow } from './learner-rows.ts';

export const journalled = {
  dataset: learners,
  label: (record: JsonObject) => `№ ${record.id}`,
  subjects: (record: JsonObject) => [Number(record.id)],
};

/** What an update by a list may change: where and what a person studies, never who the person is. */
const STUDIES = ['group_name', 'specialty_code', 'course', 'is_final_year'] as const;

export async function takeLearners(
  call: Call,
  organizationId: number,
  rows: readonly ImportedRow[],
  read: readonly CheckedRow[],
): Promise<PastedRecord[]> {
  const checked = await amongOthers(call, organizationId, rows, read);
  const errors: FieldErrors = {};
  checked.forEach((row, index) => {
    for (const [field, message] of Object.entries(row.errors))
      errors[`rows/${index}/${field}`] = message;
  });
  if (Object.keys(errors).length > 0) throw invalid(errors, 'В списке есть неверные строки');
  const place = await placeOf(call.trx, organizationId);
  const created = await register(call, place, rows, checked);
  const updated = await update(call, organizationId, rows, checked);
  return [...created, ...updated];
}

async function insertAll(call: Call, table: string, rows: Columns[]): Promise<number[]> {
  const written = rows.map((row) => ({ ...row, ...made(writtenBy(call)) }));
  const stored = await insertRows<object, { id: number; uid: string }>(call.trx, table, written, {
    returning: ['id', 'uid'],
  });
  const byUid = new Map(stored.map(({ id, uid }) => [uid, id]));
  return written.map(({ uid }) => byUid.get(uid) ?? 0);
}

async function register(
  call: Call,
  place: Place,
  rows: readonly ImportedRow[],
  checked: readonly CheckedRow[],
): Promise<PastedRecord[]> {
  const fresh = rows.flatMap(({ learnerId, values }, index) => {
    const person = checked[index]?.person;
    return learnerId === null && person ? [{ values, person }] : [];
  });
  if (fresh.length === 0) return [];
  const ids = await insertAll(
    call,
    'persons',
    fresh.map(({ person }) => ({ ...person, ...newcomer, ...placed(place) })),
  );
  await insertAll(
    call,
    'enrolments',
    fresh.map(({ person, values }, i) => ({
      ...placed(place),
      person_id: ids[i] ?? 0,
      education_level: person.education_level ?? null,
      group_name: person.group_name ?? null,
      specialty_code: person.specialty_code ?? null,
      course: person.course ?? null,
      is_final_year: person.is_final_year ?? false,
      study_form: filled(values.studyForm),
      starts_on: filled(values.enrolledOn) ?? call.today,
      ends_on: null,
    })),
  );
  await call
    .trx('persons')
    .whereIn('id', ids)
    .update({
      enrolment_id: call.trx.raw('(select e.id from enrolments e where e.person_id = persons.id)'),
    });
  await welcomePeople(call, ids);
  for (const record of await recordsOf(call, ids))
    recordChange(call, journalled, 'create', undefined, record, place);
  return ids.map((id) => ({ record_id: id, action: 'create', before: null, version_after: 1 }));
}

async function update(
  call: Call,
  organizationId: number,
  rows: readonly ImportedRow[],
  checked: readonly CheckedRow[],
): Promise<PastedRecord[]> {
  const taken: PastedRecord[] = [];
  for (const [index, { learnerId }] of rows.entries()) {
    const person = checked[index]?.person;
    if (learnerId === null || !person) continue;
    const before = await getRecord(call, learners, learnerId, 'learner.update');
    if (
      before.organizationId !== organizationId ||
      taken.some(({ record_id }) => record_id === learnerId)
    )
      throw invalid({ [`rows/${index}/lastName`]: 'Этого человека список обновить не может' });
    const studies = Object.fromEntries(STUDIES.map((name) => [name, person[name] ?? null]));
    await setStudies(call, learnerId, studies);
    const after = await getRecord(call, learners, learnerId);
    await journalChange(call, journalled, 'update', before, after);
    taken.push({
      record_id: learnerId,
      action: 'update',
      before: JSON.stringify(studiesOf(before)),
      version_after: after.version,
    });
  }
  if (taken.length > 0)
    await recount(
      call,
      taken.map(({ record_id }) => record_id),
    );
  return taken;
}

/** The person and the enrolment in force say the same. */
export async function setStudies(call: Call, id: number, studies: JsonObject): Promise<void> {
  const row = await call.trx('persons').where({ id }).first('enrolment_id');
  const columns = {
    ...studies,
    ...changed(call.trx, writtenBy(call)),
  };
  await call.trx('persons').where({ id }).update(columns);
  if (row?.enrolment_id)
    await call.trx('enrolments').where({ id: row.enrolment_id }).update(columns);
}

export async function recount(call: Call, ids: number[]): Promise<void> {
  await refreshPeople(call.app.db, call.trx, ids, { now: call.now, userId: call.actor.userId });
}

function studiesOf(record: JsonObject): JsonObject {
  const { groupName, specialtyCode, course, isFinalYear } = record;
  const or = (value: Json | undefined): Json => value ?? null;
  return {
    group_name: or(groupName),
    specialty_code: or(specialtyCode),
    course: or(course),
    is_final_year: isFinalYear === true,
  };
}

/** The records as this reader sees them, however many. */
export async function recordsOf(call: Call, ids: number[]): Promise<JsonObject[]> {
  const out: JsonObject[] = [];
  for (let from = 0; from < ids.length; from += 1000) {
    const { rows } = await readPage(call.trx, learners, readerOf(call), {
      ids: ids.slice(from, from + 1000),
      conditions: [],
      offset: 0,
      limit: 1000,
    });
    out.push(...rows);
  }
  return out;
}
