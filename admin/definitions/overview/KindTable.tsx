import { Link } from 'react-router-dom';
import { formatNumber } from '../../parts/formats.ts';
import type { KindSummary } from './MethodologyScreen.tsx';

const none = <span className="mute">—</span>;

export function KindTable({
  kinds,
  seesUpdates,
}: {
  kinds: readonly KindSummary[];
  seesUpdates: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-area" aria-label="Виды элементов" tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Вид</th>
            <th scope="col" className="number">
              Действует
            </th>
            <th scope="col" className="number">
              Черновиков
            </th>
            <th scope="col" className="number">
              Ждёт обновления
            </th>
            <th scope="col" className="number">
              Назначено
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ id, resource, title, inForce, drafts, waiting, scheduled }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/${resource}`}>{title}</Link>
              </th>
              <td className="number" data-title="Действует">
                {inForce ? formatNumber(inForce) : none}
              </td>
              <td className="number" data-title="Черновиков">
                {drafts ? formatNumber(drafts) : none}
              </td>
              <td className="number" data-title="Ждёт обновления">
                {waiting && seesUpdates ? (
                  <Link to="/definition-updates">{formatNumber(waiting)}</Link>
                ) : waiting ? (
                  formatNumber(waiting)
                ) : (
                  none
                )}
              </td>
              <td className="number" data-title="Назначено">
                {scheduled ? formatNumber(scheduled) : none}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
