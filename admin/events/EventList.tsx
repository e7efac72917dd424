import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { eventStatuses, recordStates } from '../../forms/events/index.ts';
import { useEventTypes } from '../learners/records/RecordInputs.tsx';
import type { FilterField } from '../list/FilterBar.tsx';
import { ListPage } from '../list/ListPage.tsx';
import { type Column, ListTable } from '../list/ListTable.tsx';
import { choicesOf, wordOf } from '../messages/words.ts';
import { formatDate } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { usePlace } from '../providers/place.ts';
import { today } from '../providers/session.ts';
import { attendanceOf, dayOf, type EventRow, recordTones, statusTones } from './event.ts';
import { monthOf } from './month.ts';

const columns: Column<EventRow>[] = [
  {
    key: 'title',
    title: 'Мероприятие',
    sort: 'title',
    render: ({ title, eventTypeTitle }) => (
      <>
        {title}
        {eventTypeTitle === title ? null : <span className="cell-second">{eventTypeTitle}</span>}
      </>
    ),
  },
  {
    key: 'startsOn',
    title: 'Дата',
    sort: 'startsOn',
    render: (event) => <span className="no-wrap">{dayOf(event)}</span>,
  },
  {
    key: 'organization',
    title: 'Кто проводит',
    sort: 'organizationName',
    render: ({ organizationName }) => (
      <span className="cell-cut" title={organizationName}>
        {organizationName}
      </span>
    ),
  },
  {
    key: 'status',
    title: 'Состояние',
    sort: 'status',
    render: ({ status }) => (
      <StatusLabel tone={statusTones[status] ?? 'none'}>
        {wordOf(eventStatuses, status)}
      </StatusLabel>
    ),
  },
  {
    key: 'attendance',
    title: 'Пришли',
    numeric: true,
    render: (event) => attendanceOf(event),
  },
  {
    key: 'record',
    title: 'Итоги',
    render: ({ recordState, recordDueOn }) =>
      recordState === 'none' || recordState === 'ahead' ? (
        <span className="mute">—</span>
      ) : (
        <StatusLabel tone={recordTones[recordState] ?? 'none'}>
          {recordState === 'due' && recordDueOn
            ? `внести до ${formatDate(recordDueOn)}`
            : wordOf(recordStates, recordState)}
        </StatusLabel>
      ),
  },
];

/** A month and a half back and ahead, as addresses of other screens may bring other days. */
function periods(day: string): { id: string; name: string }[] {
  return [
    { id: day, name: 'с сегодняшнего дня' },
    { id: `${monthOf(day)}-01`, name: 'с начала месяца' },
    { id: `${day.slice(0, 4)}-01-01`, name: 'с начала года' },
  ];
}

export function EventList() {
  const { place } = usePlace();
  const { types } = useEventTypes(place?.id ?? 0);
  const filters: FilterField[] = [
    {
      source: 'eventTypeCode',
      label: 'Вид',
      choices: types.map(({ code, title }) => ({ id: code, name: title })),
    },
    { source: 'startsOn_gte', label: 'Период', choices: periods(today()) },
    { source: 'startsOn', label: 'День', wordOf: (day) => formatDate(String(day)) },
    { source: 'status', label: 'Состояние', choices: choicesOf(eventStatuses) },
    { source: 'recordState', label: 'Итоги', choices: choicesOf(recordStates) },
    { source: 'organizationId', label: 'Кто проводит', reference: 'organizations' },
  ];
  return (
    <ListPage
      title="Мероприятия"
      sort={{ field: 'startsOn', order: 'DESC' }}
      filters={filters}
      searchable="Название, вид или место"
      createLabel="Добавить мероприятие"
      actions={
        <Button component={Link} to="/events/calendar" startIcon={<CalendarIcon />}>
          Календарь
        </Button>
      }
    >
      <ListTable<EventRow>
        label="Мероприятия"
        columns={columns}
        to={({ id }) => `/events/${id}/show`}
        emptyTitle="Мероприятий пока нет"
        emptyText="Добавьте мероприятие: форма соберётся по его виду, участников отметите целой группой."
      />
    </ListPage>
  );
}
