import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePlace } from '../layout/place.ts';
import { ScreenHeader } from '../layout/ScreenHeader.tsx';
import { formatDate, formatNumber, formatPercent, formatWeekday } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { RiskLevel } from '../parts/StatusLabel.tsx';
import { may, useMay, useSession } from '../providers/session.ts';
import { stepsFor } from './steps.ts';
import './dashboard.css';

function greeting(hour: number): string {
  if (hour < 5) return 'Доброй ночи';
  if (hour < 12) return 'Доброе утро';
  return hour < 18 ? 'Добрый день' : 'Добрый вечер';
}

/** «Лебедева Ольга Николаевна» is greeted by name and patronymic; other forms are left whole. */
function addressed(name: string): string {
  const parts = name.split(/\s+/);
  return parts.length === 3 && parts.every((part) => part.length > 2)
    ? parts.slice(1).join(' ')
    : name;
}

export function Dashboard() {
  const session = useSession();
  const { place } = usePlace();
  const seesLevels = useMay('assessment.read') && place?.kind !== 'school';
  if (!session) return null;
  const { today, user } = session;
  return (
    <>
      <ScreenHeader title={`${greeting(new Date().getHours())}, ${addressed(user.name)}`}>
        <p className="second">
          {formatWeekday(today)}, {formatDate(today)}
          {place ? ` · ${place.name}` : ''}
        </p>
      </ScreenHeader>
      <div className="screen-body dashboard">
        {seesLevels && may(session, 'learner.read') ? <Levels /> : null}
        <Steps />
      </div>
    </>
  );
}

const finalYear = { isFinalYear: true, educationLevel_in: ['vocational', 'higher'] };

function useTotal(filter: Record<string, unknown>): number | undefined {
  const { total } = useGetList('learners', {
    filter: { ...finalYear, ...filter },
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  return total;
}

function listAddress(filter: Record<string, unknown>): string {
  return `/learners?filter=${encodeURIComponent(JSON.stringify({ ...finalYear, ...filter }))}`;
}

function Levels() {
  const total = useTotal({});
  const high = useTotal({ riskLevel: 'high' });
  const notHigh = useTotal({ riskLevel: 'not-high' });
  const insufficient = useTotal({ riskLevel: 'insufficient' });
  const known =
    [high, notHigh, insufficient].every((number) => number !== undefined) && total !== undefined;
  const rest = known ? total - (high ?? 0) - (notHigh ?? 0) - (insufficient ?? 0) : undefined;
  const rows = [
    { level: 'high', number: high, filter: { riskLevel: 'high' } },
    { level: 'not-high', number: notHigh, filter: { riskLevel: 'not-high' } },
    { level: 'insufficient', number: insufficient, filter: { riskLevel: 'insufficient' } },
    { level: '', number: rest, filter: { riskLevel_null: true } },
  ];
  const share = (number: number | undefined) => (total ? ((number ?? 0) / total) * 100 : 0);
  return (
    <section className="levels" aria-labelledby="levels-title">
      <h2 id="levels-title">Выпускные курсы по уровню риска</h2>
      <div className="levels-bar" aria-hidden="true">
        {rows.map(({ level, number }) =>
          number ? (
            <span
              key={level}
              className={`levels-part levels-${level || 'none'}`}
              style={{ flexGrow: number }}
            />
          ) : null,
        )}
      </div>
      <table className="levels-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Уровень</th>
            <th scope="col">Человек</th>
            <th scope="col">Доля</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ level, number, filter }) => (
            <tr key={level}>
              <th scope="row">
                <Link to={listAddress(filter)}>
                  <RiskLevel level={level || null} />
                </Link>
              </th>
              <td className="strong">{number === undefined ? '…' : formatNumber(number)}</td>
              <td className="second">{known ? formatPercent(share(number)) : ''}</td>
            </tr>
          ))}
          <tr className="levels-total">
            <th scope="row">
              <Link to={listAddress({})}>Всего</Link>
            </th>
            <td className="strong">{total === undefined ? '…' : formatNumber(total)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Steps() {
  const session = useSession();
  const { place } = usePlace();
  const steps = stepsFor(session, place?.role ?? '');
  if (session?.places.length === 0)
    return (
      <EmptyState title="Права ещё не выданы">
        Учётная запись действует, но роль и место не назначены. Обратитесь к администратору региона;
        после выдачи прав обновите страницу.
      </EmptyState>
    );
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">С чего начать</h2>
      <ul className="steps">
        {steps.map(({ to, title, text }) => (
          <li key={`${to} ${title}`}>
            <Link to={to} className="strong">
              {title}
            </Link>
            <p className="small second">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
