import { addMonths, dateIn } from '../../clock.ts';
import { endpoint } from '../../http/endpoint.ts';
import { checkVersion } from '../../http/merge.ts';
import type { Room } from '../../http/room.ts';
import { updateRow } from '../../http/rows.ts';
import { placeOf, timeZoneAt } from '../../places/place-queries.ts';
import { conflict, invalid, invalidBecause } from '../../problem.ts';
import { stillValid, validateDraft } from '../checking/validate.ts';
import { type KindRoom, label, reply, rowOf, verb, withRights } from '../definition-call.ts';
import { NOT_SCHEDULED } from '../life-columns.ts';
import { checkForPublication } from '../publication.ts';
import { awaitDay } from '../schedule.ts';

const scheduleRequest = {
  type: 'object',
  properties: {
    note: { type: 'string', minLength: 1, maxLength: 1000, title: 'Что изменено' },
    on: { type: 'string', format: 'date', title: 'С какого дня действует' },
  },
  required: ['note', 'on'],
} as const;

/** Furthest day ahead: a date beyond it is a slip of the hand. */
const MOST_MONTHS = 24;

const dayInWords = (date: string) => date.split('-').reverse().join('.');

/** Publication on a day to come, and calling it off. */
export function addSchedule(room: Room, { kind, dataset, title }: KindRoom): void {
  room
    .post(
      '/:id/schedule',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Публикация с даты: ${title}`,
        body: scheduleRequest,
        prepare: (call) => validateDraft(call, kind),
        async handle(call, validated) {
          const { row, record } = await rowOf(call, dataset, 'publish');
          checkVersion(call, await withRights(call, dataset, record));
          if (row.draft === null)
            throw conflict('Публиковать нечего', 'Изменений после последней публикации нет.');
          const on = call.body.on;
          const today = dateIn(await timeZoneAt(call.trx, row.organization_id), new Date(call.now));
          if (on <= today) throw invalid({ on: 'Выберите день позже сегодняшнего' });
          if (on > addMonths(today, MOST_MONTHS))
            throw invalid({ on: 'Выберите день не дальше двух лет' });
          const { issues } = await checkForPublication(
            call.trx,
            row,
            stillValid(validated, kind, row.draft),
          );
          if (issues.length > 0)
            throw invalidBecause(issues, 'Назначить публикацию нельзя: исправьте ошибки');
          await updateRow(call, 'definitions', row.id, {
            scheduled_on: on,
            scheduled_note: call.body.note,
            scheduled_by: call.actor.userId,
            scheduled_failure: null,
          });
          await awaitDay(call.trx, row, on, { userId: call.actor.userId, now: call.now });
          call.audit.record({
            action: verb(dataset, 'publish'),
            resource: dataset.name,
            resourceId: row.id,
            place: await placeOf(call.trx, row.organization_id),
            summary: `Назначена публикация с ${dayInWords(on)}: ${label(record)}`,
          });
          return reply(call, dataset, row.id);
        },
      }),
      { dataset },
    )
    .delete(
      '/:id/schedule',
      endpoint({
        verb: verb(dataset, 'publish'),
        summary: `Отмена назначенной публикации: ${title}`,
        async handle(call) {
          const { row, record } = await rowOf(call, dataset, 'publish');
          checkVersion(call, await withRights(call, dataset, record));
          if (row.scheduled_on === null) throw conflict('Публикация не назначена');
          await updateRow(call, 'definitions', row.id, { ...NOT_SCHEDULED });
          call.audit.record({
            action: verb(dataset, 'publish'),
            resource: dataset.name,
            resourceId: row.id,
            place: await placeOf(call.trx, row.organization_id),
            summary: `Отменена публикация с ${dayInWords(row.scheduled_on)}: ${label(record)}`,
          });
          return reply(call, dataset, row.id);
        },
      }),
      { dataset },
    );
}
