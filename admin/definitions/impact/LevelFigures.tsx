import { useQuery } from '@tanstack/react-query';
import { formatPercent } from '../../parts/formats.ts';
import { request } from '../../providers/http-client.ts';

interface LevelFigure {
  code: string;
  title: string;
  before: number | null;
  after: number | null;
}

/** Indicators that count by levels, as they are and as they would be. */
export function LevelFigures({ path, jobId }: { path: string; jobId: number }) {
  const { data = [] } = useQuery({
    queryKey: ['level-figures', path, jobId],
    queryFn: async () => (await request<LevelFigure[]>(`${path}/figures`)).json,
  });
  if (!Array.isArray(data) || data.length === 0) return null;
  return (
    <table className="impact-figures">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Показатель</th>
          <th scope="col">Сейчас</th>
          <th scope="col">Станет</th>
        </tr>
      </thead>
      <tbody>
        {data.map(({ code, title, before, after }) => (
          <tr key={code}>
            <th scope="row">{title}</th>
            <td>{formatPercent(before)}</td>
            <td className={before === after ? undefined : 'impact-moved'}>
              <span aria-hidden="true">→ </span>
              {formatPercent(after)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
