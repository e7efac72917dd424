// What every database holds before it answers: the federal tree, the federal methodology, and on an
// empty embedded database a demonstration region. Each step is skipped when it has been done.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../api/clock.ts';
import type { Database } from '../api/db/connect.ts';
import { bringLedgersUp } from '../api/definitions/keys/bring-up.ts';
import { applyFederalLibrary } from '../api/packages/apply-library.ts';
import { seedFederalOrganizations } from './01-organizations.ts';
import { seedSpecialties } from './02-specialties.ts';
import { seedFederalPlan } from './03-federal-plan.ts';
import { seedDemoRegion } from './demo/region.ts';

export interface SeedOptions {
  /** `undefined`: only where the database is embedded and empty. */
  demo?: boolean;
  demoPassword?: string;
  embedded: boolean;
  clock: Clock;
  argon2: { memoryCost: number; timeCost: number };
}

export interface Prepared {
  /** Demonstration accounts exist. */
  demo: boolean;
  /** Known only to the start that made them. */
  demoPassword?: string;
}

export async function prepareData(db: Database, options: SeedOptions): Promise<Prepared> {
  const now = options.clock.now().toISOString();
  await db.write((trx) => seedFederalOrganizations(trx, now));
  await db.write((trx) => seedSpecialties(trx));
  await bringLedgersUp(db.writer, db.write);
  await applyFederalLibrary(db.write, now);
  await db.write((trx) => seedFederalPlan(trx, now));
  const users = Number((await db.writer('users').count({ total: '*' }).first())?.total ?? 0);
  const demoUsers = await db.writer('users').where({ demo: true }).first('id');
  if (demoUsers) return { demo: true };
  const wanted = options.demo ?? (options.embedded && users === 0);
  if (!wanted || users > 0) return { demo: false };
  const demoPassword = options.demoPassword ?? randomBytes(9).toString('base64url');
  await seedDemoRegion(db, { now, demoPassword, argon2: options.argon2 });
  return { demo: true, demoPassword };
}
