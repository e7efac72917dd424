import { LinkBase, useGetList } from 'react-admin';
import { eventStatuses } from '../../forms/events/index.ts';
import { wordOf } from '../messages/words.ts';
import { formatDate, formatNumber } from '../parts/formats.ts';
import { useMay } from '../providers/session.ts';
import type { Employer } from './employer.ts';

interface MeetingRow {
  id: number;
  eventId: number;
  eventTitle: string;
  startsOn: string;
  status: string;
}

const SHOWN = 20;

/** What this employer came to or is awaited at. */
export function EmployerEvents({ employer }: { employer: Employer }) {
  const mayRead = useMay('event.read');
  const { data = [], total = 0 } = useGetList<MeetingRow>(
    'event-employers',
    {
      filter: { employerId: employer.id },
      sort: { field: 'startsOn', order: 'DESC' },
      pagination: { page: 1, perPage: SHOWN },
    },
    { enabled: mayRead },
  );
  if (!mayRead) return null;
  return (
    <section aria-labelledby="employer-events">
      <h2 id="employer-events">
        Мероприятия {total > 0 ? <span className="mute">{formatNumber(total)}</span> : null}
      </h2>
      {data.length === 0 ? (
        <p className="small mute">Ещё не участвовал. Выберите его в форме мероприятия.</p>
      ) : null}
      <ul className="stack-tight">
        {data.map(({ id, eventId, eventTitle, startsOn, status }) => (
          <li key={id}>
            <LinkBase to={`/events/${eventId}/show`}>{eventTitle}</LinkBase>
            <span className="cell-second">
              {formatDate(startsOn)}, {wordOf(eventStatuses, status)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
