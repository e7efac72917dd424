import { formatDate, formatWeekday } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { usePlace } from '../providers/place.ts';
import { may, useSession } from '../providers/session.ts';
import { Changes } from './Changes.tsx';
import { ControlLine } from './ControlLine.tsx';
import './dashboard.css';
import { Figures } from './Figures.tsx';
import { Levels } from './Levels.tsx';
import { Steps } from './Steps.tsx';
import { Today } from './Today.tsx';

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

/** Three questions in this order: what do I owe, which figures are red, what changed. */
export function Dashboard() {
  const session = useSession();
  const { place } = usePlace();
  if (!session) return null;
  const { today, user } = session;
  const seesLevels =
    may(session, 'assessment.read') && may(session, 'learner.read') && place?.kind !== 'school';
  return (
    <>
      <ScreenHeader title={`${greeting(new Date().getHours())}, ${addressed(user.name)}`}>
        <p className="second">
          {formatWeekday(today)}, {formatDate(today)}
          {place ? ` · ${place.name}` : ''}
        </p>
      </ScreenHeader>
      {session.places.length === 0 ? (
        <EmptyState title="Права ещё не выданы">
          Учётная запись действует, но роль и место не назначены. Обратитесь к администратору
          региона; после выдачи прав обновите страницу.
        </EmptyState>
      ) : (
        <>
          {may(session, 'control-point.read') ? <ControlLine today={today} /> : null}
          <div className="screen-body desk">
            <div className="desk-column">
              <Today session={session} />
            </div>
            <div className="desk-column">
              {may(session, 'figure.read') ? <Figures /> : null}
              {seesLevels ? <Levels /> : null}
            </div>
            <div className="desk-column">
              <Changes session={session} />
              <Steps />
            </div>
          </div>
        </>
      )}
    </>
  );
}
