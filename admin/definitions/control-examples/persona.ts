import type { JsonObject } from '../../../forms/json.ts';
import type { PersonaInput, PersonaKind } from '../../../forms/personas/index.ts';
import { request } from '../../providers/http-client.ts';
import { postOnce } from '../../providers/post-once.ts';

/** A control example as the server keeps it. */
export interface PersonaRow {
  id: number;
  version: number;
  definitionId: number;
  kind: PersonaKind;
  title: string;
  input: PersonaInput;
  expected: JsonObject;
}

export type PersonaDraft = Pick<PersonaRow, 'title' | 'input' | 'expected'>;

export async function addPersona(definitionId: number, draft: PersonaDraft): Promise<PersonaRow> {
  return (await postOnce<PersonaRow>('personas', { definitionId, ...draft })).json;
}

export async function changePersona(row: PersonaRow, draft: PersonaDraft): Promise<PersonaRow> {
  const { json } = await request<PersonaRow>(`personas/${row.id}`, {
    method: 'PUT',
    body: JSON.stringify(draft),
    headers: { 'If-Match': `"${row.version}"` },
  });
  return json;
}

export async function removePersona(id: number): Promise<void> {
  await request(`personas/${id}`, { method: 'DELETE' });
}

export async function personaFromRecord(
  definitionId: number,
  learnerId: number,
): Promise<PersonaRow> {
  const asked = { definitionId, learnerId };
  return (await postOnce<PersonaRow>('personas/from-record', asked)).json;
}
