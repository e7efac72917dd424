// Writes invented people as the console would: the person, and the enrolment now in force.
import type { Knex } from 'knex';
import { searchKey, sortKey } from '../../api/db/keys.ts';
import { inventedSnils } from './codes.ts';
import { insertMany } from './insert.ts';
import { fullNameOf } from './names.ts';
import { placed } from './organizations.ts';
import { type DemoPerson, isPupil } from './people.ts';
import type { Random } from './random.ts';

const LEVELS: Readonly<Record<string, string>> = {
  'vocational-college': 'vocational',
  university: 'higher',
  school: 'school',
};

/** Share of people whose СНИЛС is entered; mostly it is empty. */
const WITH_SNILS = 0.04;

export interface NewLearner extends DemoPerson {
  hasConsent: boolean;
}

/** Returns ids in the order of the people. */
export async function seedLearners(
  trx: Knex,
  random: Random,
  people: readonly NewLearner[],
  now: string,
): Promise<number[]> {
  const studies = people.map((person) => {
    const { group, place } = person;
    return {
      ...placed(place),
      education_level: LEVELS[place.kind] ?? 'vocational',
      group_name: group.name,
      specialty_code: group.specialty,
      course: group.course,
      is_final_year: group.specialty !== null,
    };
  });
  const persons = people.map((person, index) => {
    const fullName = fullNameOf(person);
    const reachable = random.chance(0.6);
    return {
      ...studies[index],
      last_name: person.lastName,
      first_name: person.firstName,
      patronymic: person.patronymic,
      birth_date: person.birthDate,
      sex: person.sex,
      snils: random.chance(WITH_SNILS) ? inventedSnils(1000 + index * 7) : null,
      phone: reachable ? `+7 000 ${phoneTail(index)}` : null,
      email: reachable && random.chance(0.5) ? `learner-${index + 1}@example.com` : null,
      search_key: searchKey(fullName),
      sort_key: sortKey(fullName),
      enrolment_id: null,
      assessable: !isPupil(person),
      has_consent: person.hasConsent,
      risk_level: null,
      assessed_on: null,
    };
  });
  const ids = await insertMany(trx, 'persons', persons, now);
  const enrolments = people.map((person, index) => ({
    ...studies[index],
    person_id: ids[index] ?? 0,
    study_form: 'full-time',
    starts_on: person.enrolledOn,
    ends_on: null,
  }));
  await insertMany(trx, 'enrolments', enrolments, now);
  await trx.raw(
    `update persons set enrolment_id = (select e.id from enrolments e where e.person_id = persons.id)
     where enrolment_id is null`,
  );
  return ids;
}

/** No operator has the code 000, so nobody answers. */
function phoneTail(index: number): string {
  const digits = String(1_000_000 + index * 311).slice(-7);
  return `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
}
