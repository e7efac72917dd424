// Records made by the versions of an element, counted as the reader sees them.
import type { KindCode } from '../../../forms/definitions/kinds.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { scopeOf } from '../../access/actor.ts';
import { assessments } from '../../assessments/assessment-routes.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import type { Condition } from '../../datasets/list-query.ts';
import { readPage } from '../../datasets/read.ts';
import { events } from '../../events/event-dataset.ts';
import type { Call } from '../../http/endpoint.ts';
import { readerOf } from '../../http/resource.ts';
import { participations } from '../../learners/record-rooms.ts';
import { registerRecords } from '../../register-records/register-record-dataset.ts';
import { reports } from '../../reports/report-dataset.ts';
import { responses } from '../../responses/response-dataset.ts';

export interface RecordsOf {
  dataset: Dataset;
  /** The field that names the version. */
  field: string;
  more?: Condition[];
}

const current: Condition = { field: 'current', operator: 'eq', values: [true] };

export const recordsOf: Partial<Record<KindCode, RecordsOf[]>> = {
  questionnaire: [{ dataset: responses, field: 'versionId' }],
  'event-type': [
    { dataset: events, field: 'eventTypeVersionId' },
    { dataset: participations.dataset, field: 'eventTypeVersionId' },
  ],
  register: [{ dataset: registerRecords, field: 'definitionVersionId' }],
  'report-template': [{ dataset: reports, field: 'templateVersionId' }],
  'risk-policy': [{ dataset: assessments, field: 'policyVersionId', more: [current] }],
};

/** Versions told apart at most; older ones are counted together. */
const TOLD_APART = 20;

export async function recordsOfElement(
  call: Call,
  kind: KindCode,
  definitionId: number,
): Promise<JsonObject[]> {
  const versions: { id: number; number: number }[] = await call
    .trx('definition_versions')
    .where({ definition_id: definitionId })
    .orderBy('number', 'desc')
    .select('id', 'number');
  const out: JsonObject[] = [];
  if (versions.length === 0) return out;
  for (const { dataset, field, more = [] } of recordsOf[kind] ?? []) {
    if (scopeOf(call.actor, `${dataset.noun}.read` as never).length === 0) continue;
    const count = async (ids: number[]) => {
      const conditions: Condition[] = [{ field, operator: 'in', values: ids }, ...more];
      const query = { offset: 0, limit: 1, conditions };
      return (await readPage(call.trx, dataset, readerOf(call), query)).total;
    };
    const total = await count(versions.map(({ id }) => id));
    const byVersion: JsonObject[] = [];
    let left = total;
    for (const { id, number } of versions.slice(0, TOLD_APART)) {
      if (left === 0) break;
      const own = await count([id]);
      if (own > 0) byVersion.push({ versionId: id, number, count: own });
      left -= own;
    }
    out.push({ resource: dataset.name, title: dataset.title, total, byVersion });
  }
  return out;
}
