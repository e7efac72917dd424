// What would hang whoever looks at it is refused in time, everybody else is answered meanwhile, and the next text
// is looked at again.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  dialectVersion,
  packageFormat,
  packageHash,
} from '../../../forms/definitions/packages/package.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { part } from '../../support/elements.ts';
import { created, one, placeId } from '../../support/requests.ts';
import {
  type Answer,
  type Client,
  object,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';
import { sha256 } from '../../support/sha256.ts';

let server: TestServer;
let admin: Client;
let college: number;
let id: number;
let federal: string;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  college = await placeId(admin, 'Колледж А-1');
  const at = { kind: 'questionnaire', code: 'labour-status', inForceAt: college };
  const version = await one(admin, 'definition-versions', at);
  federal = String(object(await admin.get(`/api/definition-versions/${version.id}`)).body);
  const row = { organizationId: college, baseVersionId: version.id };
  id = (await created(admin.post('/api/questionnaires', row))).id;
});
afterAll(() => server.close());

/** Each pattern is harmless, and is looked at for a tenth of a second; there are very many of them. */
function dear(): JsonObject {
  const letters = (at: number) =>
    Array.from({ length: 600 }, (_, i) => `${String.fromCodePoint(0x400 + ((i * 7 + at) % 900))}?`);
  const patterns = Array.from({ length: 200 }, (_, at) => ({
    maxLength: 99,
    pattern: `^${letters(at).join('')}$`,
  }));
  return { type: 'string', title: 'Т', maxLength: 99, allOf: patterns };
}

function questionnaire(seed: string, code: string): JsonObject {
  const body: JsonObject = JSON.parse(federal);
  body.code = code;
  part(body, 'schema', 'properties')[seed] = dear();
  const page = part(body, 'pages', 'items', 'work');
  page.fields = [...(page.fields as string[]), seed];
  return body;
}

function packed(): string {
  const code = 'r46-dear';
  const definitions = [{ kind: 'questionnaire', code, body: questionnaire('dear', code) }];
  const hash = packageHash(dialectVersion, definitions, sha256);
  return JSON.stringify({ format: packageFormat, dialect: dialectVersion, hash, definitions });
}

const text = (seed: string, code = 'labour-status') => JSON.stringify(questionnaire(seed, code));
const head = { title: 'Чужая', code: 'r46-other', document: 'Письмо', clause: 'п. 1' };

const roads: [what: string, ask: () => Promise<Answer>][] = [
  [
    'create',
    () => admin.post('/api/questionnaires', { organizationId: college, draft: text('c', 'r46-c') }),
  ],
  ['save', () => admin.put(`/api/questionnaires/${id}`, { draft: text('s') })],
  ['check', () => admin.post(`/api/questionnaires/${id}/check`, { draft: text('k') })],
  [
    'convert',
    () =>
      admin.post('/api/questionnaires/convert', {
        ...head,
        text: JSON.stringify({ type: 'object', properties: { f: dear() } }),
      }),
  ],
  [
    'a package',
    () =>
      admin.post('/api/packages/plan', { organizationId: college, mode: 'add', text: packed() }),
  ],
];

describe('a text that costs too much', () => {
  it.each(roads)('%s: refused, while others are answered', async (_what, ask) => {
    const before = await contents(server.test.db);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const asked = ask();
    let done = false;
    void asked.finally(() => {
      done = true;
    });
    let answered = 0;
    delay.enable();
    while (!done) {
      expect((await admin.get('/api/session')).status).toBe(200);
      answered += 1;
    }
    delay.disable();
    const answer = await asked;
    expect(answer.text.slice(0, 300)).toContain('занимает слишком много');
    expect([200, 422]).toContain(answer.status);
    if (answer.status === 200)
      expect(objects(object(answer).issues as JsonObject[]).length).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(3);
    // A second of the loop would be a text that was looked at here.
    expect(delay.max / 1e6).toBeLessThan(1000);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('the next text is looked at again', async () => {
    const check = await admin.post(`/api/questionnaires/${id}/check`, { draft: federal });
    expect(check.status, check.text).toBe(200);
    expect(object(check).issues).toEqual([]);
  });
});
