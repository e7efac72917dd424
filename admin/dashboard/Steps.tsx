import { Link } from 'react-router-dom';
import { usePlace } from '../providers/place.ts';
import { useSession } from '../providers/session.ts';
import { stepsFor } from './steps.ts';

export function Steps() {
  const session = useSession();
  const { place } = usePlace();
  const steps = stepsFor(session, place?.role ?? '');
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
