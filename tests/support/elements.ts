// An element of a region's own as a test needs it: taken from the federal one, changed, published.
import type { JsonObject } from '../../forms/json.ts';
import { created, one } from './requests.ts';
import { type Client, object } from './server.ts';

export interface Own {
  id: number;
  body: JsonObject;
}

/** Part of a definition's body, as an object that a test may change. */
export function part(body: JsonObject, ...path: string[]): JsonObject {
  let at: JsonObject = body;
  for (const key of path) at = at[key] as JsonObject;
  return at;
}

/** The place's own draft of the element that is in force there. */
export async function takeOver(
  client: Client,
  at: { resource: string; kind: string; code: string; organizationId: number },
): Promise<Own> {
  const { resource, kind, code, organizationId } = at;
  const base = await one(client, 'definition-versions', { kind, code, inForceAt: organizationId });
  const row = await created(
    client.post(`/api/${resource}`, { organizationId, baseVersionId: base.id }),
  );
  return { id: row.id, body: JSON.parse(String(row.draft)) };
}

export async function saveDraft(client: Client, resource: string, own: Own): Promise<JsonObject> {
  const draft = `${JSON.stringify(own.body, null, 2)}\n`;
  const saved = await client.put(`/api/${resource}/${own.id}`, { draft });
  if (saved.status !== 200) throw new Error(`черновик: ${saved.status} ${saved.text}`);
  return object(saved);
}

/** Publishes the draft; the version's id. */
export async function publish(client: Client, resource: string, id: number): Promise<number> {
  const row = await created(client.post(`/api/${resource}/${id}/publish`, { note: 'Проверка' }));
  return Number(row.versionId);
}

/** A question of the region's own on the page about work. */
export function addQuestion(body: JsonObject, key: string, title: string, more: JsonObject = {}) {
  part(body, 'schema', 'properties')[key] = { type: 'boolean', title, ...more };
  (part(body, 'pages', 'items', 'work').fields as string[]).push(key);
}
