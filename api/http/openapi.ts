// The documentation is generated from what the server really checks: requests, datasets and verbs.
import type { JsonObject } from '../../forms/json.ts';
import { closedToKeys } from '../access/closed.ts';
import type { AppContext } from '../context.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import { asJson } from '../problem.ts';
import { openEndpoint } from './endpoint.ts';
import { madeOnce } from './made-once.ts';
import { parametersOf, responsesOf } from './openapi-parts.ts';
import { Room, type Route } from './room.ts';

export function openApiRoom(app: AppContext, routes: () => Route[]): Room {
  const document = madeOnce(() => ({
    type: 'application/json; charset=utf-8',
    text: JSON.stringify(describeApi(routes(), app.version)),
  }));
  return new Room('/openapi.json').get(
    '/',
    openEndpoint({ summary: 'Описание интерфейса (OpenAPI 3.1)', handle: document }),
  );
}

export function describeApi(routes: Route[], version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  const schemas: JsonObject = {};
  const tags = new Map<string, JsonObject>();
  for (const route of routes) {
    const name = resourceOf(route);
    const own = route.dataset?.name === name ? route.dataset : undefined;
    if (own || !tags.has(name))
      tags.set(name, { name, description: own?.title ?? TITLES[name] ?? name });
    if (route.dataset) schemas[route.dataset.name] = datasetSchema(route.dataset);
    const path = `/api${route.path.replace(/\/$/, '')}`.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Профмаршрут',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...tags.values()],
    paths,
    components: {
      schemas: { ...schemas, problem: PROBLEM },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'session' },
        key: { type: 'http', scheme: 'bearer', description: 'Ключ доступа: pmt_…' },
      },
    },
  };
}

/** Of the rooms that show no dataset of their own. */
const TITLES: Record<string, string> = {
  session: 'Вход и сеанс',
  health: 'Состояние сервера',
  'public-questionnaires': 'Опросники по ссылке',
  'answer-files': 'Файлы ответов',
  packages: 'Пакеты методологии',
  facts: 'Характеристики человека',
  'fact-users': 'Где используются характеристики',
  'definition-counts': 'Методология в числах',
  figures: 'Показатели',
  'graduate-totals': 'Итоги выпуска',
  'kept-registers': 'Реестры места',
};

const PROBLEM: JsonObject = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

export const resourceOf = ({ path }: Pick<Route, 'path'>): string => path.split('/')[1] ?? '';

/** `post /plan-items/:id/mark` → `post-plan-items-id-mark`: one name for one route. */
const operationId = ({ method, path }: Route): string =>
  [method, ...path.split('/').filter(Boolean)].join('-').replaceAll(':', '');

function securityOf({ access, session }: Route['endpoint']): JsonObject[] {
  if (access === 'public') return [];
  return closedToKeys(access, session) ? [{ session: [] }] : [{ session: [] }, { key: [] }];
}

function operation(route: Route, path: string): JsonObject {
  const { endpoint: described } = route;
  return {
    operationId: operationId(route),
    tags: [resourceOf(route)],
    summary: described.summary,
    'x-verb': described.access,
    security: securityOf(described),
    parameters: parametersOf(route, path),
    ...(described.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: asJson(described.body) } },
          },
        }
      : {}),
    responses: responsesOf(route),
  };
}

const TYPES: Record<Field['type'], JsonObject> = {
  integer: { type: ['integer', 'null'] },
  number: { type: ['number', 'null'] },
  string: { type: ['string', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  instant: { type: ['string', 'null'], format: 'date-time' },
  boolean: { type: ['boolean', 'null'] },
  json: {},
};

function datasetSchema(dataset: Dataset): JsonObject {
  return {
    type: 'object',
    title: dataset.title,
    properties: Object.fromEntries(
      Object.entries(dataset.fields).map(([name, field]) => [
        name,
        {
          ...TYPES[field.type],
          title: field.title,
          ...(field.words ? { 'x-words': asJson(field.words) } : {}),
          'x-sensitivity': field.sensitivity ?? 'open',
        },
      ]),
    ),
  };
}
