// R4: what is personal is in no line the server prints, in no address it makes, in no part of the database
// that is not the person's, and in no problem it answers with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import {
  answer,
  consent,
  created,
  list,
  one,
  placeId,
  query,
  today,
} from '../../support/requests.ts';
import { object, startTestServer, type TestServer } from '../../support/server.ts';

const CANARY = /канарейк|КНРК|79991234567|11223344595|canary@/iu;

let server: TestServer;
const printed: string[] = [];
const restore: (() => void)[] = [];

function capture(stream: NodeJS.WriteStream): void {
  const { write } = stream;
  stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return Reflect.apply(write, stream, [chunk, ...rest]);
  }) as typeof stream.write;
  restore.push(() => {
    stream.write = write;
  });
}

function captureConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    const own = console[method];
    console[method] = (...words: unknown[]) => void printed.push(words.map(String).join(' '));
    restore.push(() => {
      console[method] = own;
    });
  }
}

beforeAll(async () => {
  capture(process.stdout);
  capture(process.stderr);
  captureConsole();
  server = await startTestServer();
  await wholeStory();
});
afterAll(async () => {
  for (const undo of restore) undo();
  await server.close();
});

let learnerId: number;
const refusals: string[] = [];
const addresses: string[] = [];

/** A person from the card to the report, with everything that may go wrong on the way. */
async function wholeStory(): Promise<void> {
  const operator = await server.as('operator');
  const organizationId = await placeId(operator, 'Колледж А-1');
  const person: JsonObject = {
    lastName: 'Канарейкин',
    firstName: 'Кенар',
    birthDate: '2006-02-28',
    snils: '112-233-445 95',
    phone: '+79991234567',
    email: 'canary@example.org',
    organizationId,
    groupName: 'ИСП-41',
    specialtyCode: '09.02.07',
  };
  ({ id: learnerId } = await created(
    operator.post('/api/learners', person, { 'idempotency-key': 'canary-create-1' }),
  ));
  await consent(operator, learnerId);
  await consent(operator, learnerId, 'special-data');
  await created(
    operator.post('/api/categories', {
      learnerId,
      category: 'orphan',
      groundKind: 'КНРК-справка',
      groundNumber: 'КНРК-1',
      groundDate: today(),
      validFrom: today(),
    }),
  );
  await created(
    operator.post('/api/practices', {
      learnerId,
      kind: 'work',
      employerName: 'Лавка Канарейка',
      specialtyRelation: 'none',
      startsOn: today(),
    }),
  );
  await answer(operator, learnerId);
  await operator.put(`/api/learners/${learnerId}`, { lastName: 'Канарейкина' });
  await list(operator, 'learners', { q: 'канарейк' });
  const admin = await server.as('region_admin');
  const region = (await one(admin, 'organizations', { kind: 'region' })).id;
  const { id: templateVersionId } = await one(admin, 'definition-versions', {
    kind: 'report-template',
    inForceAt: region,
  });
  const { id: reportId } = await created(
    admin.post('/api/reports', { templateVersionId, organizationId: region, asOf: today() }),
  );
  const exported = await admin.get(`/api/reports/${reportId}/export`);
  addresses.push(exported.headers.get('content-disposition') ?? '');
  await admin.get(`/api/reports/${reportId}/people?row=total&column=contingent`);
  await admin.get('/api/audit');
  // Refusals of every kind, each with the person's values in what was sent.
  for (const ask of [
    operator.post('/api/learners', person),
    operator.post('/api/learners', { ...person, snils: '112-233-445 99' }),
    operator.post('/api/learners', { ...person, course: 'Канарейкин' }),
    operator.post('/api/learners', `{"lastName":"Канарейкин",`),
    operator.get(`/api/learners${query({ канарейкин: 'x' })}`),
    operator.get(`/api/learners${query({ id: ['Канарейкин'] })}`),
    operator.get(`/api/learners/${encodeURIComponent('Канарейкин')}`),
    server.nobody.post('/api/session', { login: 'x', password: 'Канарейкин' }),
  ]) {
    const { status, text, headers } = await ask;
    expect(status).toBeGreaterThanOrEqual(400);
    refusals.push(text);
    addresses.push(headers.get('location') ?? '');
  }
  // And a failure inside, with the values on their way into the database.
  await server.test.db.schema.renameTable('practices', 'practices_elsewhere');
  for (const path of ['practices', `practices${query({ employerName: 'Канарейка' })}`])
    refusals.push((await operator.get(`/api/${path}`)).text);
  refusals.push(
    (
      await operator.post('/api/practices', {
        learnerId,
        kind: 'work',
        employerName: 'Канарейка',
        specialtyRelation: 'none',
        startsOn: today(),
      })
    ).text,
  );
  await server.test.db.schema.renameTable('practices_elsewhere', 'practices');
}

describe('R4: the canary', () => {
  it('is in no line that was printed, though lines were', () => {
    expect(printed.some((line) => line.includes('failure'))).toBe(true);
    expect(printed.filter((line) => CANARY.test(line))).toEqual([]);
  });

  it('is in no address or file name that we make', () => {
    expect(addresses.filter((address) => CANARY.test(decodeURIComponent(address)))).toEqual([]);
  });

  it('is not repeated by a failure', () => {
    const inside = refusals.slice(-3);
    expect(inside.filter((text) => CANARY.test(text))).toEqual([]);
  });

  it.each([
    'audit_events',
    'idempotency_keys',
    'assessments',
    'jobs',
    'login_attempts',
    'sessions',
    'reports',
  ])('does not lie in %s in the clear', async (table) => {
    const rows = await server.test.db(table).select('*');
    expect(rows.filter((row: object) => CANARY.test(JSON.stringify(row)))).toEqual([]);
  });

  it('is unreadable in the journal once the person’s key is gone', async () => {
    const admin = await server.as('region_admin');
    const changes = async () =>
      JSON.stringify(
        (await list(admin, 'audit', { resource: 'learners', resourceId: String(learnerId) })).map(
          (e) => e.changes,
        ),
      );
    expect(await changes()).toMatch(CANARY);
    await server.test.db('person_keys').where({ person_id: learnerId }).delete();
    expect(await changes()).not.toMatch(CANARY);
    expect(object(await admin.get(`/api/learners/${learnerId}`)).lastName).toBe('Канарейкина');
  });
});
