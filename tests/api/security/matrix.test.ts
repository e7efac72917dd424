// Z1, second half: roles take routes – on their own place, on another region's record, on a number nobody
// has. The table of routes says what must come of it. In the drill every role takes every route; here each
// route is taken by one who may and one who may not, and every role has its turn.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { covers, type Role, sensitivityOf } from '../../../forms/access.ts';
import { eightAtOnce } from '../../support/breadth.ts';
import { contents } from '../../support/contents.ts';
import {
  allRoles,
  type Cell,
  cells,
  cellsOf,
  harmless,
  holds,
  naming,
  ofRussia,
  requestCell,
  tableOf,
} from '../../support/matrix-cells.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';
import { fillTwoRegions, MISSING, type Pairs } from '../../support/two-regions.ts';

let server: TestServer;
let pairs: Pairs;

beforeAll(async () => {
  server = await startTestServer();
  pairs = await fillTwoRegions(server);
});
afterAll(() => server.close());

const ofRegion: Role[] = ['region_admin', 'secretary', 'analyst', 'municipal_coordinator'];

const send = (client: Client, cell: Cell, request: [string, object?]) =>
  requestCell(client, server.url, cell, request);

/** Holding the verb is not all: where, and of what sensitivity. */
function reachesOwn(role: Role, { resource, method, path, single, sensitivity }: Cell): boolean {
  if (!single) return true;
  // Known by their codes, not by numbers: tests/api/figures asks for them.
  if (resource === 'figures') return false;
  // Told to who writes the element; a body out of order is refused before anybody looks whose it is.
  if (path.endsWith('/update')) return method !== 'GET' || role === 'region_admin';
  if (!covers(sensitivityOf(role, role === 'operator' ? ['special-access'] : []), sensitivity))
    return false;
  // What a draft would do is told to whoever may publish it.
  if (method === 'GET' && path.includes('/impact')) return role === 'region_admin';
  // A long work is told only to whoever asked for it.
  if (resource === 'jobs') return role === 'region_admin';
  // Records of the people of a group only: tests/api/register-records asks for them.
  if (resource === 'register-records' && role === 'curator')
    return method === 'POST' && path.endsWith('/move');
  // A saved view is nobody's but its author's.
  if (resource === 'saved-views' || resource === 'tokens') return role === 'operator';
  if (resource === 'organizations' && role === 'responsible') return false;
  if (resource === 'service-areas') return ofRussia.includes(role) || ofRegion.includes(role);
  // The federal methodologist reads every region's elements and writes the federal ones.
  return !(role === 'methodologist' && (method === 'PUT' || method === 'DELETE'));
}

async function denials(login: string): Promise<number> {
  const found = await server.test
    .db('audit_events')
    .where({ actor_login: login, outcome: 'denied' })
    .count({ n: '*' })
    .first();
  return Number(found?.n);
}

describe.each(allRoles)('%s', (role) => {
  let client: Client;
  beforeAll(async () => {
    client = await server.as(role);
  });

  it('is refused what is not in its verbs, with the one answer, one event and nothing written', async () => {
    const before = await contents(server.test.db);
    const missing = (await client.get(`/api/organizations/${MISSING}`)).text;
    const known = await denials(role);
    const closed = cellsOf(role).filter((cell) => !holds(role, cell));
    const wrong: string[] = [];
    await eightAtOnce(closed, async (cell) => {
      const answer = await send(client, cell, harmless(cell, pairs[cell.resource]?.own ?? 1));
      if (answer.status !== 404 || answer.text !== missing)
        wrong.push(`${cell.name}: ${answer.status} ${answer.text}`);
    });
    expect(wrong).toEqual([]);
    expect((await denials(role)) - known).toBe(closed.length);
    expect(await contents(server.test.db)).toEqual(before);
  });

  // For roles of Россия no region is another one.
  it.each(ofRussia.includes(role) ? [] : ['another region’s record'])(
    'meets %s as a number nobody has',
    async () => {
      const before = await contents(server.test.db);
      const known = await denials(role);
      const wrong: string[] = [];
      let asked = 0;
      const open = cellsOf(role).filter((c) => holds(role, c) && c.resource !== 'specialties');
      await eightAtOnce(open, async (cell) => {
        const foreign = naming(cell, pairs[cell.resource]?.foreign ?? 0);
        const missing = naming(cell, MISSING);
        if (!foreign || !missing) return;
        const [answer, nobody] = [
          await send(client, cell, foreign),
          await send(client, cell, missing),
        ];
        asked += 2;
        if (answer.status !== 404 || nobody.status !== 404 || answer.text !== nobody.text) {
          wrong.push(`${cell.name}: ${answer.status} / ${nobody.status} ${answer.text}`);
        }
      });
      expect(wrong).toEqual([]);
      expect((await denials(role)) - known).toBe(asked);
      expect(await contents(server.test.db)).toEqual(before);
    },
  );

  it('gets to its own place by every verb it holds', async () => {
    const wrong: string[] = [];
    for (const cell of cellsOf(role).filter((c) => holds(role, c))) {
      const table = tableOf(cell.resource);
      const id = pairs[cell.resource]?.own ?? 1;
      const row =
        cell.method === 'DELETE' && cell.single
          ? await server.test.db(table).where({ id }).first()
          : undefined;
      const { status, text } = await send(client, cell, harmless(cell, id));
      const gone = row && !(await server.test.db(table).where({ id }).first('id'));
      if (gone) await server.test.db(table).insert(row);
      else if (row) await server.test.db(table).where({ id }).update(row);
      const arrived = status !== 404 && status !== 401 && status !== 403 && status < 500;
      if (arrived !== reachesOwn(role, cell))
        wrong.push(`${cell.name}: ${status} ${text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });
});

it('each route is taken by one who may and, where there is one, by one who may not', () => {
  const takers = (cell: Cell, may: boolean) =>
    allRoles.filter((role) => holds(role, cell) === may && cellsOf(role).includes(cell));
  expect(cells.filter((cell) => takers(cell, true).length === 0)).toEqual([]);
  const closedToSome = cells.filter((cell) => allRoles.some((role) => !holds(role, cell)));
  expect(closedToSome.filter((cell) => takers(cell, false).length === 0)).toEqual([]);
  expect(allRoles.filter((role) => cellsOf(role).length < 10)).toEqual([]);
});

it('nobody who has not logged in gets anywhere', async () => {
  const wrong: string[] = [];
  for (const cell of cells) {
    const { status } = await send(
      server.nobody,
      cell,
      harmless(cell, pairs[cell.resource]?.own ?? 1),
    );
    if (status !== 401) wrong.push(`${cell.name}: ${status}`);
  }
  expect(wrong).toEqual([]);
});
