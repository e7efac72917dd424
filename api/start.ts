// Brings a server up: database, migrations, federal methodology, demonstration region, jobs, sealing.

import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { prepareData } from '../seeds/prepare.ts';
import { forgetFiles } from './answers/attach-files.ts';
import { buildApp, jobKinds, resources } from './app.ts';
import { systemClock } from './clock.ts';
import { type Config, ConfigError } from './config.ts';
import type { AppContext } from './context.ts';
import { openDatabase, sqliteFile } from './db/connect.ts';
import { sweep } from './db/growth.ts';
import { migrate } from './db/migrate.ts';
import { startChecker } from './definitions/checking/checker.ts';
import { forgetDeleted } from './definitions/routes/removal.ts';
import { healthy } from './health.ts';
import { enqueue } from './jobs/job-queries.ts';
import { startJobs } from './jobs/runner.ts';
import { logFailure } from './log-failure.ts';
import { startSealer } from './trail/sealing.ts';

export const VERSION = '0.1.0';

export interface Running {
  app: AppContext;
  server: Server;
  port: number;
  /** The demo password, when this start created demo accounts. */
  demoPassword?: string;
  stop(): Promise<void>;
}

/** What production costs; tests lower it. */
const ARGON2 =
  process.env.ARGON2_COST === 'low'
    ? { memoryCost: 1024, timeCost: 1 }
    : { memoryCost: 19_456, timeCost: 2 };

/** @param checkerFile the built thread that looks at definitions from outside */
export async function start(
  config: Config,
  checkerFile: string,
  consoleDir?: string,
): Promise<Running> {
  const clock = systemClock;
  const db = await openDatabase({
    url: config.databaseUrl,
    readUrl: config.databaseReadUrl,
    dataDir: config.dataDir,
  });
  await migrate(db, sqliteFile(config.dataDir));
  const prepared = await prepareData(db, {
    demo: config.demo,
    demoPassword: config.demoPassword,
    embedded: config.databaseUrl === undefined,
    clock,
    argon2: ARGON2,
  });
  if (config.production && prepared.demo) {
    await db.close();
    throw new ConfigError(
      'В этой базе есть демонстрационные учётные записи: с NODE_ENV=production система не запускается.',
    );
  }
  const jobs = startJobs(db, clock, jobKinds);
  const checker = startChecker(checkerFile);
  const app: AppContext = {
    db,
    clock,
    jobs,
    resources,
    checker,
    health: healthy(),
    version: VERSION,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    requestLimits: config.requestLimits,
    demo: prepared.demo,
    argon2: ARGON2,
    ...(consoleDir && existsSync(consoleDir) ? { consoleDir } : {}),
  };
  const sealer = startSealer(db, clock, config.dataDir);
  const server = createServer(buildApp(app));
  server.requestTimeout = 60_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 30_000;
  server.maxHeadersCount = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const daily = setInterval(() => void everyHour(app).catch(logFailure), 3_600_000);
  daily.unref();
  await everyHour(app);
  jobs.wake();
  const address = server.address();
  return {
    app,
    server,
    port: typeof address === 'object' && address ? address.port : config.port,
    demoPassword: prepared.demoPassword,
    async stop() {
      app.health.draining = true;
      clearInterval(daily);
      await new Promise<void>((resolve) => {
        // Connections kept alive fall idle one by one, as their last request is answered.
        const idle = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearInterval(idle);
          resolve();
        });
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 20_000).unref();
      });
      await jobs.stop();
      await checker.stop();
      await sealer.stop();
      await db.close();
    },
  };
}

/** What passes by itself: facts that change with the date, expired sessions and stored replies, deleted drafts. */
async function everyHour(app: AppContext): Promise<void> {
  const instant = app.clock.now();
  const now = instant.toISOString();
  await app.db.write(async (trx) => {
    await enqueue(trx, { kind: 'refresh-due', payload: {}, userId: null, now });
    await forgetDeleted(trx, now);
    await forgetFiles(
      trx,
      app.resources.holdingFiles(),
      new Date(instant.getTime() - 86_400_000).toISOString(),
    );
  });
  await sweep(app.db, instant);
}
