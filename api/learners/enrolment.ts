// The enrolment now in force follows what is said of the learner.

import type { JsonObject } from '../../forms/json.ts';
import { changed, made } from '../db/stamps.ts';
import type { Call } from '../http/endpoint.ts';
import { filled } from '../http/fields.ts';
import { writtenBy } from '../http/rows.ts';

export interface PersonPlaced {
  region_id: number;
  municipality_id: number | null;
  organization_id: number;
  education_level: string;
  group_name: string;
  specialty_code: string | null;
  course: number | null;
  is_final_year: boolean | number;
  enrolment_id: number | null;
}

/** The enrolment now in force follows the learner's form; a move to another place opens a new one. */
export async function syncEnrolment(
  call: Call,
  id: number,
  person: PersonPlaced,
  before: JsonObject | undefined,
): Promise<void> {
  const moved = before && before.organizationId !== person.organization_id;
  const common = {
    region_id: person.region_id,
    municipality_id: person.municipality_id,
    organization_id: person.organization_id,
    education_level: person.education_level,
    group_name: person.group_name,
    specialty_code: person.specialty_code,
    course: person.course,
    is_final_year: person.is_final_year,
    study_form: filled(call.body.studyForm) ?? filled(before?.studyForm),
  };
  if (person.enrolment_id !== null && !moved) {
    const startsOn = filled(call.body.enrolledOn);
    await call
      .trx('enrolments')
      .where({ id: person.enrolment_id })
      .update({
        ...common,
        ...(startsOn ? { starts_on: startsOn } : {}),
        ...changed(call.trx, writtenBy(call)),
      });
    return;
  }
  if (moved && person.enrolment_id !== null) {
    await call.trx('enrolments').where({ id: person.enrolment_id }).update({ ends_on: call.today });
  }
  const [row] = await call
    .trx('enrolments')
    .insert({
      ...common,
      person_id: id,
      starts_on: (moved ? null : filled(call.body.enrolledOn)) ?? call.today,
      ends_on: null,
      ...made(writtenBy(call)),
    })
    .returning('id');
  await call.trx('persons').where({ id }).update({ enrolment_id: row.id });
}
