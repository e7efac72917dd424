// Dated records of one person share their owner, their journal and what follows a change: the facts
// and the level are computed again in the same transaction.

import type { JsonObject } from '../../forms/json.ts';
import { type BodyOf, type RecordKind, requestOf } from '../../forms/records/record.ts';
import { refreshPerson } from '../assessments/refresh-person.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import {
  learnerId,
  organizationId,
  organizationJoin,
  personsGroup,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { readOne } from '../datasets/read.ts';
import { recordFields } from '../datasets/record-fields.ts';
import type { Call } from '../http/endpoint.ts';
import type { RequestSchema } from '../http/request-schema.ts';
import { readerOf, resource } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import type { Columns } from '../http/rows.ts';
import { notFound } from '../problem.ts';
import type { Learner } from './learner-dataset.ts';
import { learners } from './learner-dataset.ts';

export interface PersonRecordSpec<Kind extends RecordKind> {
  record: Kind;
  /** Fields read otherwise than from their own column. */
  differing?: Record<string, Partial<Field>>;
  special?: boolean;
  facts?: Pick<Dataset, 'enteredBy' | 'holdsFiles' | 'rowSensitivityBy'>;
  defaultSort: [string, 'ASC' | 'DESC'];
  columns(call: Call, body: BodyOf<Kind>, learner: Learner, current?: JsonObject): Promise<Columns>;
}

export function personRecordDataset(spec: Omit<PersonRecordSpec<RecordKind>, 'columns'>): Dataset {
  const { name, noun, title, table } = spec.record;
  return {
    name,
    noun,
    title,
    from: `${table} r`,
    id: 'r.id',
    joins: {
      p: 'join persons p on p.id = r.person_id',
      o: organizationJoin('r'),
      v: 'join definition_versions v on v.id = r.event_type_version_id',
    },
    scope: {
      kind: 'below',
      ...placeColumns('r'),
      group: personsGroup('r'),
    },
    rowSensitivity: spec.special ? 'special' : 'personal',
    person: 'r.person_id',
    ...spec.facts,
    defaultSort: spec.defaultSort,
    fields: {
      ...rowFields('r'),
      learnerId: learnerId('r'),
      ...recordFields(spec.record, 'r', spec.differing),
      organizationId: organizationId('r'),
      updatedAt: { sql: 'r.updated_at', type: 'instant', title: 'Изменено' },
    },
  };
}

/** The person a record is written for: seen by this reader, else the one 404. */
export async function learnerFor(call: Call, learnerId: unknown): Promise<Learner> {
  const id = Number(learnerId);
  const learner = Number.isSafeInteger(id)
    ? await readOne(call.trx, learners, readerOf(call), id)
    : undefined;
  if (!learner) throw notFound();
  return learner;
}

export function personRecordRoom<Kind extends RecordKind>(
  spec: PersonRecordSpec<Kind>,
): { dataset: Dataset; room: Room } {
  const { record } = spec;
  const dataset: Dataset = { ...personRecordDataset(spec), ofPerson: 'entered' };
  const update: RequestSchema = requestOf(record);
  const create: RequestSchema = {
    type: 'object',
    properties: { learnerId: { type: 'integer', title: 'Обучающийся' }, ...update.properties },
    required: ['learnerId', ...(update.required ?? [])],
  };
  const room = resource({
    dataset,
    table: record.table,
    create,
    update,
    removable: true,
    label: () => record.title,
    subjects: (row) => [Number(row.learnerId)],
    async prepare(call, body, current) {
      const learner = await learnerFor(call, current?.learnerId ?? body.learnerId);
      // The request of the record let it pass.
      const columns = await spec.columns(call, body as BodyOf<Kind>, learner, current);
      return {
        columns: { ...columns, person_id: learner.id },
        organizationId: learner.organizationId,
      };
    },
    async after(call, { id, before }) {
      const row = await call.trx(record.table).where({ id }).first('person_id');
      await refreshPerson(call, Number(row?.person_id ?? before?.learnerId));
    },
  });
  return { dataset, room };
}
