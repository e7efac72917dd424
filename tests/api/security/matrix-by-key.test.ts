// Z2: whoever comes with a key may what its owner may, neither more nor less: routes are taken by session and
// by key, and answered alike. What is closed to keys is said by name. In the drill every role takes every route.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedToKeys } from '../../../api/access/closed.ts';
import { dateIn } from '../../../api/clock.ts';
import { eightAtOnce } from '../../support/breadth.ts';
import { contents } from '../../support/contents.ts';
import {
  allCells,
  allRoles,
  type Cell,
  cells,
  cellsOf,
  harmless,
  holds,
  naming,
  ofRussia,
  requestCell,
} from '../../support/matrix-cells.ts';
import {
  type Answer,
  type Client,
  object,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';
import { fillTwoRegions, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
});
afterAll(() => server.close());

const isClosed = (cell: Cell) =>
  /^(user|grant|token)\.(create|update|delete|reset-password)$/.test(cell.verb) ||
  cell.resource === 'session';

/** Status and refusal; a record is told by its status alone, for the hour stands in it. */
const told = ({ status, text }: Answer) => (status < 400 ? `${status}` : `${status} ${text}`);

/** One’s own record is not thrown away twice, nor is an event held twice. */
const onlyOnce = ({ method, path, single }: Cell) =>
  (method === 'DELETE' && single) || path.endsWith('/record');

async function keyOf(client: Client, readOnly: boolean): Promise<Client> {
  const made = await client.post('/api/tokens', {
    name: readOnly ? 'Чтение' : 'Всё',
    expiresOn: dateIn('Europe/Moscow', testClock.now()),
    readOnly,
  });
  expect(made.status, made.text).toBe(201);
  return server.byKey(String(object(made).key));
}

it('what is closed to keys is what this test says is closed', () => {
  const wrong = allCells.filter(
    ({ endpoint, ...cell }) =>
      closedToKeys(endpoint.access, endpoint.session) !== isClosed({ endpoint, ...cell }),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
  expect(allCells.filter(isClosed).length).toBeGreaterThan(11);
});

describe.each(allRoles)('%s', { timeout: 120_000 }, (role) => {
  let session: Client;
  let key: Client;
  let reading: Client;
  beforeAll(async () => {
    session = await server.as(role);
    key = await keyOf(session, false);
    reading = await keyOf(session, true);
  });

  it('is answered by key as by session on every route, of the own and of another’s record', async () => {
    const wrong: string[] = [];
    for (const cell of cellsOf(role)) {
      const { own = 1, foreign = 1 } = pairs[cell.resource] ?? {};
      const held = holds(role, cell);
      const requests = [
        held && onlyOnce(cell) ? undefined : harmless(cell, own),
        held && !ofRussia.includes(role) ? naming(cell, foreign) : undefined,
      ];
      for (const request of requests) {
        if (!request) continue;
        const byKey = told(await requestCell(key, server.url, cell, request));
        if (held && isClosed(cell)) {
          if (!byKey.startsWith('403')) wrong.push(`${cell.name}: ${byKey}`);
          continue;
        }
        const bySession = told(await requestCell(session, server.url, cell, request));
        if (byKey !== bySession) wrong.push(`${cell.name}: ${byKey} / ${bySession}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('writes nothing by a key for reading, and reads by it', async () => {
    const before = await contents(server.test.db);
    const wrong: string[] = [];
    const writing = cellsOf(role).filter(({ method }) => method !== 'GET');
    await eightAtOnce(writing, async (cell) => {
      const request = harmless(cell, pairs[cell.resource]?.own ?? 1);
      const { status } = await requestCell(reading, server.url, cell, request);
      if (status !== (holds(role, cell) ? 403 : 404)) wrong.push(`${cell.name}: ${status}`);
    });
    expect(wrong).toEqual([]);
    expect(await contents(server.test.db)).toEqual(before);
    expect((await reading.get('/api/organizations')).status).toBe(200);
  });
});

it('a wrong key gets nowhere, even beside a good cookie', async () => {
  const client = await server.as('region_admin');
  const headers = { authorization: 'Bearer pmt_wrong', cookie: client.cookie ?? '' };
  const wrong: string[] = [];
  for (const cell of cells) {
    const [path, body] = harmless(cell, pairs[cell.resource]?.own ?? 1);
    const { status } = await server.nobody.request(cell.method, path, body, headers);
    if (status !== 401 && status !== 429) wrong.push(`${cell.name}: ${status}`);
  }
  expect(wrong).toEqual([]);
});
