// Control points of the plans in force, on a line of their year: pupils, students, the region.
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { daysBetween } from '../../forms/calendar/index.ts';
import { formatDate } from '../parts/formats.ts';
import { Stop, type StopState } from '../parts/RouteLine.tsx';

interface Point {
  id: number;
  planId: number;
  audience: string;
  title: string;
  dueOn: string;
  status: string;
  overdue: boolean;
  differs: boolean;
}

const audiences: [code: string, title: string][] = [
  ['pupils', 'Школьники'],
  ['students', 'Студенты'],
  ['region', 'Регион'],
];

const words: Record<StopState, string> = {
  done: 'пройдена',
  late: 'просрочена',
  doubt: 'срок расходится с пунктом плана',
  here: 'сегодня',
  ahead: 'впереди',
};

function stateOf(point: Point, today: string): StopState {
  if (point.status === 'done') return 'done';
  if (point.overdue) return 'late';
  if (point.differs) return 'doubt';
  return point.dueOn === today ? 'here' : 'ahead';
}

const gravity: StopState[] = ['late', 'doubt', 'here', 'ahead', 'done'];

function worst(states: StopState[]): StopState {
  return gravity.find((state) => states.includes(state)) ?? 'ahead';
}

/** Points of one day stand as one stop. */
function byDay(points: readonly Point[]): [date: string, points: [Point, ...Point[]]][] {
  const days = new Map<string, [Point, ...Point[]]>();
  for (const point of points) {
    const known = days.get(point.dueOn);
    if (known) known.push(point);
    else days.set(point.dueOn, [point]);
  }
  return [...days];
}

export function ControlLine({ today }: { today: string }) {
  const { data = [] } = useGetList<Point>('control-points', {
    filter: { inForce: true },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'dueOn', order: 'ASC' },
  });
  const first = data[0]?.dueOn;
  const last = data.at(-1)?.dueOn;
  if (!first || !last) return null;
  const from = first < today ? first : today;
  const whole = Math.max(1, daysBetween(from, last > today ? last : today));
  const at = (date: string) => `${(daysBetween(from, date) / whole) * 100}%`;
  return (
    <section className="control-line" aria-labelledby="control-title">
      <h2 id="control-title" className="visually-hidden">
        Контрольные точки
      </h2>
      {audiences.map(([code, title]) => {
        const points = data.filter(({ audience }) => audience === code);
        if (points.length === 0) return null;
        return (
          <div key={code} className="control-row">
            <span className="small second control-title">{title}</span>
            <ol className="control-track" aria-label={`Контрольные точки: ${title}`}>
              <li className="control-today" style={{ left: at(today) }} aria-hidden="true" />
              {byDay(points).map(([date, [first, ...others]]) => {
                const same = [first, ...others];
                const state = worst(same.map((point) => stateOf(point, today)));
                const titles = same.map(({ title: name }) => name).join('; ');
                const label = `${formatDate(date)}, ${words[state]}: ${titles}`;
                return (
                  <li key={date} className="control-point" style={{ left: at(date) }}>
                    <Link to={`/plans/${first.planId}/show?view=points`} title={label}>
                      <Stop state={state} />
                      <span className="visually-hidden">{label}</span>
                    </Link>
                    <span className={`control-date control-${state}`} aria-hidden="true">
                      {formatDate(date).slice(0, 5)}
                      {others.length > 0 ? ` (${same.length})` : ''}
                    </span>
                  </li>
                );
              })}
            </ol>
          </div>
        );
      })}
    </section>
  );
}
