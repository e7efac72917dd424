import { LinkBase, ShowBase, useGetMany, useRefresh, useShowContext } from 'react-admin';
import { eventFormats, eventStatuses } from '../../forms/events/index.ts';
import { fieldsIn, onePage } from '../../forms/questionnaires/index.ts';
import { Waiting } from '../edit/FormPage.tsx';
import { AnswersView } from '../json-form/index.ts';
import { KeptAsideList } from '../json-form/move/KeptAsideList.tsx';
import { MoveNote } from '../json-form/move/MoveNote.tsx';
import { wordOf } from '../messages/words.ts';
import { EmptyState, Note } from '../parts/Note.tsx';
import { RouteLine } from '../parts/RouteLine.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { today, useMayTo, useReadsPersonal } from '../providers/session.ts';
import { wholeRecord } from '../providers/whole-record.ts';
import { EventActions } from './EventActions.tsx';
import { dayOf, type EventRow, recordSentence, statusTones, stopsOf } from './event.ts';
import { Participants } from './Participants.tsx';
import { useEventType } from './use-event-type.ts';
import './events.css';

export function EventShow() {
  return (
    <ShowBase queryOptions={wholeRecord}>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const { record, error } = useShowContext<EventRow>();
  if (error) return <EmptyState title="Мероприятие не открылось">{error.message}</EmptyState>;
  return record ? <Page event={record} /> : <Waiting />;
}

function Page({ event }: { event: EventRow }) {
  const type = useEventType(event.eventTypeVersionId);
  const readsPeople = useReadsPersonal('participation.read');
  const mayUpdate = useMayTo('event.update', event);
  const refresh = useRefresh();
  const term = recordSentence(event, type?.recordWithinWorkdays, today());
  return (
    <>
      <ScreenHeader
        title={event.title}
        crumbs={[{ to: '/events', title: 'Мероприятия' }]}
        actions={<EventActions event={event} />}
      >
        <p className="row-wrap">
          <b className="strong">{dayOf(event)}</b>
          {event.place ? <span>{event.place}</span> : null}
          <span className="second">{event.organizationName}</span>
          <StatusLabel tone={statusTones[event.status] ?? 'none'}>
            {wordOf(eventStatuses, event.status)}
          </StatusLabel>
        </p>
      </ScreenHeader>
      <div className="event-course stack">
        {event.status === 'cancelled' ? (
          <Note>Мероприятие отменено. Причина: {event.cancelReason}</Note>
        ) : (
          <RouteLine stops={stopsOf(event)} label="Ход мероприятия" />
        )}
        {term ? <Note tone={toneOf(event)}>{term}</Note> : null}
        {mayUpdate ? (
          <MoveNote
            resource="events"
            record={event}
            versionId={event.eventTypeVersionId}
            kind="event-type"
            renewed="Вид мероприятия с тех пор обновлён. Сведения остаются в своей версии, пока их не перенесут."
            code={event.eventTypeCode}
            onMoved={refresh}
          />
        ) : null}
      </div>
      <div className="two-columns">
        <div className="screen-body">
          {readsPeople ? (
            <Participants event={event} type={type} />
          ) : (
            <p className="second">
              Записано: {event.invitedCount}, пришли: {event.attendedCount}. Кто именно, видят
              сотрудники организаций, где учатся эти люди.
            </p>
          )}
        </div>
        <aside className="side">
          <section aria-labelledby="event-facts">
            <h2 id="event-facts">{event.eventTypeTitle}</h2>
            {type && fieldsIn(type.schema).size > 0 ? (
              <AnswersView body={onePage(type.schema, '')} answers={event.fields ?? {}} />
            ) : null}
            <KeptAsideList kept={event.keptAside} />
            <dl className="facts-list">
              <dt>Форма</dt>
              <dd>{wordOf(eventFormats, event.format)}</dd>
              {event.capacity ? (
                <>
                  <dt>Мест</dt>
                  <dd>{event.capacity}</dd>
                </>
              ) : null}
            </dl>
          </section>
          <Named title="Работодатели" resource="employers" ids={event.employerIds} />
          <Named
            title="Участвующие организации"
            resource="organizations"
            ids={event.organizationIds}
          />
        </aside>
      </div>
    </>
  );
}

function toneOf({ recordState }: EventRow) {
  if (recordState === 'overdue') return 'bad';
  if (recordState === 'recorded') return 'ok';
  return recordState === 'late' ? 'warn' : undefined;
}

interface NamedRow {
  id: number;
  shortName: string;
}

function Named({ title, resource, ids }: { title: string; resource: string; ids: number[] }) {
  const { data = [] } = useGetMany<NamedRow>(resource, { ids }, { enabled: ids.length > 0 });
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby={`event-${resource}`}>
      <h2 id={`event-${resource}`}>{title}</h2>
      <ul className="stack-tight">
        {data.filter(Boolean).map(({ id, shortName }) => (
          <li key={id}>
            <LinkBase to={`/${resource}/${id}/show`}>{shortName}</LinkBase>
          </li>
        ))}
      </ul>
    </section>
  );
}
