import type { Knex } from 'knex';
import type { JsonObject } from '../../../forms/json.ts';
import { addDays } from '../../clock.ts';
import { type Call, endpoint } from '../../http/endpoint.ts';
import { journalChange } from '../../http/journal.ts';
import { bulkIds, eachOf, getRecord, idOf } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { updateRow } from '../../http/rows.ts';
import { conflict, notFound } from '../../problem.ts';
import { assertWrites, type KindRoom, label, verb } from '../definition-call.ts';
import { deleteForgotten, lockedDefinition } from '../definition-queries.ts';
import { NOT_SCHEDULED } from '../life-columns.ts';

const undeleteRequest = {
  type: 'object',
  properties: {
    ids: {
      type: 'array',
      items: { type: 'integer' },
      minItems: 1,
      maxItems: 1000,
      title: 'Что вернуть',
    },
  },
  required: ['ids'],
} as const;

/** A deleted element can be brought back this long. */
const KEPT_DAYS = 30;

/** Never-published elements are deleted with a way back: the row stays, seen by nobody, for a month. */
export function addRemoval(room: Room, { kind, dataset, title }: KindRoom): void {
  const removeOne = async (call: Call, id: number): Promise<JsonObject> => {
    const record = await getRecord(call, dataset, id);
    await assertWrites(call, dataset, 'delete', record.organizationId);
    if (record.publishedVersionId !== null) {
      throw conflict(
        'Опубликованный элемент не удаляется',
        'По его версиям показываются прежние записи. Его можно вывести из действия.',
      );
    }
    await updateRow(call, 'definitions', id, { ...NOT_SCHEDULED, deleted_at: call.now });
    await journalChange(call, { dataset, label }, 'delete', record, undefined);
    return record;
  };
  const bringBack = async (call: Call, id: number): Promise<JsonObject> => {
    const row = await lockedDefinition(call.trx, id, kind);
    if (!row?.deleted_at) throw notFound();
    await assertWrites(call, dataset, 'delete', row.organization_id);
    await updateRow(call, 'definitions', id, { deleted_at: null });
    const record = await getRecord(call, dataset, id);
    await journalChange(call, { dataset, label }, 'create', undefined, record);
    return record;
  };
  room
    .delete(
      '/:id',
      endpoint({
        verb: verb(dataset, 'delete'),
        summary: `Удаление неопубликованного: ${title}`,
        handle: async (call) => ({ body: await removeOne(call, idOf(call.params.id)) }),
      }),
      { dataset },
    )
    .delete(
      '/',
      endpoint({
        verb: verb(dataset, 'delete'),
        summary: `Удаление нескольких неопубликованных: ${title}`,
        async handle(call) {
          const ids = bulkIds(call);
          await eachOf(ids, (id) => removeOne(call, id));
          return { body: ids };
        },
      }),
    )
    .post(
      '/undelete',
      endpoint({
        verb: verb(dataset, 'delete'),
        summary: `Возврат удалённого: ${title}`,
        body: undeleteRequest,
        async handle(call) {
          const { ids } = call.body;
          const wanted = [...new Set(Array.isArray(ids) ? ids.map(Number) : [])];
          await eachOf(wanted, (id) => bringBack(call, id));
          return { body: wanted };
        },
      }),
    );
}

/** Deleted elements whose time to come back is over go for good. */
export async function forgetDeleted(trx: Knex, now: string): Promise<void> {
  await deleteForgotten(trx, addDays(now.slice(0, 10), -KEPT_DAYS));
}
