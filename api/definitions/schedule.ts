// A publication set for a day: it happens when that day begins at the place, and is checked again then.

import type { Knex } from 'knex';
import type { Issue } from '../../forms/dialect/issues.ts';
import { loadGrants } from '../access/grant-queries.ts';
import { userBy } from '../access/user-queries.ts';
import { dateIn, startOfDay } from '../clock.ts';
import { renewed } from '../db/stamps.ts';
import { enqueue } from '../jobs/job-queries.ts';
import type { WritingJob } from '../jobs/runner.ts';
import { timeZoneAt } from '../places/place-queries.ts';
import { AuditTrail } from '../trail/trail.ts';
import { writes } from './definition-call.ts';
import { definitionDataset } from './definition-dataset.ts';
import { lockedDefinition, updateDefinition } from './definition-queries.ts';
import type { DefinitionRow } from './definition-row.ts';
import { NOT_SCHEDULED } from './life-columns.ts';
import { publishRow } from './publish.ts';

/** Wakes when the day begins there. An equal job that waits already is kept. */
export async function awaitDay(
  trx: Knex,
  row: { id: number; organization_id: number },
  on: string,
  by: { userId: number | null; now: string },
): Promise<void> {
  const after = startOfDay(await timeZoneAt(trx, row.organization_id), on).toISOString();
  const payload = { definitionId: row.id, on };
  await enqueue(trx, { kind: 'publish-scheduled', payload, ...by, after });
}

const FINISHED = { cursor: '', done: 1, finished: true };

/** Called off or moved to another day in the meantime: then there is nothing to do. */
export const publishScheduled: WritingJob = {
  kind: 'publish-scheduled',
  async work({ trx, job, now }) {
    const id = Number(job.payload.definitionId);
    const on = String(job.payload.on);
    const row = await lockedDefinition(trx, id);
    if (row?.scheduled_on !== on || row.draft === null || row.deleted_at !== null) return FINISHED;
    const today = dateIn(await timeZoneAt(trx, row.organization_id), new Date(now));
    if (today < on) {
      await awaitDay(trx, row, on, { userId: job.userId, now });
      return FINISHED;
    }
    const published = (await stillMay(trx, row, now, today))
      ? await publishRow(
          trx,
          { ...row, draft: row.draft },
          { note: row.scheduled_note ?? '', userId: row.scheduled_by, now, today },
        )
      : { issues: [lostRight] };
    if ('issues' in published) await keepDraft(trx, row, published.issues, now);
    await journal(trx, row, 'issues' in published, now);
    return FINISHED;
  },
};

const lostRight: Issue = {
  path: '',
  keyword: 'right',
  message: 'Кто назначил публикацию, больше не может публиковать в этом месте',
};

/** A right that was taken away since does not work on by itself. */
async function stillMay(
  trx: Knex,
  { kind, scheduled_by: userId, organization_id }: DefinitionRow,
  now: string,
  today: string,
): Promise<boolean> {
  if (userId === null) return true;
  const user = await userBy(trx, userId);
  if (user?.status !== 'active') return false;
  const grants = await loadGrants(trx, userId, new Date(now));
  const actor = {
    login: user.login,
    name: user.name,
    userId,
    grants,
    mustChangePassword: false,
    demo: false,
    sessionHash: '',
  };
  return writes({ actor, trx, today }, definitionDataset(kind), 'publish', organization_id);
}

const SHOWN_ISSUES = 5;

/** The draft stays as it was, with the reason for whoever set the day. */
async function keepDraft(trx: Knex, row: DefinitionRow, issues: Issue[], now: string) {
  const stated = issues.slice(0, SHOWN_ISSUES).map(({ message }) => message);
  const rest = issues.length - stated.length;
  await updateDefinition(trx, row.id, {
    ...NOT_SCHEDULED,
    scheduled_failure: [...stated, ...(rest > 0 ? [`и ещё ${rest}`] : [])].join('; '),
    ...renewed(trx, now),
  });
}

async function journal(trx: Knex, row: DefinitionRow, failed: boolean, now: string) {
  const user = row.scheduled_by ? await userBy(trx, row.scheduled_by) : undefined;
  const trail = new AuditTrail();
  trail.record({
    action: `${row.kind}.publish`,
    outcome: failed ? 'failed' : 'done',
    resource: row.kind,
    resourceId: row.id,
    place: {
      regionId: row.region_id,
      municipalityId: row.municipality_id,
      organizationId: row.organization_id,
    },
    summary: failed
      ? `Назначенная публикация не состоялась: ${row.title}`
      : `Опубликовано в назначенный день: ${row.title}`,
  });
  const author = {
    userId: row.scheduled_by,
    login: user?.login ?? null,
    address: null,
    organizationId: row.organization_id,
    regionId: row.region_id,
  };
  await trail.write(trx, author, now);
}
