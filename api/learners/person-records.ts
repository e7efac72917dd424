// Dated records of one person share their owner, their journal and what follows a change: the facts
// and the level are computed again in the same transaction.

import type { Noun } from '../../forms/access.ts';
import type { JsonObject } from '../../forms/json.ts';
import { refreshPerson } from '../assessments/refresh-person.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import {
  organizationId,
  organizationJoin,
  personsGroup,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { readOne } from '../datasets/read.ts';
import type { Call } from '../http/endpoint.ts';
import type { RequestSchema } from '../http/request-schema.ts';
import { readerOf, resource } from '../http/resource.ts';
import type { Room } from '../http/room.ts';
import type { Columns } from '../http/rows.ts';
import { notFound } from '../problem.ts';
import { learners } from './learner-dataset.ts';

export interface PersonRecordSpec {
  name: string;
  noun: Noun;
  title: string;
  table: string;
  fields: Record<string, Field>;
  request: RequestSchema;
  special?: boolean;
  facts?: Pick<Dataset, 'enteredBy' | 'holdsFiles'>;
  defaultSort: [string, 'ASC' | 'DESC'];
  columns(
    call: Call,
    body: JsonObject,
    learner: JsonObject,
    current?: JsonObject,
  ): Promise<Columns>;
}

export function personRecordDataset(spec: Omit<PersonRecordSpec, 'columns' | 'request'>): Dataset {
  return {
    name: spec.name,
    noun: spec.noun,
    title: spec.title,
    from: `${spec.table} r`,
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
      learnerId: { sql: 'r.person_id', type: 'integer', title: 'Обучающийся' },
      ...spec.fields,
      organizationId: organizationId('r'),
      updatedAt: { sql: 'r.updated_at', type: 'instant', title: 'Изменено' },
    },
  };
}

/** The person a record is written for: seen by this reader, else the one 404. */
export async function learnerFor(call: Call, learnerId: unknown): Promise<JsonObject> {
  const id = Number(learnerId);
  const learner = Number.isSafeInteger(id)
    ? await readOne(call.trx, learners, readerOf(call), id)
    : undefined;
  if (!learner) throw notFound();
  return learner;
}

export function personRecordRoom(spec: PersonRecordSpec): { dataset: Dataset; room: Room } {
  const dataset: Dataset = { ...personRecordDataset(spec), ofPerson: 'entered' };
  const request: RequestSchema = {
    ...spec.request,
    properties: {
      learnerId: { type: 'integer', title: 'Обучающийся' },
      ...spec.request.properties,
    },
    required: ['learnerId', ...(spec.request.required ?? [])],
  };
  const room = resource({
    dataset,
    table: spec.table,
    create: request,
    update: spec.request,
    removable: true,
    label: () => spec.title,
    subjects: (record) => [Number(record.learnerId)],
    async prepare(call, body, current) {
      const learner = await learnerFor(call, current?.learnerId ?? body.learnerId);
      const columns = await spec.columns(call, body, learner, current);
      return {
        columns: { ...columns, person_id: Number(learner.id) },
        organizationId: Number(learner.organizationId),
      };
    },
    async after(call, { id, before }) {
      const row = await call.trx(spec.table).where({ id }).first('person_id');
      await refreshPerson(call, Number(row?.person_id ?? before?.learnerId));
    },
  });
  return { dataset, room };
}
