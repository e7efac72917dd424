import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import { useState } from 'react';
import { count, formatNumber } from '../../parts/formats.ts';
import type { LevelImpact, PlaceChange } from './types.ts';

const FIRST_PLACES = 8;

/** A table whose middle column is drawn: those who cease to the left, those who become to the right. */
export function PlaceBars({ impact: { places, placesTotal, sums } }: { impact: LevelImpact }) {
  const [whole, setWhole] = useState(false);
  const shown = whole ? places : places.slice(0, FIRST_PLACES);
  const rest = restOf(sums, shown, placesTotal - shown.length);
  const widest = Math.max(1, ...shown.map(({ became, ceased }) => Math.max(became, ceased)));
  if (places.length === 0)
    return (
      <>
        <h2>По организациям</h2>
        <p className="second">Изменений нет ни в одной организации.</p>
      </>
    );
  return (
    <>
      <div className="impact-places-head">
        <h2>По организациям</h2>
        <span className="impact-key impact-better">
          <CheckCircleIcon aria-hidden="true" /> перестанут {formatNumber(sums.ceased)}
        </span>
        <span className="impact-key impact-worse">
          <ErrorIcon aria-hidden="true" /> станут {formatNumber(sums.became)}
        </span>
      </div>
      <table className="impact-places">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Организация</th>
            <th scope="col">Доля</th>
            <th scope="col">Перестанут и станут «высокий»</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <PlaceRow key={place.id} place={place} widest={widest} />
          ))}
          {rest ? <PlaceRow place={rest} widest={widest} /> : null}
        </tbody>
      </table>
      {places.length > FIRST_PLACES ? (
        <button type="button" className="link-button" onClick={() => setWhole(!whole)}>
          {whole ? 'Свернуть' : `Показать все ${formatNumber(placesTotal)}`}
        </button>
      ) : null}
    </>
  );
}

function restOf(
  sums: LevelImpact['sums'],
  shown: readonly PlaceChange[],
  left: number,
): PlaceChange | undefined {
  if (left <= 0) return undefined;
  const of = (part: 'changed' | 'became' | 'ceased') =>
    sums[part] - shown.reduce((total, place) => total + place[part], 0);
  return {
    id: 0,
    name: `Ещё ${count(left, 'место', 'места', 'мест')}`,
    changed: of('changed'),
    became: of('became'),
    ceased: of('ceased'),
  };
}

function PlaceRow({ place, widest }: { place: PlaceChange; widest: number }) {
  const { name, changed, became, ceased } = place;
  const width = (value: number) => `${Math.min(1, value / widest) * 100}%`;
  const others = changed - became - ceased;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td aria-hidden="true">
        <span className="impact-bar">
          <span className="impact-bar-left">
            <span style={{ width: width(ceased) }} />
          </span>
          <span className="impact-bar-right">
            <span style={{ width: width(became) }} />
          </span>
        </span>
      </td>
      <td>
        {ceased > 0 ? <span className="impact-better">−{formatNumber(ceased)}</span> : null}{' '}
        {became > 0 ? <span className="impact-worse">+{formatNumber(became)}</span> : null}{' '}
        {others > 0 ? <span className="second">иначе {formatNumber(others)}</span> : null}
      </td>
    </tr>
  );
}
