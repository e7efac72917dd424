// What every room is given: the database, the clock and the few settings that handlers read.
import type { Clock } from './clock.ts';
import type { Database } from './db/connect.ts';
import type { Checker } from './definitions/checking/checker.ts';
import type { Health } from './health.ts';
import type { RequestLimits } from './http/request-limit.ts';
import type { Resources } from './http/resources.ts';
import type { JobRunner } from './jobs/runner.ts';
import type { TrustProxy } from './trust-proxy.ts';

export interface AppContext {
  db: Database;
  clock: Clock;
  health: Health;
  jobs: JobRunner;
  /** All that is served, by facts of each. */
  resources: Resources;
  /** Looks at texts of definitions from outside, in a thread of its own. */
  checker: Checker;
  version: string;
  /** Address people reach us by; absent on loopback. */
  publicUrl?: string;
  trustProxy: TrustProxy | undefined;
  /** Absent: as many requests as come. */
  requestLimits?: RequestLimits;
  demo: boolean;
  /** Folder of the built console, absent where only the API is served. */
  consoleDir?: string;
  argon2: { memoryCost: number; timeCost: number };
}
