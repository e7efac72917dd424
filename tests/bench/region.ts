// A synthetic region of 66 municipalities and 925 organisations, a small second one, and who reads them.
import type { Knex } from 'knex';
import { openSession } from '../../api/access/session.ts';
import { assessmentRow } from '../../api/assessments/assessment-queries.ts';
import { rulesetAt } from '../../api/assessments/ruleset.ts';
import type { Database } from '../../api/db/connect.ts';
import { insertRows } from '../../api/db/insert-rows.ts';
import { newUid } from '../../api/db/uid.ts';
import { applyFederalLibrary } from '../../api/packages/apply-library.ts';
import { seedFederalOrganizations, seedOrganization } from '../../seeds/01-organizations.ts';
import { seedSpecialties } from '../../seeds/02-specialties.ts';
import { stamped } from '../../seeds/demo/insert.ts';
import { readPlaces } from '../../seeds/demo/organizations.ts';
import { seedUsers } from '../../seeds/demo/users.ts';
import { continueIds, type Row, settle, withoutIndexes } from './bulk.ts';
import { addEvents } from './events.ts';
import { type Home, inventor } from './invent.ts';

const MUNICIPALITIES = 66;
export const ORGANIZATIONS = 925;
const SEED = 20_260_901;
const CHUNK = 2_000;
/** The share whose level a new version of the rules will change. */
const CHANGING = 33;

export interface Region {
  regionId: number;
  collegeId: number;
  /** Cookies of a reader of the whole region and of an operator of one college. */
  cookies: { region: string; operator: string };
}

export interface Size {
  learners: number;
  organizations?: number;
  municipalities?: number;
}

export async function buildRegion(db: Database, size: Size): Promise<void> {
  const { learners, organizations = ORGANIZATIONS, municipalities = MUNICIPALITIES } = size;
  const now = new Date().toISOString();
  await db.write((trx) => seedFederalOrganizations(trx, now));
  await db.write((trx) => seedSpecialties(trx));
  await applyFederalLibrary(db.write, now);
  const [first, second] = await db.write(async (trx) => [
    await plantRegion(trx, 'bench', municipalities, organizations, now),
    await plantRegion(trx, 'bench-second', 3, 20, now),
  ]);
  await withoutIndexes(
    db.writer,
    db.engine,
    ['persons', 'enrolments', 'participations', 'person_facts', 'assessments'],
    async () => {
      await addPeople(db, first, 0, learners, now);
      await addPeople(db, second, learners, Math.max(100, Math.floor(learners / 20)), now);
      const held = await addEvents(db.writer, now);
      await addParticipations(db.writer, held, now);
    },
  );
  for (const table of ['persons', 'enrolments']) await continueIds(db.writer, db.engine, table);
  await db.write(async (trx) => {
    // The first start's work over everybody is measured on its own.
    await trx('jobs').delete();
    await addReaders(trx, now);
  });
  await settle(db.writer, db.engine);
}

/** The region as it stands, with sessions opened for this run. */
export async function findRegion(db: Database): Promise<Region> {
  const places = await readPlaces(db.writer);
  const open = (login: string) =>
    db.write(async (trx) => {
      const user = await trx('users').where({ login }).first('id');
      return `session=${await openSession(trx, user.id, new Date())}`;
    });
  return {
    regionId: places.get('bench')?.id ?? 0,
    collegeId: places.get('bench-0')?.id ?? 0,
    cookies: { region: await open('bench-region'), operator: await open('bench-operator') },
  };
}

async function plantRegion(
  trx: Knex,
  code: string,
  municipalities: number,
  organizations: number,
  now: string,
): Promise<Home[]> {
  const timeZone = 'Europe/Moscow';
  const root = await trx('organizations').where({ kind: 'country' }).first('id');
  const plant = (own: string, parentId: number, kind: string, name: string) =>
    seedOrganization(trx, { code: own, parentId, kind, name, timeZone }, now);
  const regionId = await plant(code, root.id, 'region', `Область ${code}`);
  const towns: number[] = [];
  for (let i = 0; i < municipalities; i += 1)
    towns.push(await plant(`${code}-town-${i}`, regionId, 'municipality', `Округ ${i + 1}`));
  const homes: Home[] = [];
  for (let i = 0; i < organizations; i += 1) {
    const kind = i % 20 === 19 ? 'university' : i % 5 === 4 ? 'school' : 'vocational-college';
    const municipalityId = towns[i % towns.length] ?? regionId;
    const id = await plant(`${code}-${i}`, municipalityId, kind, `Учебное заведение ${i + 1}`);
    homes.push({ organizationId: id, municipalityId, regionId, kind });
  }
  return homes;
}

