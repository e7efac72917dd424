// The demonstration region: invented places, people and records, all dates counted from the first start.
import type { Knex } from 'knex';
import { hashPassword } from '../../api/access/password.ts';
import { refreshPeople } from '../../api/assessments/refresh-person.ts';
import { addDays, dateIn } from '../../api/clock.ts';
import type { Database } from '../../api/db/connect.ts';
import { draftRegionalCriterion } from './draft-criterion.ts';
import { seedEmployers } from './employer-register.ts';
import { seedEvents } from './events.ts';
import { pupilContingents, studentContingents, trainedGroups } from './groups.ts';
import { seedLearners } from './learners.ts';
import {
  demoServiceAreas,
  placeAt,
  seedDemoOrganizations,
  seedServiceAreas,
} from './organizations.ts';
import { inventPeople } from './people.ts';
import { regionCode } from './places.ts';
import { seedDemoPlan } from './plan.ts';
import { seedPupilEvents } from './pupils.ts';
import { publishRegionalQuestionnaire } from './questionnaire.ts';
import { randomFrom } from './random.ts';
import { seedRecords } from './records.ts';
import { seedRegisters } from './registers.ts';
import { seedReports } from './reports.ts';
import { seedStatistics } from './statistics.ts';
import { tellStories } from './stories.ts';
import { demoAccounts, seedUsers } from './users.ts';

export interface DemoOptions {
  /** The instant of the first start, ISO-8601. */
  now: string;
  demoPassword: string;
  argon2: { memoryCost: number; timeCost: number };
}

const SEED = 20_250_303;
const STEP = 100;

/**
 * All in one transaction: a process that dies midway leaves nothing, and the next start begins anew.
 * It goes past `db.write`, whose deadline is meant for requests.
 */
export async function seedDemoRegion(db: Database, options: DemoOptions): Promise<void> {
  const passwordHash = await hashPassword(options, options.demoPassword);
  await db.writer.transaction((trx) => plantRegion(db, trx, options.now, passwordHash));
}

async function plantRegion(
  db: Database,
  trx: Knex,
  now: string,
  passwordHash: string,
): Promise<void> {
  const random = randomFrom(SEED);
  const today = dateIn('Europe/Moscow', new Date(now));
  const places = await seedDemoOrganizations(trx, now);
  const region = placeAt(places, regionCode);
  await seedServiceAreas(trx, places, demoServiceAreas(places, today), addDays(today, -365), now);
  await publishRegionalQuestionnaire(trx, region, now, today);
  await draftRegionalCriterion(trx, region, now);
  const employers = await seedEmployers(trx, places, today, now);
  await seedStatistics(trx, random, places, studentContingents, today, now);

  const people = inventPeople(random, places, [...studentContingents, ...pupilContingents], today);
  const stories = tellStories(random, people, today);
  const ids = await seedLearners(
    trx,
    random,
    people.map((person, i) => ({ ...person, hasConsent: (stories[i]?.consents.length ?? 0) > 0 })),
    now,
  );
  const described = people.flatMap(({ place, group }, i) => {
    const [id, story] = [ids[i], stories[i]];
    return id === undefined || !story ? [] : [{ id, place, group: group.name, story }];
  });
  const events = await seedEvents(trx, places, region.id, described, employers, today, now);
  await seedRecords(trx, region.id, described, events, now);

  // Some levels have a history: they were computed once before, when less was known.
  const earlier = described
    .filter(({ group }) => trainedGroups.includes(group))
    .map(({ id }) => id);
  const before = new Date(Date.parse(now) - 40 * 86_400_000).toISOString();
  await refresh(db, trx, earlier, before);
  await refresh(db, trx, ids, now);
  const users = await seedUsers(trx, places, demoAccounts, {
    now,
    since: addDays(today, -180),
    passwordHash,
    demo: true,
  });
  await confirmSome(trx, region.id, users.get('employment_center') ?? null);
  await seedPupilEvents(trx, places, region.id, today, now);
  await seedRegisters(trx, places, region.id, today, now);
  await seedDemoPlan(trx, places, region, { today, now, users });
  await seedReports(trx, region, users.get('analyst') ?? null, today, now);
  // Publications of the federal package asked for everybody to be computed again: that has been done.
  await trx('jobs')
    .where({ status: 'waiting' })
    .whereIn('kind', ['refresh-people', 'assess-people'])
    .delete();
}

/** The centre of employment has confirmed a third of the high levels. */
async function confirmSome(trx: Knex, regionId: number, userId: number | null): Promise<void> {
  await trx('assessments')
    .where({ region_id: regionId, is_current: true, level: 'high' })
    .whereRaw('person_id % 3 = 0')
    .update({ status: 'confirmed', confirmed_by: userId, updated_by: userId });
}

async function refresh(db: Database, trx: Knex, ids: readonly number[], now: string) {
  for (let from = 0; from < ids.length; from += STEP) {
    await refreshPeople(db, trx, ids.slice(from, from + STEP), { now, userId: null });
  }
}
