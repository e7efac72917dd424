// S1–S4, S6, S7: a definition from outside is looked at before anything compiles it – the same look when it
// is created, saved, checked and published.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { created, one, placeId } from '../../support/requests.ts';
import {
  type Answer,
  type Client,
  object,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { dangerous, text, untrusted, withQuestion } from '../../support/unsafe-texts.ts';

let server: TestServer;
let admin: Client;
let college: number;
let id: number;
let federal: string;
/** Whoever fetches a remote reference is counted here. */
let lure: Server;
let fetched = 0;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  college = await placeId(admin, 'Колледж А-1');
  const version = await one(admin, 'definition-versions', {
    kind: 'questionnaire',
    code: 'labour-status',
    inForceAt: college,
  });
  federal = String(object(await admin.get(`/api/definition-versions/${version.id}`)).body);
  id = (
    await created(
      admin.post('/api/questionnaires', { organizationId: college, baseVersionId: version.id }),
    )
  ).id;
  lure = createServer((_request, response) => {
    fetched += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => lure.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  lure.close();
  await server.close();
});

const lureAt = () => `http://127.0.0.1:${(lure.address() as AddressInfo).port}`;
const issuesOf = (answer: Answer) => objects(object(answer).issues);

describe('what is not even looked at further', () => {
  it.each(untrusted)('%s: create, save and check refuse it alike', async (what, make) => {
    const draft = make(federal);
    const before = await contents(server.test.db);
    const answers = [
      await admin.post('/api/questionnaires', {
        organizationId: await placeId(admin, 'Колледж А-2'),
        draft,
      }),
      await admin.put(`/api/questionnaires/${id}`, { draft }),
    ];
    for (const answer of answers)
      expect([400, 413, 422], `${what} ${answer.text}`).toContain(answer.status);
    const check = await admin.post(`/api/questionnaires/${id}/check`, { draft });
    if (check.status === 200) expect(issuesOf(check).length).toBeGreaterThan(0);
    else expect([400, 413]).toContain(check.status);
    for (const answer of [...answers, check]) {
      if (answer.status !== 413)
        expect(issuesOf({ ...answer }).length, answer.text).toBeLessThanOrEqual(50);
    }
    expect(await contents(server.test.db)).toEqual(before);
  });
});

describe('what is never published', () => {
  it.each(dangerous)('%s', async (_what, question, path) => {
    const draft = withQuestion(federal, question(lureAt()));
    const check = await admin.post(`/api/questionnaires/${id}/check`, { draft });
    expect(check.status, check.text).toBe(200);
    const found = issuesOf(check);
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.every((issue) => String(issue.path).startsWith('schema.properties.r46_extra')),
    ).toBe(true);
    expect(found.some((issue) => `${issue.path} ${issue.keyword}`.includes(path))).toBe(true);
    expect((await admin.put(`/api/questionnaires/${id}`, { draft })).status).toBe(200);
    const versions = await server.test.db('definition_versions').select('id');
    const published = await admin.post(`/api/questionnaires/${id}/publish`, { note: 'Опасное' });
    expect(published.status).toBe(422);
    expect(issuesOf(published)).toEqual(found);
    expect(await server.test.db('definition_versions').select('id')).toEqual(versions);
    expect(fetched).toBe(0);
  });

  it('and what is in order is, in spite of all that', async () => {
    expect(
      (await admin.put(`/api/questionnaires/${id}`, { draft: withQuestion(federal, text) })).status,
    ).toBe(200);
    const published = await admin.post(`/api/questionnaires/${id}/publish`, {
      note: 'Ещё один вопрос',
    });
    expect(published.status, published.text).toBe(201);
    expect(
      object(await admin.get(`/api/definition-versions/${object(published).versionId}`)).body,
    ).toBe(withQuestion(federal, text));
  });
});

describe('what is published', () => {
  it.each(['definition_versions', 'definition_layers'])(
    '%s refuses every change in the database itself',
    async (table) => {
      const before = await server.test.db(table).orderBy('id').select('*');
      const { id: some } = before[0];
      for (const change of [
        () => server.test.db(table).where({ id: some }).update({ body: '{}' }),
        () => server.test.db(table).update({ note: 'x' }),
        () => server.test.db(table).where({ id: some }).delete(),
        () => server.test.db(table).delete(),
      ]) {
        await expect(change()).rejects.toThrow(/immutable/);
      }
      expect(await server.test.db(table).orderBy('id').select('*')).toEqual(before);
    },
  );

  it('has no route that changes or deletes it', async () => {
    const { id: versionId } = await one(admin, 'definition-versions', {
      kind: 'questionnaire',
      code: 'labour-status',
      inForceAt: college,
    });
    for (const method of ['PUT', 'DELETE', 'POST']) {
      expect(
        (
          await admin.request(
            method,
            `/api/definition-versions/${versionId}`,
            {},
            { origin: server.url },
          )
        ).status,
      ).toBe(404);
    }
    expect((await admin.delete(`/api/questionnaires/${id}`, { origin: server.url })).status).toBe(
      409,
    );
  });
});
