import { Button, Skeleton } from '@mui/material';
import { Link } from 'react-router-dom';
import { formatDate, formatNumber } from '../../parts/formats.ts';
import { usePages } from './use-pages.ts';

interface FoundRecord {
  id: number;
  learnerId?: number;
  title?: string;
  organizationName?: string;
  answeredOn?: string;
  startsOn?: string;
  problems: { path: string; message: string }[];
}

/** Records that would not fit, each with what it is about; what was entered is seen where it lies. */
export function FoundRecords({ path }: { path: string }) {
  const { pages, closed, more } = usePages<FoundRecord>(`${path}/records`);
  return (
    <section className="impact-people">
      <h2>Какие записи</h2>
      {closed ? <p className="second">{closed}</p> : null}
      {!closed && !pages ? <Skeleton height={120} /> : null}
      {pages && pages.rows.length === 0 ? (
        <p className="second">Сами записи вам не открыты: доступен только счёт.</p>
      ) : null}
      {pages && pages.rows.length > 0 ? (
        <table className="impact-list">
          <thead>
            <tr>
              <th scope="col">Запись</th>
              <th scope="col">Дата</th>
              <th scope="col">Что не подойдёт</th>
            </tr>
          </thead>
          <tbody>
            {pages.rows.map((record) => (
              <tr key={record.id}>
                <th scope="row">
                  {record.learnerId ? (
                    <Link to={`/learners/${record.learnerId}/show`}>Ответ № {record.id}</Link>
                  ) : (
                    `${record.title ?? 'Запись'} № ${record.id}`
                  )}
                </th>
                <td>{formatDate(record.answeredOn ?? record.startsOn)}</td>
                <td>{record.problems.map(({ message }) => message).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {pages && pages.rows.length < pages.total ? (
        <Button size="small" onClick={more}>
          Показать ещё: {formatNumber(pages.total - pages.rows.length)}
        </Button>
      ) : null}
    </section>
  );
}
