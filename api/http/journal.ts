// How the journal tells of a record: what changed field by field, and lists that showed special values.

import { type Sensitivity, strictest } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import { ownSensitivity } from '../datasets/own-sensitivity.ts';
import { placeOf } from '../places/place-queries.ts';
import { asJson } from '../problem.ts';
import type { Change, Place } from '../trail/trail.ts';
import type { Call } from './endpoint.ts';
import { equal } from './merge.ts';

export interface Journalled {
  dataset: Dataset;
  label(record: JsonObject): string;
  /** Person ids the record is about. */
  subjects?(record: JsonObject): number[];
}

/** A list that showed special values: one event with the persons it showed them of. */
export function journalList(call: Call, dataset: Dataset, rows: JsonObject[]): void {
  if (rows.length === 0) return;
  call.audit.record({
    action: `${dataset.noun}.read`,
    outcome: 'viewed',
    resource: dataset.name,
    subjects: [...new Set(rows.map((r) => Number(r.learnerId ?? r.id)))],
    summary: `Показан список: ${dataset.title}`,
  });
}

/**
 * How a sentence of the journal calls a record: a person is never named there, nor what stands in a closed
 * record; the number finds them.
 */
export function nameIn(spec: Journalled, record: JsonObject): string {
  const closed = ownSensitivity(spec.dataset, record) !== 'open';
  return closed || spec.subjects?.(record).length ? spec.dataset.title : spec.label(record);
}

/** As closed as the row, the field, or what the field tells: a level is nobody's but the person's. */
function sensitivityOf(dataset: Dataset, field: Field, record: JsonObject): Sensitivity {
  return strictest([
    dataset.rowSensitivity ?? 'open',
    ownSensitivity(dataset, record),
    field.sensitivity ?? 'open',
    field.riskLevel ? 'personal' : 'open',
    field.defence ? 'special' : 'open',
  ]);
}

/** What differs between two readings of a record, for the journal. */
export function changesBetween(
  dataset: Dataset,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): Change[] {
  const changes: Change[] = [];
  for (const [field, described] of Object.entries(dataset.fields)) {
    if (field === 'id' || field === 'version' || field === 'updatedAt' || field === 'createdAt')
      continue;
    if (described.unjournalled) continue;
    const was = before?.[field] ?? null;
    const is = after?.[field] ?? null;
    if (!equal(was, is)) {
      const { title } = described;
      const sensitivity = sensitivityOf(dataset, described, after ?? before ?? {});
      changes.push({ field, title, before: asJson(was), after: asJson(is), sensitivity });
    }
  }
  return changes;
}

/** Writes the journal entry of a change, field by field. */
export function recordChange(
  call: Call,
  spec: Journalled,
  action: 'create' | 'update' | 'delete',
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  place: Place,
): void {
  const { dataset } = spec;
  const record = after ?? before ?? {};
  const words = { create: 'Создано', update: 'Изменено', delete: 'Удалено' };
  const subjects = spec.subjects?.(record);
  call.audit.record({
    action: `${dataset.noun}.${action}`,
    resource: dataset.name,
    resourceId: String(record.id),
    place,
    subjects,
    summary: `${words[action]}: ${nameIn(spec, record)}`,
    changes: changesBetween(dataset, before, after),
  });
}

/** The same, at the place where the record lies. */
export async function journalChange(
  call: Call,
  spec: Journalled,
  action: 'create' | 'update' | 'delete',
  before: JsonObject | undefined,
  after: JsonObject | undefined,
): Promise<void> {
  const { organizationId } = after ?? before ?? {};
  const at = typeof organizationId === 'number' ? organizationId : null;
  recordChange(call, spec, action, before, after, await placeOf(call.trx, at));
}
