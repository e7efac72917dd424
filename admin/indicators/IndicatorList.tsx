import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { Waiting } from '../edit/FormPage.tsx';
import { usePlace } from '../layout/place.ts';
import { ScreenHeader } from '../layout/ScreenHeader.tsx';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { EmptyState } from '../parts/Note.tsx';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TargetBar } from '../parts/TargetBar.tsx';
import { type IndicatorRow, stateTones, stateWords, worstFirst } from './indicator.ts';
import './indicators.css';

export function IndicatorList() {
  const { place } = usePlace();
  const { data, isPending } = useGetList<IndicatorRow>('indicators', {
    filter: place && place.area !== 'service-area' ? { organizationId: place.id } : {},
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (isPending) return <Waiting />;
  const rows = [...(data ?? [])].sort(worstFirst);
  return (
    <>
      <ScreenHeader title="Показатели">
        <p className="second">
          Факт против цели по живым сведениям{place ? `: ${place.name}` : ''}
        </p>
      </ScreenHeader>
      {rows.length === 0 ? (
        <EmptyState title="Показателей пока нет" />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="table-area" aria-label="Показатели" tabIndex={0}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Показатель</th>
                <th scope="col" className="numeric">
                  Факт
                </th>
                <th scope="col" className="numeric">
                  Доля
                </th>
                <th scope="col" className="numeric">
                  Цель
                </th>
                <th scope="col" className="indicator-bar">
                  К цели
                </th>
                <th scope="col" className="numeric">
                  Не хватает
                </th>
                <th scope="col">Состояние</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="indicator-title">
                    <Link to={`/indicators/${row.id}`}>{row.shortTitle}</Link>
                    <span className="small second">{row.title}</span>
                  </th>
                  <td className="numeric no-wrap">
                    {formatNumber(row.value)} из {formatNumber(row.of)}
                  </td>
                  <td className="numeric">{formatPercent(row.share)}</td>
                  <td className="numeric">{formatNumber(row.target)} %</td>
                  <td className="indicator-bar">
                    <TargetBar share={row.share} target={row.target} state={row.state} />
                  </td>
                  <td className="numeric">{formatNumber(row.missing)}</td>
                  <td className="no-wrap">
                    <StatusLabel tone={stateTones[row.state]}>{stateWords[row.state]}</StatusLabel>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
