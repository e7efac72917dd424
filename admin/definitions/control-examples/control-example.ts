import type { JsonObject } from '../../../forms/json.ts';
import type { PersonaInput, PersonaKind } from '../../../forms/personas/index.ts';
import { request } from '../../providers/http-client.ts';
import { postOnce } from '../../providers/post-once.ts';

/** A control example as the server keeps it. */
export interface ControlExampleRow {
  id: number;
  version: number;
  definitionId: number;
  kind: PersonaKind;
  title: string;
  input: PersonaInput;
  expected: JsonObject;
}

export type ControlExampleDraft = Pick<ControlExampleRow, 'title' | 'input' | 'expected'>;

export async function addControlExample(
  definitionId: number,
  draft: ControlExampleDraft,
): Promise<ControlExampleRow> {
  return (await postOnce<ControlExampleRow>('personas', { definitionId, ...draft })).json;
}

export async function changeControlExample(
  row: ControlExampleRow,
  draft: ControlExampleDraft,
): Promise<ControlExampleRow> {
  const { json } = await request<ControlExampleRow>(`personas/${row.id}`, {
    method: 'PUT',
    body: JSON.stringify(draft),
    headers: { 'If-Match': `"${row.version}"` },
  });
  return json;
}

export async function removeControlExample(id: number): Promise<void> {
  await request(`personas/${id}`, { method: 'DELETE' });
}

export async function controlExampleFromRecord(
  definitionId: number,
  learnerId: number,
): Promise<ControlExampleRow> {
  const asked = { definitionId, learnerId };
  return (await postOnce<ControlExampleRow>('personas/from-record', asked)).json;
}