async function addReaders(trx: Knex, now: string): Promise<void> {
  const places = await readPlaces(trx);
  const account = (
    login: string,
    home: string,
    grants: { role: 'region_admin' | 'analyst' | 'operator' | 'personal' }[],
  ) => ({
    login,
    name: 'Измеритель Пётр Ильич',
    position: 'Измеритель',
    home,
    grants,
  });
  const accounts = [
    account('bench-region', 'bench', [
      { role: 'region_admin' },
      { role: 'analyst' },
      { role: 'personal' },
    ]),
    account('bench-operator', 'bench-0', [{ role: 'operator' }]),
  ];
  await seedUsers(trx, places, accounts, {
    now,
    since: now.slice(0, 10),
    passwordHash: '-',
    demo: false,
  });
}

async function addPeople(
  db: Database,
  homes: Home[],
  before: number,
  count: number,
  now: string,
): Promise<void> {
  const today = now.slice(0, 10);
  const codes: string[] = await db.writer('specialties').orderBy('code').limit(60).pluck('code');
  const invent = inventor(SEED + before, homes, codes, String(Number(today.slice(0, 4)) - 18));
  const ruleset = await rulesetAt(db, db.writer, homes[0]?.organizationId ?? 0);
  if (!ruleset) throw new Error('Нет правил оценки');
  const stamp = { now, today, userId: null };
  for (let from = 0; from < count; from += CHUNK) {
    const persons: Row[] = [];
    const enrolments: Row[] = [];
    const facts: Row[] = [];
    const assessments: Row[] = [];
    for (let i = from; i < Math.min(from + CHUNK, count); i += 1) {
      const id = before + i + 1;
      const { home, row, facts: known } = invent();
      const place = {
        region_id: home.regionId,
        municipality_id: home.municipalityId,
        organization_id: home.organizationId,
      };
      const gist = row.assessable ? ruleset.compiled.gist(known) : null;
      const assessment = gist === null ? null : ruleset.compiled(known);
      if (assessment && gist) {
        const changing = i % CHANGING === 0 ? `${gist} прежний` : gist;
        assessments.push(
          assessmentRow({ id, ...place }, { facts: known }, assessment, changing, ruleset, stamp),
        );
      }
      persons.push({
        id,
        uid: newUid(),
        ...place,
        ...row,
        enrolment_id: id,
        risk_level: assessment?.level ?? null,
        assessed_on: assessment ? today : null,
        ...stamped(now),
      });
      enrolments.push({
        id,
        uid: newUid(),
        person_id: id,
        ...place,
        ...enrolled(row),
        study_form: 'full-time',
        starts_on: '2025-09-01',
        ends_on: null,
        ...stamped(now),
      });
      facts.push({
        person_id: id,
        ...place,
        facts: JSON.stringify(known),
        sources: '{}',
        as_of: today,
        next_change_on: '2099-01-01',
        updated_at: now,
      });
    }
    await db.writer.transaction(async (trx) => {
      await insertRows(trx, 'persons', persons);
      await insertRows(trx, 'enrolments', enrolments);
      await insertRows(trx, 'person_facts', facts);
      await insertRows(trx, 'assessments', assessments);
    });
  }
}

function enrolled(row: Row): Row {
  const { education_level, group_name, specialty_code, course, is_final_year } = row;
  return {
    education_level: education_level ?? null,
    group_name: group_name ?? null,
    specialty_code: specialty_code ?? null,
    course: course ?? null,
    is_final_year: is_final_year ?? null,
  };
}

/** Four for each person, made by the database itself; the first at one of the place's events. */
async function addParticipations(writer: Knex, held: string, now: string): Promise<void> {
  const types = await writer('definition_versions')
    .where({ kind: 'event-type' })
    .orderBy('id')
    .limit(4)
    .select('id', 'code', 'title');
  for (const [index, { id, code, title }] of types.entries()) {
    await writer.raw(
      `insert into participations (uid, region_id, municipality_id, organization_id, person_id, event_id, event_type_version_id, event_type,
         title, event_date, attended, note, version, created_at, updated_at)
       select '00000000-000${index}-7000-8000-' || substr('000000000000' || p.id, length('' || p.id) + 1), p.region_id, p.municipality_id,
         p.organization_id, p.id, ${index === 0 ? held : 'null'}, ?, ?, ?, '2026-0' || (1 + p.id % 9) || '-15', ?, null, 1, ?, ? from persons p`,
      [id, code, title, true, now, now],
    );
  }
}
