// A month of events. Arrows walk the days, Enter adds an event on the day, Page Up and Page Down turn the month.
import ChevronLeftIcon from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightIcon from '@mui/icons-material/ChevronRightOutlined';
import ListIcon from '@mui/icons-material/ViewListOutlined';
import { Button, IconButton } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useGetList } from 'react-admin';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { Note } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { today, useMay } from '../providers/session.ts';
import { CalendarDay } from './CalendarDay.tsx';
import type { EventRow } from './event.ts';
import { monthOf, monthTitle, shiftDays, shiftMonth, weekdayTitles, weeksOf } from './month.ts';
import './events.css';

const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

export function EventCalendar() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const mayCreate = useMay('event.create');
  const asked = search.get('month');
  const month = asked && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(today());
  const [focused, setFocused] = useState(() =>
    monthOf(today()) === month ? today() : `${month}-01`,
  );
  const moved = useRef(false);
  const grid = useRef<HTMLTableElement>(null);
  const weeks = weeksOf(month);
  const { data = [], error } = useGetList<EventRow>('events', {
    filter: { startsOn_gte: weeks[0]?.[0], startsOn_lte: weeks.at(-1)?.[6] },
    sort: { field: 'startsOn', order: 'ASC' },
    pagination: { page: 1, perPage: 1_000 },
  });

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus();
  }, [focused]);

  const show = (next: string) => setSearch({ month: next }, { replace: true });
  const goTo = (day: string) => {
    moved.current = true;
    setFocused(day);
    if (monthOf(day) !== month) show(monthOf(day));
  };
  const add = (day: string) => navigate('/events/create', { state: { record: { startsOn: day } } });
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || !target.dataset.day) return;
    const by = steps[key];
    if (by !== undefined) goTo(shiftDays(focused, by));
    else if (key === 'PageDown') goTo(`${shiftMonth(month, 1)}-01`);
    else if (key === 'PageUp') goTo(`${shiftMonth(month, -1)}-01`);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <ScreenHeader
        title="Календарь мероприятий"
        actions={
          <>
            <Button component={Link} to="/events" startIcon={<ListIcon />}>
              Список
            </Button>
            {mayCreate ? (
              <Button component={Link} to="/events/create" variant="contained" color="primary">
                Добавить мероприятие
              </Button>
            ) : null}
          </>
        }
      >
        <div className="row calendar-turn">
          <IconButton aria-label="Предыдущий месяц" onClick={() => show(shiftMonth(month, -1))}>
            <ChevronLeftIcon />
          </IconButton>
          <h2 aria-live="polite">{monthTitle(month)}</h2>
          <IconButton aria-label="Следующий месяц" onClick={() => show(shiftMonth(month, 1))}>
            <ChevronRightIcon />
          </IconButton>
          <Button variant="text" size="small" onClick={() => goTo(today())}>
            Сегодня
          </Button>
        </div>
      </ScreenHeader>
      {error ? <Note tone="bad">{error.message}</Note> : null}
      <div className="calendar-area">
        <table className="calendar" ref={grid} onKeyDown={press} aria-label={monthTitle(month)}>
          <thead>
            <tr>
              {weekdayTitles.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((days) => (
              <tr key={days[0]}>
                {days.map((day) => (
                  <CalendarDay
                    key={day}
                    day={day}
                    outside={monthOf(day) !== month}
                    reachable={day === focused}
                    events={data.filter(({ startsOn }) => startsOn === day)}
                    onAdd={mayCreate ? add : undefined}
                    onFocus={setFocused}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
