// What is asked of the server about the life of an element, beyond its text.
import { post, request } from '../../providers/http-client.ts';
import type { DefinitionRow } from '../types.ts';

const keyed = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const on = (row: DefinitionRow) => ({ 'If-Match': `"${row.version}"` });

export async function scheduleDraft(
  resource: string,
  row: DefinitionRow,
  asked: { note: string; on: string },
): Promise<DefinitionRow> {
  const headers = { ...keyed(), ...on(row) };
  return (await post<DefinitionRow>(`${resource}/${row.id}/schedule`, asked, headers)).json;
}

export async function callOff(resource: string, row: DefinitionRow): Promise<DefinitionRow> {
  const options = { method: 'DELETE', headers: on(row) };
  return (await request<DefinitionRow>(`${resource}/${row.id}/schedule`, options)).json;
}

export async function withdraw(
  resource: string,
  row: DefinitionRow,
  reason: string,
): Promise<DefinitionRow> {
  const headers = { ...keyed(), ...on(row) };
  return (await post<DefinitionRow>(`${resource}/${row.id}/withdraw`, { reason }, headers)).json;
}

export async function putBack(resource: string, row: DefinitionRow): Promise<DefinitionRow> {
  const headers = { ...keyed(), ...on(row) };
  return (await post<DefinitionRow>(`${resource}/${row.id}/return`, {}, headers)).json;
}

export async function restoreVersion(
  resource: string,
  row: DefinitionRow,
  versionId: number,
  replaceDraft: boolean,
): Promise<DefinitionRow> {
  const asked = { versionId, ...(replaceDraft ? { replaceDraft } : {}) };
  const headers = { ...keyed(), ...on(row) };
  return (await post<DefinitionRow>(`${resource}/${row.id}/restore`, asked, headers)).json;
}

export async function undelete(resource: string, ids: readonly number[]): Promise<void> {
  await post(`${resource}/undelete`, { ids }, keyed());
}
