// What a publication sets going: criteria and policies change levels, so people are assessed again.
import type { Knex } from 'knex';
import { enqueue } from '../jobs/job-queries.ts';

const CHANGES_LEVELS = new Set(['risk-criterion', 'risk-policy']);
const CHANGES_FACTS = new Set(['event-type', 'questionnaire', 'risk-policy']);

export async function afterPublication(
  trx: Knex,
  kind: string,
  organizationId: number,
  userId: number | null,
  now: string,
): Promise<void> {
  if (CHANGES_FACTS.has(kind)) {
    await enqueue(trx, { kind: 'refresh-people', payload: { organizationId }, userId, now });
  } else if (CHANGES_LEVELS.has(kind)) {
    await enqueue(trx, { kind: 'assess-people', payload: { organizationId }, userId, now });
  }
}
