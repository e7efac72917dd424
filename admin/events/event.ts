// What a screen knows of an event, and the sentences it says of it.
import { daysBetween } from '../../forms/calendar/index.ts';
import type { KeptAside } from '../../forms/questionnaires/index.ts';
import type { event } from '../../forms/records/events.ts';
import type { RowOf } from '../../forms/records/record.ts';
import { count, formatDate } from '../parts/formats.ts';
import type { RouteStop } from '../parts/RouteLine.tsx';
import type { Tone } from '../parts/StatusLabel.tsx';

export type EventRow = RowOf<typeof event> & {
  title: string;
  keptAside?: KeptAside[] | null;
};

export const statusTones: Record<string, Tone> = {
  planned: 'none',
  agreed: 'none',
  announced: 'none',
  held: 'warn',
  recorded: 'ok',
  cancelled: 'none',
};
export const recordTones: Record<string, Tone> = {
  ahead: 'none',
  due: 'warn',
  overdue: 'bad',
  recorded: 'ok',
  late: 'warn',
  none: 'none',
};

export function dayOf(event: EventRow): string {
  const time = event.startsAt ? `, ${event.startsAt}` : '';
  return event.endsOn && event.endsOn !== event.startsOn
    ? `${formatDate(event.startsOn)} – ${formatDate(event.endsOn)}${time}`
    : `${formatDate(event.startsOn)}${time}`;
}

export function attendanceOf({ attendedCount, invitedCount }: EventRow): string {
  return invitedCount === 0 ? '—' : `${attendedCount} из ${invitedCount}`;
}

/** «внести до 02.11.2024: 3 рабочих дня после мероприятия»; undefined where the type sets no term. */
export function recordSentence(
  event: EventRow,
  workdays: number | undefined,
  today: string,
): string | undefined {
  const { recordDueOn, recordedOn, status } = event;
  if (recordDueOn === null || status === 'cancelled') return undefined;
  const term = workdays
    ? `: ${count(workdays, 'рабочий день', 'рабочих дня', 'рабочих дней')} после мероприятия`
    : '';
  const due = `до ${formatDate(recordDueOn)}${term}`;
  if (recordedOn) {
    const late = daysBetween(recordDueOn, recordedOn);
    return late > 0
      ? `Итоги внесены ${formatDate(recordedOn)}, с опозданием на ${count(late, 'день', 'дня', 'дней')}. Срок был ${due}.`
      : `Итоги внесены ${formatDate(recordedOn)}, в срок.`;
  }
  const overdue = daysBetween(recordDueOn, today);
  return overdue > 0
    ? `Итоги просрочены на ${count(overdue, 'день', 'дня', 'дней')}: внести нужно было ${due}.`
    : `Итоги внести ${due}.`;
}

const course: readonly string[] = ['planned', 'agreed', 'announced', 'held', 'recorded'];
const stopTitles: Record<string, string> = {
  planned: 'Запланировано',
  agreed: 'Согласовано',
  announced: 'Объявлено',
  held: 'Состоялось',
  recorded: 'Итоги внесены',
};

export function stopsOf(event: EventRow): RouteStop[] {
  const at = course.indexOf(event.status);
  return course.map((status, index) => ({
    key: status,
    title: stopTitles[status] ?? status,
    state:
      index < at || (status === 'recorded' && at === index)
        ? 'done'
        : index === at
          ? 'here'
          : status === 'recorded' && event.recordState === 'overdue'
            ? 'late'
            : 'ahead',
    note:
      status === 'held' && event.heldOn
        ? formatDate(event.heldOn)
        : status === 'recorded' && (event.recordedOn ?? event.recordDueOn)
          ? event.recordedOn
            ? formatDate(event.recordedOn)
            : `до ${formatDate(event.recordDueOn)}`
          : undefined,
  }));
}
