import { Link } from 'react-router-dom';
import { dayOffReason } from '../../forms/calendar/index.ts';
import { eventStatuses } from '../../forms/events/index.ts';
import { wordOf } from '../messages/words.ts';
import { today } from '../providers/session.ts';
import type { EventRow } from './event.ts';
import { restOfDate } from './month.ts';

interface CalendarDayProps {
  day: string;
  /** Of the month before or after. */
  outside: boolean;
  /** The one day that Tab comes to; arrows go on from it. */
  reachable: boolean;
  events: readonly EventRow[];
  onAdd?(day: string): void;
  onFocus(day: string): void;
}

const SHOWN = 3;

export function CalendarDay({ day, outside, reachable, events, onAdd, onFocus }: CalendarDayProps) {
  const off = dayOffReason(day);
  const names = [
    'calendar-day',
    outside ? 'calendar-outside' : '',
    off ? 'calendar-off' : '',
    day === today() ? 'calendar-today' : '',
    events.length === 0 ? 'calendar-empty' : '',
  ];
  const rest = events.length - SHOWN;
  return (
    <td
      className={names.filter(Boolean).join(' ')}
      aria-current={day === today() ? 'date' : undefined}
    >
      <button
        type="button"
        className="plain-button calendar-number"
        data-day={day}
        tabIndex={reachable ? 0 : -1}
        title={off}
        onFocus={() => onFocus(day)}
        onClick={() => onAdd?.(day)}
      >
        {Number(day.slice(8))}{' '}
        <span className="visually-hidden">
          {restOfDate(day)}
          {off ? `, ${off}` : ''}
          {onAdd ? ': добавить мероприятие' : ''}
        </span>
      </button>
      <ul>
        {events.slice(0, SHOWN).map(({ id, title, startsAt, status, recordState }) => (
          <li key={id}>
            <Link
              to={`/events/${id}/show`}
              className={`calendar-event calendar-${recordState === 'overdue' ? 'overdue' : status}`}
              title={`${title}: ${wordOf(eventStatuses, status)}`}
            >
              {startsAt ? <b>{startsAt}</b> : null} {title}
              {status === 'cancelled' ? <span className="visually-hidden">, отменено</span> : null}
              {recordState === 'overdue' ? (
                <span className="visually-hidden">, итоги просрочены</span>
              ) : null}
            </Link>
          </li>
        ))}
        {rest > 0 ? (
          <li>
            <Link
              className="small"
              to={`/events?filter=${encodeURIComponent(JSON.stringify({ startsOn: day }))}`}
            >
              ещё {rest}
            </Link>
          </li>
        ) : null}
      </ul>
    </td>
  );
}
