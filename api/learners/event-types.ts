import type { JsonObject } from '../../forms/json.ts';
import type { Call } from '../http/endpoint.ts';
import { invalid } from '../problem.ts';
import { versionInForceAt } from '../versions/version-queries.ts';

interface EventTypeVersion {
  id: number;
  code: string;
  title: string;
}

/** The event type's version, which must be in force at the organisation (or stay what it was). */
export async function assertEventType(
  call: Call,
  versionId: number,
  organizationId: number,
  current: JsonObject | undefined,
): Promise<EventTypeVersion> {
  const row = await call
    .trx('definition_versions')
    .where({ id: versionId, kind: 'event-type' })
    .first('id', 'code', 'title');
  const unchanged = current?.eventTypeVersionId === versionId;
  const inForce = row && (await versionInForceAt(call.trx, organizationId, 'event-type', row.code));
  if (!row || (!unchanged && inForce?.id !== versionId)) {
    throw invalid({ eventTypeVersionId: 'Выберите вид мероприятия из действующих' });
  }
  return { id: row.id, code: row.code, title: row.title };
}
