import type { Decisions } from '../../forms/definitions/layers/merge.ts';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { request } from '../providers/http-client.ts';
import { postOnce } from '../providers/post-once.ts';
import type { WaitingUpdate } from './types.ts';

export async function readUpdate(
  resource: string,
  id: number,
): Promise<WaitingUpdate | { waiting: false }> {
  return (await request<WaitingUpdate | { waiting: false }>(`${resource}/${id}/update`)).json;
}

export async function keepDecisions(
  resource: string,
  id: number,
  versionId: number,
  decisions: Decisions,
): Promise<void> {
  await request(`${resource}/${id}/update`, {
    method: 'PUT',
    body: JSON.stringify({ versionId, decisions }),
  });
}

export async function acceptUpdate(
  resource: string,
  update: WaitingUpdate,
  decisions: Decisions,
): Promise<DefinitionRow> {
  const asked = { versionId: update.theirs.versionId, decisions };
  const headers = { 'If-Match': `"${update.version}"` };
  return (await postOnce<DefinitionRow>(`${resource}/${update.id}/update`, asked, headers)).json;
}

export type Outcome = 'published' | 'draft' | 'collides' | 'refused' | 'scheduled' | 'none';

/** As many as one transaction takes. */
const AT_ONCE = 100;

/** Takes in all that need no decision, a hundred at a time; `done` after each hundred. */
export async function takeAll(
  ids: readonly number[],
  publish: boolean,
  onDone: (done: number) => void,
): Promise<Map<Outcome, number>> {
  const counts = new Map<Outcome, number>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const asked = { ids: ids.slice(at, at + AT_ONCE), publish };
    const { json } = await postOnce<{ results: { outcome: Outcome }[] }>(
      'definition-updates/take',
      asked,
    );
    for (const { outcome } of json.results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    onDone(Math.min(at + AT_ONCE, ids.length));
  }
  return counts;
}
