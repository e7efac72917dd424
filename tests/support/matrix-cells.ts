// The cells of the matrix: every route that asks for a verb, and requests to it that change nothing.
import { routes } from '../../api/app.ts';
import { isRole, type Role, roles, verbsOf } from '../../forms/access.ts';
import { kindByResource } from '../../forms/definitions/kinds/index.ts';
import { thinned, whole } from './breadth.ts';
import { routeName, routeTable } from './route-table.ts';
import type { Answer, Client } from './server.ts';
import { MISSING } from './two-regions.ts';

/** Every route that asks for a verb. */
export const allCells = routes
  .filter(({ endpoint }) => endpoint.access.includes('.'))
  .map(({ method, path, dataset, endpoint }) => ({
    name: routeName(method, path),
    verb: routeTable.get(routeName(method, path)) ?? '',
    method: method.toUpperCase(),
    path: path.replace(/(.)\/$/, '$1'),
    resource: path.split('/')[1] ?? '',
    single: path.includes(':id'),
    sensitivity:
      routes.find((r) => r.path === `/${path.split('/')[1]}/` && r.dataset)?.dataset
        ?.rowSensitivity ?? 'open',
    dataset,
    endpoint,
  }));
export type Cell = (typeof allCells)[number];

/** Those that `npm test` tries; the drill tries all. */
export const cells = thinned(allCells);

export const allRoles = Object.keys(roles).filter(isRole);
/** For roles of Россия no region is another one. */
export const ofRussia: readonly Role[] = ['methodologist', 'federal', 'system_admin'];
export const holds = (role: Role, { verb }: Cell): boolean =>
  verbsOf(role).some((own) => own === verb);

const inTurn = (among: readonly Role[], at: number) => among[at % Math.max(1, among.length)];

/** Who tries a cell: one who holds its verb, one of a region who does, one who does not; each role in turn. */
const triedBy: ReadonlyMap<Cell, ReadonlySet<Role | undefined>> = new Map(
  cells.map((cell, at) => {
    const holders = allRoles.filter((role) => holds(role, cell));
    const regional = holders.filter((role) => !ofRussia.includes(role));
    const strangers = allRoles.filter((role) => !holds(role, cell));
    return [cell, new Set([holders, regional, strangers].map((among) => inTurn(among, at)))];
  }),
);

export const cellsOf = (role: Role): Cell[] =>
  cells.filter((cell) => whole || triedBy.get(cell)?.has(role));

/** A request that a holder of the verb is refused for its form only, so that nothing is changed. */
export function harmless(
  { method, path, single }: Cell,
  id: number,
): [path: string, body?: object] {
  const at = `/api${path.replace(':id', String(id))}`;
  if (method === 'GET' || (method === 'DELETE' && single))
    return [path.endsWith('/people') ? `${at}?row=x` : at];
  return method === 'DELETE' ? [at] : [at, { nonsense: 1 }];
}

const bodies: Record<string, object> = {
  '/check': { draft: '{}' },
  '/publish': { note: 'Чужое' },
  '/schedule': { note: 'Чужое', on: '2036-01-01' },
  '/withdraw': { reason: 'Чужое' },
  '/restore': { versionId: 1 },
  'responses/:id/move': { versionId: 1 },
  'events/:id/move': { versionId: 1 },
  'register-records/:id/move': { versionId: 1 },
  '/cancel': { reason: 'Чужое' },
  '/participants': { learnerIds: [1] },
  '/attendance': { marks: [{ learnerId: 1 }] },
  '/update': { versionId: 1, decisions: {} },
  '/mark': { status: 'in-progress' },
  '/hand-over': {
    toId: MISSING,
    orderNumber: '1',
    orderDate: '2026-01-12',
    startsOn: '2026-01-12',
  },
  '/password': { password: 'новый-пароль-2026' },
};

/** A request in order that names a record by its number. */
export function naming(
  { method, path, single }: Cell,
  id: number,
): [path: string, body?: object] | undefined {
  if (!single) {
    const filter = encodeURIComponent(JSON.stringify({ id: [id] }));
    if (method === 'PUT') return [`/api${path}?filter=${filter}`, {}];
    return method === 'DELETE' ? [`/api${path}?filter=${filter}`] : undefined;
  }
  const at = `/api${path.replace(':id', String(id))}`;
  if (path.endsWith('/people')) return [`${at}?row=total&column=contingent`];
  if (method === 'GET' || method === 'DELETE') return [at];
  return [at, Object.entries(bodies).find(([end]) => path.endsWith(end))?.[1] ?? {}];
}

export const requestCell = (
  client: Client,
  origin: string,
  cell: Cell,
  [path, body]: [string, object?],
): Promise<Answer> => client.request(cell.method, path, body, { origin });

export function tableOf(resource: string): string {
  if (resource === 'learners') return 'persons';
  if (resource === 'tokens') return 'api_tokens';
  return kindByResource(resource) ? 'definitions' : resource.replaceAll('-', '_');
}
