// The documentation is generated from what the server really checks: requests, datasets and verbs.
import type { JsonObject } from '../../forms/json.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import { asJson } from '../problem.ts';
import { openEndpoint } from './endpoint.ts';
import { Room, type Route } from './room.ts';

export function openApiRoom(routes: () => Route[]): Room {
  return new Room('/openapi.json').get(
    '/',
    openEndpoint({
      summary: 'Описание интерфейса (OpenAPI 3.1)',
      handle: async ({ app }) => ({ body: describeApi(routes(), app.version) }),
    }),
  );
}

export function describeApi(routes: Route[], version: string): JsonObject {
  const paths: Record<string, JsonObject> = {};
  const schemas: JsonObject = {};
  for (const route of routes) {
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
    paths,
    components: {
      schemas: { ...schemas, problem: PROBLEM },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
  };
}

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

function operation(route: Route, path: string): JsonObject {
  const { endpoint: described, dataset, many } = route;
  const row: JsonObject = dataset ? { $ref: `#/components/schemas/${dataset.name}` } : {};
  const content: JsonObject = {
    'application/json': { schema: many ? { type: 'array', items: row } : row },
  };
  const parameters: JsonObject[] = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name: name ?? '',
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (many) {
    for (const name of ['sort', 'range', 'filter']) {
      parameters.push({ name, in: 'query', schema: { type: 'string' }, description: 'JSON' });
    }
  }
  if (route.method === 'post')
    parameters.push({ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } });
  if (route.method === 'put')
    parameters.push({ name: 'If-Match', in: 'header', schema: { type: 'string' } });
  return {
    summary: described.summary,
    'x-verb': described.access,
    ...(described.access === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    parameters,
    ...(described.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: asJson(described.body) } },
          },
        }
      : {}),
    responses: {
      '200': { description: 'Готово', content },
      default: {
        description: 'Отказ с причиной',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } },
        },
      },
    },
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
        { ...TYPES[field.type], title: field.title, 'x-sensitivity': field.sensitivity ?? 'open' },
      ]),
    ),
  };
}
