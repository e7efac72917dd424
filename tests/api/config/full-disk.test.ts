// D4: a full disk stops writing with a sentence, and nothing else; with room again everything goes on by itself.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase, sqliteFile } from '../../../api/db/connect.ts';
import { keepFilesPrivate } from '../../../api/private-files.ts';
import { verifyChain } from '../../../api/trail/chain.ts';
import { startSealer } from '../../../api/trail/sealing.ts';
import { one, placeId } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer, testClock } from '../../support/server.ts';

describe('a full disk', () => {
  let server: TestServer;
  let operator: Client;
  let organizationId: number;
  let learnerId: number;

  const card = (lastName: string) => ({
    lastName,
    firstName: 'Пётр',
    birthDate: '2006-01-01',
    organizationId,
    groupName: 'ИСП-41',
    specialtyCode: '09.02.07',
    course: 4,
    isFinalYear: true,
  });
  const writer = () => server.test.database.writer;
  /** SQLite refuses a page more as it does when the file system has none. */
  const full = async () => {
    const [{ page_count: pages }] = await writer().raw('pragma page_count');
    await writer().raw(`pragma max_page_count = ${pages}`);
    // What is free inside the file is used up first.
    await writer()
      .raw('create table filler (words text)')
      .catch(() => undefined);
    for (let more = true; more; )
      more = await writer()('filler')
        .insert({ words: 'х'.repeat(3_000) })
        .then(
          () => true,
          () => false,
        );
  };
  const roomAgain = () => writer().raw('pragma max_page_count = 1073741823');
  const views = async () =>
    (await server.test.db('audit_events').where({ outcome: 'viewed', resource: 'learners' }))
      .length;

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    server = await startTestServer();
    operator = await server.as('operator');
    organizationId = await placeId(operator, 'Колледж А-1');
    learnerId = (await one(operator, 'learners', { q: 'егорова' })).id;
    await writer().raw('create table filler (words text)');
    await full();
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  it('refuses writes with a sentence; cards, lists and files are read on, and the process is well', async () => {
    // Something may still fit into a page that is half empty.
    let refused = await operator.post('/api/learners', card('Первый'));
    for (let turn = 0; refused.status === 201 && turn < 200; turn += 1)
      refused = await operator.post('/api/learners', card('Первый'));
    expect(refused.status).toBe(507);
    expect(refused.body).toMatchObject({
      type: 'urn:profmarshrut:problem:disk-full',
      title: 'На диске сервера нет места',
    });
    for (let turn = 0; turn < 40; turn += 1)
      expect((await operator.get(`/api/learners/${learnerId}`)).status).toBe(200);
    expect((await operator.get('/api/learners?range=[0,9]')).status).toBe(200);
    expect((await server.nobody.get('/api/health')).status).toBe(200);
  });

  it('with room again is written on, and nothing that was looked at is missing', async () => {
    const before = await views();
    await roomAgain();
    expect((await operator.post('/api/learners', card('Второй'))).status).toBe(201);
    await startSealer(server.test.database, testClock, server.test.dataDir).stop();
    expect(await views()).toBeGreaterThan(before);
    expect(await views()).toBeGreaterThanOrEqual(40);
    expect(await verifyChain(server.test.db, server.test.dataDir)).toMatchObject({
      ok: true,
      unsealed: 0,
    });
  });
});

describe('files', () => {
  it('are their owner’s alone, also those that an earlier version made', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'profmarshrut-private-'));
    const dataDir = join(folder, 'data', 'deep');
    const before = process.umask(0o022);
    try {
      mkdirSync(dataDir, { recursive: true });
      writeFileSync(sqliteFile(dataDir), '');
      chmodSync(sqliteFile(dataDir), 0o644);
      keepFilesPrivate({ dataDir });
      const db = await openDatabase({ dataDir });
      await db.writer.raw('create table lines (words text)');
      const modes = readdirSync(dataDir).map((name) => statSync(join(dataDir, name)).mode & 0o777);
      expect(modes.length).toBeGreaterThanOrEqual(2);
      expect(new Set(modes)).toEqual(new Set([0o600]));
      await db.close();
      const fresh = await openDatabase({ dataDir: join(folder, 'fresh') });
      await fresh.close();
      expect(statSync(join(folder, 'fresh')).mode & 0o777).toBe(0o700);
    } finally {
      process.umask(before);
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
