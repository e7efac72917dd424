// What is due of a person today: late first, each with the one thing to do about it.
import { useGetList } from 'react-admin';
import { daysBetween } from '../../forms/calendar/index.ts';
import { count, formatDate } from '../parts/formats.ts';
import { may, type Place, type Session } from '../providers/session.ts';

export interface Task {
  key: string;
  title: string;
  detail: string;
  /** Days past the term; 0 or less: not late. */
  late: number;
  to: string;
  verb: string;
}

export interface Tasks {
  late: Task[];
  soon: Task[];
  lateTotal: number;
  soonTotal: number;
  isPending: boolean;
}

const shown = 6;
const horizon = 14;

interface Item {
  id: number;
  planId: number;
  number: string;
  title: string;
  dueOn: string;
  factText: string | null;
}

interface Event {
  id: number;
  title: string;
  startsOn: string;
  recordDueOn: string | null;
  startsAt: string | null;
}

const days = (number: number) => count(number, 'день', 'дня', 'дней');

export function plusDays(date: string, number: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + number);
  return moved.toISOString().slice(0, 10);
}

/** Whoever keeps plans sees all that is late; whoever answers for items sees the own ones. */
function itemFilter(session: Session): Record<string, unknown> | undefined {
  if (may(session, 'plan-item.update')) return {};
  return may(session, 'plan-item.mark') ? { mine: true } : undefined;
}

/** Events of the place one works in; of the whole region for those who keep the region. */
function eventFilter(session: Session, place: Place | undefined) {
  if (!may(session, 'event.update') || !place) return undefined;
  return place.kind === 'region' || place.kind === 'country' ? {} : { organizationId: place.id };
}

function itemTask(item: Item, today: string): Task {
  const late = daysBetween(item.dueOn, today);
  return {
    key: `item ${item.id}`,
    title: `№ ${item.number} ${item.title}`,
    detail:
      late > 0 ? `${days(late)} · с ${formatDate(item.dueOn)}` : `до ${formatDate(item.dueOn)}`,
    late,
    to: `/plans/${item.planId}/show?item=${item.id}`,
    verb: 'Отметить',
  };
}

function recordTask(event: Event, today: string): Task {
  const due = event.recordDueOn ?? event.startsOn;
  const late = daysBetween(due, today);
  return {
    key: `event ${event.id}`,
    title: event.title,
    detail: `итоги ${late > 0 ? `не внесены, ${days(late)} · срок` : 'внести до'} ${formatDate(due)}`,
    late,
    to: `/events/${event.id}/show`,
    verb: 'Внести итоги',
  };
}

function eventTask(event: Event, today: string): Task {
  const when = event.startsOn === today ? 'сегодня' : formatDate(event.startsOn);
  return {
    key: `event ${event.id}`,
    title: event.title,
    detail: [when, event.startsAt].filter(Boolean).join(', '),
    late: 0,
    to: `/events/${event.id}/show`,
    verb: 'Открыть',
  };
}

function useRows<Row extends { id: number }>(
  resource: string,
  filter: Record<string, unknown> | undefined,
  sort: string,
) {
  return useGetList<Row>(
    resource,
    {
      filter: filter ?? {},
      pagination: { page: 1, perPage: shown },
      sort: { field: sort, order: 'ASC' },
    },
    { enabled: filter !== undefined },
  );
}

const byTerm = (one: Task, other: Task) => other.late - one.late;

export function useTasks(session: Session, place: Place | undefined): Tasks {
  const { today } = session;
  const items = itemFilter(session);
  const events = eventFilter(session, place);
  const and = (base: Record<string, unknown> | undefined, more: Record<string, unknown>) =>
    base && { ...base, ...more };
  const lateItems = useRows<Item>('plan-items', and(items, { overdue: true }), 'dueOn');
  const soonItems = useRows<Item>(
    'plan-items',
    and(items, { open: true, dueOn_gte: today, dueOn_lte: plusDays(today, horizon) }),
    'dueOn',
  );
  const lateEvents = useRows<Event>('events', and(events, { recordOverdue: true }), 'startsOn');
  const soonEvents = useRows<Event>(
    'events',
    and(events, {
      status_in: ['planned', 'agreed', 'announced'],
      startsOn_gte: today,
      startsOn_lte: plusDays(today, horizon),
    }),
    'startsOn',
  );
  const asked = [lateItems, soonItems, lateEvents, soonEvents];
  return {
    late: [
      ...(lateItems.data ?? []).map((item) => itemTask(item, today)),
      ...(lateEvents.data ?? []).map((event) => recordTask(event, today)),
    ].sort(byTerm),
    soon: [
      ...(soonItems.data ?? []).map((item) => itemTask(item, today)),
      ...(soonEvents.data ?? []).map((event) => eventTask(event, today)),
    ],
    lateTotal: (lateItems.total ?? 0) + (lateEvents.total ?? 0),
    soonTotal: (soonItems.total ?? 0) + (soonEvents.total ?? 0),
    isPending: asked.some(({ isPending, fetchStatus }) => isPending && fetchStatus === 'fetching'),
  };
}
