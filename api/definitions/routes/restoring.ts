import { broughtBack } from '../../../forms/definitions/keys/bring-back.ts';
import { endpoint } from '../../http/endpoint.ts';
import { journalChange } from '../../http/journal.ts';
import { checkVersion } from '../../http/merge.ts';
import { getRecord } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { updateRow } from '../../http/rows.ts';
import { conflict, invalidBecause, notFound } from '../../problem.ts';
import { ledgersOf } from '../../versions/key-queries.ts';
import { stillValid, validateVersion, withOwnCode } from '../checking/validate.ts';
import {
  assertNotScheduled,
  type KindRoom,
  label,
  reply,
  rowOf,
  verb,
  withRights,
} from '../definition-call.ts';
import { versionBy } from '../definition-queries.ts';

const restoreRequest = {
  type: 'object',
  properties: {
    versionId: { type: 'integer', title: 'Версия' },
    replaceDraft: { type: 'boolean', title: 'Заменить нынешний черновик' },
  },
  required: ['versionId'],
} as const;

/** The text of any version of the element becomes its draft; a draft that stands there is not lost unseen. */
export function addRestoring(room: Room, { kind, dataset, title }: KindRoom): void {
  room.post(
    '/:id/restore',
    endpoint({
      verb: verb(dataset, 'update'),
      summary: `Черновик из версии: ${title}`,
      body: restoreRequest,
      prepare: ({ app, body }) => validateVersion(app, kind, body.versionId),
      async handle(call, validated) {
        const { row, record } = await rowOf(call, dataset, 'update');
        checkVersion(call, await withRights(call, dataset, record));
        assertNotScheduled(row);
        const version = await versionBy(call.trx, {
          id: call.body.versionId,
          definition_id: row.id,
        });
        if (!version) throw notFound();
        const seen = withOwnCode(stillValid(validated, kind, version.body), row.code);
        if (!seen.body) throw invalidBecause(seen.issues, 'Черновик не создан');
        if (row.draft !== null && call.body.replaceDraft !== true)
          throw conflict('У элемента уже есть черновик', 'Подтвердите, что его можно заменить.');
        // Taking a version up again brings back, by name, whatever of it is gone since.
        const back = broughtBack(await ledgersOf(call.trx, [row.id]), seen.body);
        await updateRow(call, 'definitions', row.id, {
          draft: back === seen.body ? version.body : `${JSON.stringify(back, null, 2)}\n`,
          // What has come from above since then is offered again.
          base_version_id: version.base_version_id ?? row.base_version_id,
          scheduled_failure: null,
        });
        const after = await getRecord(call, dataset, row.id);
        await journalChange(call, { dataset, label }, 'update', record, after);
        return reply(call, dataset, row.id);
      },
    }),
    { dataset },
  );
}
