// Totals of the region by specialty for the year, computed from what organisations entered.
import { useGetList } from 'react-admin';
import { formatNumber } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { type Figures, shareOf } from './statistic-lines.ts';

interface TotalRow extends Figures {
  id: string;
  specialtyCode: string;
  specialtyName: string | null;
  met: boolean;
}

export function RegionTotals({ organizationId, year }: { organizationId: number; year: number }) {
  const { data = [] } = useGetList<TotalRow>('graduate-totals', {
    filter: { organizationId, year },
    pagination: { page: 1, perPage: 1000 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (data.length === 0) return null;
  const region = {
    graduates: data.reduce((sum, { graduates }) => sum + graduates, 0),
    employed: data.reduce((sum, { employed }) => sum + employed, 0),
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="statistic-totals" aria-label={`Итоги региона за ${year} год`} tabIndex={0}>
      <h2>Итоги региона за {year} год</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Специальность</th>
            <th scope="col">Выпускников</th>
            <th scope="col">Трудоустроено</th>
            <th scope="col">Доля</th>
            <th scope="col">Характеристика 1</th>
          </tr>
        </thead>
        <tbody>
          <tr className="statistic-region">
            <th scope="row">По региону</th>
            <td>{formatNumber(region.graduates)}</td>
            <td>{formatNumber(region.employed)}</td>
            <td>{shareOf(region)}</td>
            <td />
          </tr>
          {data.map(({ id, specialtyCode, specialtyName, met, ...figures }) => (
            <tr key={id}>
              <th scope="row">{[specialtyCode, specialtyName].filter(Boolean).join(' ')}</th>
              <td>{formatNumber(figures.graduates)}</td>
              <td>{formatNumber(figures.employed)}</td>
              <td>{shareOf(figures)}</td>
              <td>{met ? <StatusLabel tone="warn">выявлена</StatusLabel> : 'не выявлена'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
