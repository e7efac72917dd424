// The demonstration region: invented places, people and records, all dates counted from the first start.
import type { Knex } from 'knex';
import { hashPassword } from '../../api/access/password.ts';
import { addDays, dateIn } from '../../api/clock.ts';
import type { Database } from '../../api/db/connect.ts';
import { demoServiceAreas, seedDemoOrganizations, seedServiceAreas } from './organizations.ts';
import { demoAccounts, seedUsers } from './users.ts';

export interface DemoOptions {
  /** The instant of the first start, ISO-8601. */
  now: string;
  demoPassword: string;
  argon2: { memoryCost: number; timeCost: number };
}

/**
 * All in one transaction: a process that dies midway leaves nothing, and the next start begins anew.
 * It goes past `db.write`, whose deadline is meant for requests.
 */
export async function seedDemoRegion(db: Database, options: DemoOptions): Promise<void> {
  const passwordHash = await hashPassword(options, options.demoPassword);
  await db.writer.transaction((trx) => plantRegion(db, trx, options.now, passwordHash));
}

async function plantRegion(db: Database, trx: Knex, now: string, passwordHash: string) {
  const today = dateIn('Europe/Moscow', new Date(now));
  const places = await seedDemoOrganizations(trx, now);
  await seedServiceAreas(trx, places, demoServiceAreas(places, today), addDays(today, -365), now);
  await seedUsers(trx, places, demoAccounts, {
    now,
    since: addDays(today, -180),
    passwordHash,
    demo: true,
  });
}
