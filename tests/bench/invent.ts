// The synthetic people: everything follows from the person's number and one fixed seed.

import { searchKey, sortKey } from '../../api/db/keys.ts';
import type { JsonObject } from '../../forms/json.ts';
import { fullNameOf, inventName } from '../../seeds/demo/names.ts';
import { type Random, randomFrom } from '../../seeds/demo/random.ts';

const MAYBE: [fact: string, met: number, known: number][] = [
  ['healthLimitation', 0.03, 0.9],
  ['orphan', 0.03, 0.9],
  ['orphanAtRisk', 0.01, 0.9],
  ['conscripted', 0.04, 0.9],
  ['mobilisedOrContract', 0.01, 0.9],
  ['parentalLeave', 0.02, 0.9],
  ['relativesInformal', 0.05, 0.6],
  ['priorOffence', 0.01, 0.6],
  ['toBeConscripted', 0.1, 0.9],
  ['hasResume', 0.6, 0.9],
  ['jobCertainty', 0.7, 0.8],
  ['worksOutsideSpecialty', 0.2, 0.8],
  ['employedBySpecialty', 0.3, 0.7],
];
/** What a region's own questionnaire adds; with it facts come to about one kilobyte. */
const OWN = [
  'предпринимательство',
  'переезд',
  'целевое обучение',
  'самозанятость',
  'наставничество',
  'профпробы',
];

export interface Home {
  organizationId: number;
  municipalityId: number;
  regionId: number;
  kind: string;
}

export interface Invented {
  home: Home;
  row: Record<string, string | number | boolean | null>;
  facts: JsonObject;
}

export function inventor(
  seed: number,
  homes: readonly Home[],
  specialties: readonly string[],
  birth: string,
) {
  const random = randomFrom(seed);
  const nobody = new Set<string>();
  let number = 0;
  return (): Invented => {
    const home = random.pick(homes);
    number += 1;
    return inventOne(random, number, home, random.pick(specialties), nobody, birth);
  };
}

function inventOne(
  random: Random,
  number: number,
  home: Home,
  specialty: string,
  taken: Set<string>,
  birth: string,
): Invented {
  taken.clear();
  const sex = random.chance(0.5) ? 'male' : 'female';
  const name = inventName(random, sex, taken);
  const full = fullNameOf(name);
  const school = home.kind === 'school';
  const course = school ? 9 + random.between(0, 2) : random.between(1, 4);
  const isFinalYear = school ? course >= 9 : course === 4;
  const level = school ? 'school' : home.kind === 'university' ? 'higher' : 'vocational';
  const row = {
    last_name: name.lastName,
    first_name: name.firstName,
    patronymic: name.patronymic,
    birth_date: `${birth}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
    sex,
    snils: String(home.regionId * 100_000_000 + number).padStart(11, '0'),
    phone: `+7 900 ${String(number).padStart(7, '0')}`,
    email: null,
    search_key: searchKey(full),
    sort_key: sortKey(full),
    enrolment_id: null,
    education_level: level,
    group_name: `${school ? course : 'Г'}-${random.between(1, 24)}`,
    specialty_code: school ? null : specialty,
    course,
    is_final_year: isFinalYear,
    assessable: !school,
    has_consent: true,
  };
  const facts: JsonObject = {
    specialtyGraduates: random.between(20, 400),
    specialtyEmployed: random.between(5, 300),
    regionGraduates: 21_300,
    regionEmployed: 12_900,
    practiceCount: random.between(0, 4),
    employerEventsLast12m: random.between(0, 5),
    interviewTrainings: random.between(0, 3),
    isFinalYear,
    age: random.between(16, 23),
    course,
    specialtyCode: specialty,
    specialtyGroup: `${specialty.slice(0, 2)}.00.00`,
    educationLevel: level,
    organizationKind: home.kind,
  };
  for (const [fact, met, known] of MAYBE)
    if (random.chance(known)) facts[fact] = random.chance(met);
  facts.regional = Object.fromEntries(
    OWN.map((about) => [about, random.pick(['да', 'нет', 'не определился'])]),
  );
  return { home, row, facts };
}
