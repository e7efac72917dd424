// What is missing rather than late: people without consent, incomplete data, items nobody answers for.
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { count } from '../parts/formats.ts';
import { may, type Session } from '../providers/session.ts';

interface Gap {
  key: string;
  verb: string;
  resource: string;
  filter: Record<string, unknown>;
  title(total: number): string;
  to: string;
}

const address = (resource: string, filter: Record<string, unknown>) =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const people = (total: number) => count(total, 'человек', 'человека', 'человек');

const gaps: Gap[] = [
  {
    key: 'appointments',
    verb: 'appointment.create',
    resource: 'plan-items',
    filter: { withoutResponsible: true },
    title: (total) => `${count(total, 'пункт', 'пункта', 'пунктов')} плана без ответственного`,
    to: '/plans',
  },
  {
    key: 'insufficient',
    verb: 'response.create',
    resource: 'learners',
    filter: { riskLevel: 'insufficient' },
    title: (total) => `${people(total)}: обязательных сведений не хватает`,
    to: address('learners', { riskLevel: 'insufficient' }),
  },
  {
    key: 'consents',
    verb: 'consent.create',
    resource: 'learners',
    filter: { hasConsent: false },
    title: (total) => `${people(total)} без согласия на обработку данных`,
    to: address('learners', { hasConsent: false }),
  },
];

export function Gaps({ session }: { session: Session }) {
  const own = gaps.filter(({ verb }) => may(session, verb));
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="gaps-title">
      <h2 id="gaps-title">Чего не хватает</h2>
      <ul className="gaps">
        {own.map((gap) => (
          <GapLine key={gap.key} gap={gap} />
        ))}
      </ul>
    </section>
  );
}

function GapLine({ gap }: { gap: Gap }) {
  const { resource, filter, title, to } = gap;
  const { data, total } = useGetList<{ id: number; planId?: number }>(resource, {
    filter,
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (total === undefined) return null;
  const plan = data?.[0]?.planId;
  return (
    <li>
      {total === 0 ? (
        <span className="second">{title(0)}</span>
      ) : (
        <Link to={plan ? `/plans/${plan}/show?item=${data?.[0]?.id}` : to}>{title(total)}</Link>
      )}
    </li>
  );
}
