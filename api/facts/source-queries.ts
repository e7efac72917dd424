// Reads what is recorded about people: each source with the dates by which it holds.
import type { Knex } from 'knex';

export interface PersonRow {
  id: number;
  region_id: number;
  municipality_id: number | null;
  organization_id: number;
  organization_kind: string;
  time_zone: string;
  birth_date: string;
  education_level: string;
  specialty_code: string | null;
  course: number | null;
  is_final_year: boolean | number;
  assessable: boolean | number;
  risk_level: string | null;
}

export interface CategoryRow {
  id: number;
  person_id: number;
  category: string;
  valid_from: string;
  valid_to: string | null;
}

export interface ParticipationRow {
  id: number;
  person_id: number;
  event_type_version_id: number;
  title: string;
  event_date: string;
  attended: boolean | number;
}

export interface PracticeRow {
  id: number;
  person_id: number;
  employer_name: string;
  specialty_relation: string;
  starts_on: string;
}

export interface ResumeRow {
  id: number;
  person_id: number;
  published_on: string;
  withdrawn_on: string | null;
}

export interface EmploymentRow {
  id: number;
  person_id: number;
  status: string;
  employer_name: string | null;
  by_specialty: boolean | number | null;
  confirmed: boolean | number;
  starts_on: string;
  ends_on: string | null;
}

export interface ResponseRow {
  id: number;
  person_id: number;
  version_id: number;
  answers: string;
  answered_on: string;
}

export interface Sources {
  person: PersonRow;
  categories: CategoryRow[];
  participations: ParticipationRow[];
  practices: PracticeRow[];
  resumes: ResumeRow[];
  employment: EmploymentRow[];
  responses: ResponseRow[];
}

const NOTHING = {
  categories: [],
  participations: [],
  practices: [],
  resumes: [],
  employment: [],
  responses: [],
};

/** Sources of people just registered: nothing is entered about them yet. */
export async function readNewcomers(db: Knex, personIds: number[]): Promise<Sources[]> {
  return (await readPersons(db, personIds)).map((person) => ({ person, ...NOTHING }));
}

/** Sources of several people at once: seven queries, however many people. */
export async function readSources(db: Knex, personIds: number[]): Promise<Sources[]> {
  const of = <Row extends { person_id: number }>(rows: Row[]): Map<number, Row[]> => {
    const byPerson = new Map<number, Row[]>();
    for (const row of rows) {
      const list = byPerson.get(row.person_id);
      if (list) list.push(row);
      else byPerson.set(row.person_id, [row]);
    }
    return byPerson;
  };
  const table = (name: string, date: string, ...columns: string[]) =>
    db(name)
      .select('id', 'person_id', date, ...columns)
      .whereIn('person_id', personIds)
      .orderBy([
        { column: date, order: 'desc' },
        { column: 'id', order: 'desc' },
      ]);
  const persons = await readPersons(db, personIds);
  const categories = of<CategoryRow>(
    await table('categories', 'valid_from', 'category', 'valid_to'),
  );
  const participations = of<ParticipationRow>(
    await table('participations', 'event_date', 'event_type_version_id', 'title', 'attended'),
  );
  const practices = of<PracticeRow>(
    await table('practices', 'starts_on', 'employer_name', 'specialty_relation'),
  );
  const resumes = of<ResumeRow>(await table('resumes', 'published_on', 'withdrawn_on'));
  const employment = of<EmploymentRow>(
    await table(
      'employment_records',
      'starts_on',
      'status',
      'employer_name',
      'by_specialty',
      'confirmed',
      'ends_on',
    ),
  );
  const responses = of<ResponseRow>(
    await table('responses', 'answered_on', 'version_id', 'answers').where({ status: 'submitted' }),
  );
  return persons.map((person) => ({
    person,
    categories: categories.get(person.id) ?? [],
    participations: participations.get(person.id) ?? [],
    practices: practices.get(person.id) ?? [],
    resumes: resumes.get(person.id) ?? [],
    employment: employment.get(person.id) ?? [],
    responses: responses.get(person.id) ?? [],
  }));
}

function readPersons(db: Knex, personIds: number[]): Promise<PersonRow[]> {
  return db('persons as p')
    .join('organizations as o', 'o.id', 'p.organization_id')
    .whereIn('p.id', personIds)
    .select(
      'p.id',
      'p.region_id',
      'p.municipality_id',
      'p.organization_id',
      'o.kind as organization_kind',
      'o.time_zone',
      'p.birth_date',
      'p.education_level',
      'p.specialty_code',
      'p.course',
      'p.is_final_year',
      'p.assessable',
      'p.risk_level',
    );
}

export interface Statistics {
  specialtyGraduates: number;
  specialtyEmployed: number;
  regionGraduates: number;
  regionEmployed: number;
  year: number;
}

/** Graduate statistics of the latest year entered in the region, by specialty. */
export async function readStatistics(db: Knex, regionId: number): Promise<Map<string, Statistics>> {
  const last = await db('graduate_statistics')
    .where({ region_id: regionId })
    .max({ year: 'year' })
    .first();
  if (!last?.year) return new Map();
  const rows: { specialty_code: string; graduates: number; employed: number }[] = await db(
    'graduate_statistics',
  )
    .where({ region_id: regionId, year: last.year })
    .groupBy('specialty_code')
    .select('specialty_code')
    .sum({ graduates: 'graduates', employed: 'employed' });
  const total = { graduates: 0, employed: 0 };
  for (const row of rows) {
    total.graduates += row.graduates;
    total.employed += row.employed;
  }
  return new Map(
    rows.map((row) => [
      row.specialty_code,
      {
        specialtyGraduates: row.graduates,
        specialtyEmployed: row.employed,
        regionGraduates: total.graduates,
        regionEmployed: total.employed,
        year: Number(last.year),
      },
    ]),
  );
}

/** Facts of a person as they are stored: an object, or its text; nothing of whom nothing is known. */
export async function storedFacts(db: Knex, personId: number): Promise<unknown> {
  const row: { facts: unknown } | undefined = await db('person_facts')
    .where({ person_id: personId })
    .first('facts');
  return row?.facts;
}
