// A copy taken while the server works is restored on an empty place whole; a damaged one is refused.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../../api/backup.ts';
import { systemClock } from '../../../api/clock.ts';
import { type Config, readConfig } from '../../../api/config.ts';
import { openDatabase, sqliteFile } from '../../../api/db/connect.ts';
import { headsFile, verifyChain } from '../../../api/trail/chain.ts';
import { startSealer } from '../../../api/trail/sealing.ts';
import { openTestDatabase } from '../../support/database.ts';
import { created, placeId } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

const TABLES = [
  'organizations',
  'users',
  'grants',
  'persons',
  'enrolments',
  'definitions',
  'definition_versions',
  'audit_events',
  'jobs',
];

const ofEmbedded = () => {
  let server: TestServer;
  let operator: Client;
  let folder: string;
  let source: Config;
  const configFor = (name: string) => readConfig({ DATA_DIR: join(folder, name) });
  const copy = () => join(folder, 'copy.db');

  beforeAll(async () => {
    server = await startTestServer();
    operator = await server.as('operator');
    folder = mkdtempSync(join(tmpdir(), 'profmarshrut-backup-'));
    source = readConfig({ DATA_DIR: server.test.dataDir });
    await startSealer(server.test.database, systemClock, server.test.dataDir).stop();
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function counts(db: TestServer['test']['db']) {
    const out: Record<string, number> = {};
    for (const table of TABLES) out[table] = Number((await db(table).count({ n: '*' }).first())?.n);
    return out;
  }

  it('taken between writes, holds nothing half-written', async () => {
    const organizationId = await placeId(operator, 'Колледж А-1');
    const somebody = (n: number) => ({
      lastName: 'Орлов',
      firstName: 'Пётр',
      birthDate: '2006-01-01',
      organizationId,
      groupName: `ИСП-${n}`,
      specialtyCode: '09.02.07',
    });
    await Promise.all([
      ...Array.from({ length: 20 }, (_, n) => created(operator.post('/api/learners', somebody(n)))),
      backUp(source, server.test.database, join(folder, 'busy.db')),
    ]);
    const config = configFor('busy');
    await restore(config, join(folder, 'busy.db'));
    const restored = await openDatabase({ dataDir: config.dataDir });
    const { persons = 0, enrolments } = await counts(restored.writer);
    expect(enrolments).toBe(persons);
    await restored.close();
  });

  it('restored, counts the same rows and the journal is whole', async () => {
    await backUp(source, server.test.database, copy());
    const config = configFor('restored');
    await restore(config, copy());
    const restored = await openDatabase({ dataDir: config.dataDir });
    expect(await counts(restored.writer)).toEqual(await counts(server.test.db));
    expect(existsSync(headsFile(config.dataDir))).toBe(true);
    expect(await verifyChain(restored.writer, config.dataDir)).toMatchObject({ ok: true });
    await restored.close();
  });

  it('overwrites neither a copy nor a base', async () => {
    await expect(backUp(source, server.test.database, copy())).rejects.toThrow('Файл уже есть');
    await expect(restore(configFor('restored'), copy())).rejects.toThrow('Здесь уже есть база');
    await expect(restore(configFor('absent'), join(folder, 'none.db'))).rejects.toThrow(
      'Нет файла',
    );
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut in half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    [
      'spoiled in the middle',
      (bytes) => Buffer.from(bytes).fill(0x5a, bytes.length / 2, bytes.length / 2 + 8192),
    ],
    ['another file', () => Buffer.from('Это не база')],
    ['an empty file', () => Buffer.alloc(0)],
  ])('%s is refused, and nothing is put in place', async (name, damage) => {
    const file = join(folder, `damaged ${name}.db`);
    writeFileSync(file, damage(readFileSync(copy())));
    const config = configFor(`damaged ${name}`);
    await expect(restore(config, file)).rejects.toThrow('Копия повреждена');
    expect(existsSync(sqliteFile(config.dataDir))).toBe(false);
  });
};

/** The server's own tools copy PostgreSQL; where they are missing, that is said. */
const ofServer = () => {
  it.each(['pg_dump', 'pg_restore'])('names %s when it is not installed', async (tool) => {
    const folder = mkdtempSync(join(tmpdir(), 'profmarshrut-backup-'));
    const path = process.env.PATH;
    process.env.PATH = folder;
    try {
      const config = readConfig({ DATABASE_URL: 'postgres://localhost/none', DATA_DIR: folder });
      const file = join(folder, 'copy.dump');
      if (tool === 'pg_restore') writeFileSync(file, '');
      const work = tool === 'pg_dump' ? backUpNowhere(config, file) : restore(config, file);
      await expect(work).rejects.toThrow(`Не найдена программа ${tool}`);
    } finally {
      process.env.PATH = path;
      rmSync(folder, { recursive: true, force: true });
    }
  });

  async function backUpNowhere(config: Config, file: string): Promise<void> {
    const test = await openTestDatabase();
    await backUp(config, test.database, file).finally(test.close);
  }
};

if (process.env.TEST_ENGINE === 'postgres') describe('backup of a PostgreSQL server', ofServer);
else describe('backup of the embedded database', ofEmbedded);
