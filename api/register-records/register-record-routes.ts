import type { JsonObject } from '../../forms/json.ts';
import { attachFiles } from '../answers/attach-files.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { resource } from '../http/resource.ts';
import { bodyOf } from '../versions/version-queries.ts';
import { exportRecords } from './export-records.ts';
import { addMove } from './move-records.ts';
import { recordColumns } from './record-columns.ts';
import { registerRecords } from './register-record-dataset.ts';
import { journalled } from './store-records.ts';
import { listRequest, takeRecords } from './take-records.ts';
import { undoRecords } from './undo-records.ts';

const values = { type: 'object', maxProperties: 500, title: 'Сведения' } as const;
const attachedId = { type: ['integer', 'null'], title: 'К чему относится' } as const;
const organizationId = { type: 'integer', title: 'Организация' } as const;

const createRequest = {
  type: 'object',
  properties: {
    register: { type: 'string', minLength: 1, maxLength: 64, title: 'Реестр' },
    organizationId,
    attachedId,
    values,
  },
  required: ['register', 'organizationId', 'values'],
} as const;

const updateRequest = {
  type: 'object',
  properties: { organizationId, attachedId, values },
  required: ['organizationId', 'values'],
} as const;

/** Whoever is shown closed records of people is written down, as with any special field. */
async function journalClosed(call: Call, rows: JsonObject[]): Promise<void> {
  const closed = rows.filter(({ sensitivity }) => sensitivity === 'special');
  if (closed.length === 0) return;
  call.audit.record({
    action: 'register-record.read',
    outcome: 'viewed',
    resource: registerRecords.name,
    subjects: [...new Set(closed.flatMap(journalled.subjects))],
    summary: `Показаны записи реестра: ${closed[0]?.registerTitle}`,
  });
}

/** Files that a record names belong to it. */
async function keepFiles(call: Call, { id }: { id: number }): Promise<void> {
  const row: { data: string; definition_version_id: number } | undefined = await call
    .trx('register_records')
    .where({ id })
    .first('data', 'definition_version_id');
  if (!row) return;
  const { schema } = await bodyOf(call.trx, 'register', row.definition_version_id);
  await attachFiles(call, { dataset: registerRecords, id }, schema, JSON.parse(row.data));
}

export const registerRecordRoom = resource({
  ...journalled,
  table: 'register_records',
  create: createRequest,
  update: updateRequest,
  removable: true,
  exported: exportRecords,
  prepare: recordColumns,
  after: keepFiles,
  attach: journalClosed,
})
  .does({ takeBack: undoRecords })
  .post(
    '/list',
    endpoint({
      verb: 'register-record.create',
      summary: 'Список записей реестра внесён',
      body: listRequest,
      handle: takeRecords,
    }),
  );

addMove(registerRecordRoom);
