// What is asked of the server about the life of an element, beyond its text.

import type { DefinitionRow } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { postOnce } from '../../providers/post-once.ts';

const on = (row: DefinitionRow) => ({ 'If-Match': `"${row.version}"` });

export async function scheduleDraft(
  resource: string,
  row: DefinitionRow,
  asked: { note: string; on: string },
): Promise<DefinitionRow> {
  return (await postOnce<DefinitionRow>(`${resource}/${row.id}/schedule`, asked, on(row))).json;
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
  return (await postOnce<DefinitionRow>(`${resource}/${row.id}/withdraw`, { reason }, on(row)))
    .json;
}

export async function putBack(resource: string, row: DefinitionRow): Promise<DefinitionRow> {
  return (await postOnce<DefinitionRow>(`${resource}/${row.id}/return`, {}, on(row))).json;
}

export async function restoreVersion(
  resource: string,
  row: DefinitionRow,
  versionId: number,
  replaceDraft: boolean,
): Promise<DefinitionRow> {
  const asked = { versionId, ...(replaceDraft ? { replaceDraft } : {}) };
  return (await postOnce<DefinitionRow>(`${resource}/${row.id}/restore`, asked, on(row))).json;
}

export async function undelete(resource: string, ids: readonly number[]): Promise<void> {
  await postOnce(`${resource}/undelete`, { ids });
}
