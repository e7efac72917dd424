import { Skeleton } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import {
  barOf,
  concerns,
  type FigureOfIndicator,
  factText,
  placeFilter,
  stateTones,
  stateWords,
  targetText,
  worstFirst,
} from '../figures/figure.ts';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TargetBar } from '../parts/TargetBar.tsx';
import { usePlace } from '../providers/place.ts';

/** The desk draws the worst; the rest are a count that opens the whole list. */
const most = 6;

/** Which figures are below their target: red first, each opens into organisations and people. */
export function Figures() {
  const { place } = usePlace();
  const { data, isPending } = useGetList<FigureOfIndicator>('figures', {
    filter: placeFilter(place),
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'id', order: 'ASC' },
  });
  if (isPending) return <Skeleton variant="rounded" height={220} aria-label="Загружаем" />;
  const rows = (data ?? []).filter(concerns).sort(worstFirst);
  const below = rows.filter(({ state }) => state !== 'met');
  const met = rows.length - below.length;
  const drawn = (below.length > 0 ? below : rows).slice(0, most);
  const more = Math.max(0, below.length - drawn.length);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="figures-title">
      <div className="desk-head">
        <h2 id="figures-title">{below.length > 0 ? 'Показатели ниже цели' : 'Показатели'}</h2>
        {below.length > 0 ? (
          <span className="desk-count desk-count-late">{below.length}</span>
        ) : null}
        <Link to="/figures" className="desk-more">
          Все {rows.length}
        </Link>
      </div>
      <ul className="figures">
        {drawn.map((row) => (
          <li key={row.id} className="figure">
            <Link to={`/figures/${row.id}`} className="figure-title">
              {row.shortTitle}
            </Link>
            <p className="figure-value">
              <b>{row.of === null ? formatNumber(row.value) : formatPercent(row.share)}</b>{' '}
              {row.of === null ? null : <span className="small second">{factText(row)}</span>}
            </p>
            <TargetBar {...barOf(row)} state={row.state} />
            <p className="small second figure-foot">
              <span>цель {targetText(row)}</span>
              <StatusLabel tone={stateTones[row.state]}>
                {row.missing > 0
                  ? `не хватает ${formatNumber(row.missing)}`
                  : stateWords[row.state]}
              </StatusLabel>
            </p>
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <p className="small second figures-met">
          <Link to="/figures">и ещё {more}</Link>
        </p>
      ) : null}
      {met > 0 && below.length > 0 ? (
        <p className="small second figures-met">
          <StatusLabel tone="ok">выполнено: {met}</StatusLabel>
        </p>
      ) : null}
    </section>
  );
}
