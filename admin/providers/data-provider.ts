// ra-data-simple-rest as it is, with what the house adds: idempotency keys, optimistic locking with
// merging, and bulk calls that are one transaction.
import simpleRestProvider from 'ra-data-simple-rest';
import { type DataProvider, HttpError, type Identifier } from 'react-admin';
import type { JsonObject } from '../../forms/json.ts';
import { askAboutCollisions } from './collisions.ts';
import { apiUrl, request } from './http-client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { changedFields, mergeEdits } from './merge-edits.ts';

const simpleRest = simpleRestProvider(apiUrl, (url, options) =>
  request(url, {
    method: options?.method,
    headers: options?.headers,
    body: options?.body,
    signal: options?.signal ?? undefined,
  }),
);

function versionOf(row: JsonObject | undefined): number | undefined {
  return typeof row?.version === 'number' ? row.version : undefined;
}

async function put(
  resource: string,
  id: Identifier,
  changes: JsonObject,
  version: number | undefined,
) {
  const { json } = await request(`${resource}/${encodeURIComponent(id)}`, {
    method: 'PUT',
    body: JSON.stringify(changes),
    headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
  });
  return { data: json };
}

function isRow(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The row as it is now, when the server refused because somebody had changed it. */
function currentRow(error: unknown): JsonObject | undefined {
  if (!(error instanceof HttpError) || error.status !== 412) return undefined;
  const current: unknown = error.body?.current;
  return isRow(current) ? current : undefined;
}

async function updateMerging(
  resource: string,
  id: Identifier,
  mine: JsonObject,
  before: JsonObject,
): Promise<{ data: unknown }> {
  const version = versionOf(before);
  if (version === undefined) return put(resource, id, mine, undefined);
  try {
    return await put(resource, id, changedFields(before, mine), version);
  } catch (error) {
    const current = currentRow(error);
    if (!current) throw error;
    const { changes, collisions } = mergeEdits(before, mine, current);
    if (collisions.length === 0)
      return updateMerging(resource, id, { ...current, ...changes }, current);
    const chosen = await askAboutCollisions(resource, collisions);
    if (!chosen) throw new HttpError('Запись не сохранена: вы вернулись к правке', 412, {});
    return updateMerging(resource, id, { ...current, ...changes, ...chosen }, current);
  }
}

function bulkAddress(resource: string, ids: Identifier[]): string {
  return `${resource}?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`;
}

export const dataProvider: DataProvider = {
  ...simpleRest,
  async create(resource, params) {
    const body = JSON.stringify(params.data);
    const { json } = await withIdempotencyKey(`${resource} ${body}`, (key) =>
      request(resource, { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
    );
    return { data: json } as never;
  },
  async update(resource, params) {
    const { id, data, previousData } = params;
    const result = isRow(previousData)
      ? await updateMerging(resource, id, data, previousData)
      : await put(resource, id, data, undefined);
    return result as never;
  },
  async updateMany(resource, { ids, data }) {
    await request(bulkAddress(resource, ids), { method: 'PUT', body: JSON.stringify(data) });
    return { data: ids };
  },
  async deleteMany(resource, { ids }) {
    await request(bulkAddress(resource, ids), { method: 'DELETE' });
    return { data: ids };
  },
};
