import { dateIn } from '../../clock.ts';
import { type Call, endpoint, type Reply } from '../../http/endpoint.ts';
import { journalChange } from '../../http/journal.ts';
import { checkVersion } from '../../http/merge.ts';
import { getRecord } from '../../http/resource.ts';
import type { Room } from '../../http/room.ts';
import { updateRow } from '../../http/rows.ts';
import { timeZoneAt } from '../../places/place-queries.ts';
import { conflict } from '../../problem.ts';
import { afterPublication } from '../after-publication.ts';
import { type KindRoom, label, reply, rowOf, verb, withRights } from '../definition-call.ts';
import { brokenBy, usersInWords } from '../usage/in-use.ts';

const withdrawRequest = {
  type: 'object',
  properties: {
    reason: { type: 'string', minLength: 3, maxLength: 1000, title: 'Почему выводится' },
  },
  required: ['reason'],
} as const;

const returnRequest = {
  type: 'object',
  properties: { note: { type: 'string', maxLength: 1000, title: 'Почему возвращается' } },
} as const;

/**
 * Out of force: nothing new is made by it, what was made stays shown by its versions. Only the place
 * that owns an element withdraws it; the one above comes back into force there.
 */
export function addWithdrawal(room: Room, of: KindRoom): void {
  const { dataset, title } = of;
  const change = async (call: Call, id: number, columns: object): Promise<Reply> => {
    const before = await getRecord(call, dataset, id);
    await updateRow(call, 'definitions', id, { ...columns });
    const organizationId = before.organizationId;
    await afterPublication(call.trx, of.kind, organizationId, call.actor.userId, call.now);
    call.afterCommit(() => call.app.jobs.wake());
    const after = await getRecord(call, dataset, id);
    await journalChange(call, { dataset, label }, 'update', before, after);
    return reply(call, dataset, id);
  };
  room
    .post(
      '/:id/withdraw',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Вывод из действия: ${title}`,
        body: withdrawRequest,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'publish');
          checkVersion(call, await withRights(call, dataset, record));
          if (row.published_version_id === null)
            throw conflict('Элемент ещё не публиковался', 'Удалите его целиком.');
          if (row.withdrawn_on !== null) throw conflict('Элемент уже выведен из действия');
          if (row.scheduled_on !== null)
            throw conflict('Назначена публикация новой версии', 'Сначала отмените её.');
          const users = (await brokenBy(call.trx, row, undefined)).flatMap(
            (broken) => broken.users,
          );
          if (users.length > 0)
            throw conflict(
              'Элемент используется',
              `Сначала измените то, что на него ссылается: ${usersInWords([...new Set(users)])}.`,
            );
          const zone = await timeZoneAt(call.trx, row.organization_id);
          return change(call, row.id, {
            withdrawn_on: dateIn(zone, new Date(call.now)),
            withdrawn_reason: call.body.reason,
          });
        },
      }),
      { dataset },
    )
    .post(
      '/:id/return',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Возврат в действие: ${title}`,
        body: returnRequest,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'publish');
          checkVersion(call, await withRights(call, dataset, record));
          if (row.withdrawn_on === null) throw conflict('Элемент и так действует');
          return change(call, row.id, { withdrawn_on: null, withdrawn_reason: null });
        },
      }),
      { dataset },
    );
}
