// Calls of the definitions' own endpoints, beyond the common list, one and update.
import { HttpError } from 'react-admin';
import type { Issue } from '../../forms/dialect/issues.ts';
import { isIssue } from '../definition-text/text/read-text.ts';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { post, request } from '../providers/http-client.ts';
import { postOnce } from '../providers/post-once.ts';

type Start = { organizationId: number; draft?: string; baseVersionId?: number };

export async function createDefinition(resource: string, start: Start): Promise<DefinitionRow> {
  return (await postOnce<DefinitionRow>(resource, start)).json;
}

export async function saveDraft(
  resource: string,
  row: DefinitionRow,
  draft: string,
): Promise<DefinitionRow> {
  const { json } = await request<DefinitionRow>(`${resource}/${row.id}`, {
    method: 'PUT',
    body: JSON.stringify({ draft }),
    headers: { 'If-Match': `"${row.version}"` },
  });
  return json;
}

export async function checkDraft(resource: string, id: number, draft: string): Promise<Issue[]> {
  const { json } = await post<{ issues?: unknown }>(`${resource}/${id}/check`, { draft });
  return Array.isArray(json.issues) ? json.issues.filter(isIssue) : [];
}

/** Only the text that was seen: what somebody saved since is not published unseen. */
export async function publishDraft(
  resource: string,
  row: DefinitionRow,
  note: string,
): Promise<DefinitionRow> {
  const headers = { 'If-Match': `"${row.version}"` };
  return (await postOnce<DefinitionRow>(`${resource}/${row.id}/publish`, { note }, headers)).json;
}

export async function discardDraft(resource: string, row: DefinitionRow): Promise<DefinitionRow> {
  const options = { method: 'DELETE', headers: { 'If-Match': `"${row.version}"` } };
  return (await request<DefinitionRow>(`${resource}/${row.id}/draft`, options)).json;
}

/** The row as it stands on the server, when somebody else saved it in between. */
export function currentRow(error: unknown): DefinitionRow | undefined {
  if (!(error instanceof HttpError) || error.status !== 412) return undefined;
  const current: DefinitionRow | undefined = error.body?.current;
  return current;
}

function errorsOf(error: unknown): [string, string][] {
  if (!(error instanceof HttpError)) return [];
  const errors: unknown = error.body?.errors;
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
}

/** Refused publication as issues at their places. */
export function issuesOf(error: unknown): Issue[] {
  return errorsOf(error).map(([path, message]) => ({ path, keyword: 'server', message }));
}

export function refusalOf(error: unknown): string {
  const messages = errorsOf(error).map(([, message]) => message);
  if (messages.length > 0) return [...new Set(messages)].join('. ');
  return error instanceof Error ? error.message : 'Не удалось. Повторите ещё раз';
}
