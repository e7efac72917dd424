import type { JsonObject } from '../../../forms/json.ts';
import { endpoint } from '../../http/endpoint.ts';
import { checkVersion } from '../../http/merge.ts';
import type { Room } from '../../http/room.ts';
import { placeOf } from '../../places/place-queries.ts';
import { conflict, invalidBecause } from '../../problem.ts';
import { validateDraft } from '../checking/validate.ts';
import { type KindRoom, label, reply, rowOf, verb, withRights } from '../definition-call.ts';
import { publishRow } from '../publish.ts';

const publishRequest = {
  type: 'object',
  properties: { note: { type: 'string', minLength: 1, maxLength: 1000, title: 'Что изменено' } },
  required: ['note'],
} as const;

/** A draft comes into force as an immutable version. */
export function addPublication(room: Room, { kind, dataset, title }: KindRoom): void {
  room.post(
    '/:id/publish',
    endpoint({
      verb: verb(dataset, 'publish'),
      summary: `Публикация: ${title}`,
      body: publishRequest,
      prepare: (call) => validateDraft(call, kind),
      async handle(call, validated) {
        const { row, record } = await rowOf(call, dataset, 'publish');
        checkVersion(call, await withRights(call, dataset, record));
        if (row.draft === null)
          throw conflict('Публиковать нечего', 'Изменений после последней публикации нет.');
        const { now, today, actor } = call;
        const published = await publishRow(
          call.trx,
          { ...row, draft: row.draft },
          { note: call.body.note, userId: actor.userId, now, today },
          validated,
        );
        if ('issues' in published)
          throw invalidBecause(published.issues, 'Опубликовать нельзя: исправьте ошибки');
        const { versionId } = published;
        call.afterCommit(() => call.app.jobs.wake());
        call.audit.record({
          action: verb(dataset, 'publish'),
          resource: dataset.name,
          resourceId: row.id,
          place: await placeOf(call.trx, row.organization_id),
          summary: `Опубликовано: ${label(record)}, версия ${Number(record.publishedNumber ?? 0) + 1}`,
        });
        return {
          status: 201,
          body: { ...((await reply(call, dataset, row.id)).body as JsonObject), versionId },
        };
      },
    }),
    { dataset },
  );
}
