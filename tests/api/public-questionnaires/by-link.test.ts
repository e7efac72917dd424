// A questionnaire by its link: whoever has it sees the questions and nothing else; everything that is not
// meant for links is one and the same absence.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { publish, saveDraft } from '../../support/elements.ts';
import { everyType } from '../../support/every-type.ts';
import { created, one } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let nobody: Client;
let open: { uid: string; id: number };
let closed: { uid: string; id: number };

async function published(code: string, more: JsonObject): Promise<{ uid: string; id: number }> {
  const region = await one(admin, 'organizations', { kind: 'region' });
  const { byLink: _, ...body } = everyType;
  const draft = JSON.stringify({ ...body, ...more, code }, null, 2);
  const own = await created(
    admin.post('/api/questionnaires', { organizationId: region.id, draft: `${draft}\n` }),
  );
  const versionId = await publish(admin, 'questionnaires', own.id);
  const row = await server.test.db('definition_versions').where({ id: versionId }).first('uid');
  return { uid: row.uid, id: own.id };
}

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  nobody = server.nobody;
  open = await published('r46-open', { byLink: true });
  closed = await published('r46-closed', {});
});
afterAll(() => server.close());

const ask = (uid: string) => nobody.get(`/api/public-questionnaires/${uid}`);

describe('a questionnaire by its link', () => {
  it('tells the questions to anybody and keeps the methodology to itself', async () => {
    const answer = await ask(open.uid);
    expect(answer.status, answer.text).toBe(200);
    const described = object(answer);
    expect(Object.keys(described).sort()).toEqual(['code', 'pages', 'schema', 'title']);
    expect(answer.text).not.toMatch(/x-fact|x-sensitivity|\$comment|legalReference|"id"/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('unknown, closed, mistyped and withdrawn look the same', async () => {
    const gone = await published('r46-gone', { byLink: true });
    const withdrawn = await admin.post(`/api/questionnaires/${gone.id}/withdraw`, {
      reason: 'Больше не нужен',
    });
    expect(withdrawn.status, withdrawn.text).toBeLessThan(300);
    const uids = [
      closed.uid,
      gone.uid,
      '01900000-0000-7000-8000-000000000000',
      'x',
      `${open.uid}0`,
      "' or 1=1 --",
      '%2e%2e',
    ];
    const replies = await Promise.all(uids.map((uid) => ask(encodeURIComponent(uid))));
    const seen = replies.map(({ status, text }) => `${status} ${text}`);
    expect(new Set(seen).size, seen.join('\n')).toBe(1);
    expect(replies[0]?.status).toBe(404);
  });

  it('closed to links by a later version, is closed by the links of earlier ones too', async () => {
    const { uid, id } = await published('r46-closing', { byLink: true });
    expect((await ask(uid)).status).toBe(200);
    const body: JsonObject = JSON.parse(JSON.stringify({ ...everyType, code: 'r46-closing' }));
    delete body.byLink;
    await saveDraft(admin, 'questionnaires', { id, body });
    await publish(admin, 'questionnaires', id);
    expect((await ask(uid)).status).toBe(404);
  });
});
