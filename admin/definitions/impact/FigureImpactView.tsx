import { useState } from 'react';
import { formatNumber } from '../../parts/formats.ts';
import { ImpactScroll } from './ImpactScroll.tsx';
import type { FigureChange, FigureImpact } from './types.ts';

const FIRST_PLACES = 20;

function shown(value: FigureChange['before']): string {
  return typeof value === 'number' ? formatNumber(value) : (value ?? '—');
}

/** Totals and each place that moves: the value by the version in force, and by the draft. */
export function FigureImpactView({
  impact: { totals, places, placesTotal },
}: {
  impact: FigureImpact;
}) {
  const [whole, setWhole] = useState(false);
  const moved = totals.filter(({ before, after }) => before !== after);
  const listed = whole ? places : places.slice(0, FIRST_PLACES);
  return (
    <>
      <h2 className="impact-sentence">
        {placesTotal === 0 && moved.length === 0
          ? 'Ни одно значение не изменится'
          : `Изменятся значения в организациях: ${formatNumber(placesTotal)}`}
      </h2>
      <div className="impact-halves">
        <section>
          <h2>Итого</h2>
          <ChangeTable changes={totals} />
        </section>
        <section>
          <h2>По организациям</h2>
          {places.length === 0 ? <p className="second">Изменений нет.</p> : null}
          {listed.map((place) => (
            <div key={place.id} className="impact-place">
              <h3>{place.name}</h3>
              <ChangeTable changes={place.changes} />
            </div>
          ))}
          {places.length > FIRST_PLACES ? (
            <button type="button" className="link-button" onClick={() => setWhole(!whole)}>
              {whole ? 'Свернуть' : `Показать все ${formatNumber(placesTotal)}`}
            </button>
          ) : null}
        </section>
      </div>
    </>
  );
}

function ChangeTable({ changes }: { changes: readonly FigureChange[] }) {
  return (
    <ImpactScroll label="Значения сейчас и после публикации">
      <table className="impact-figures">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Значение</th>
            <th scope="col">Сейчас</th>
            <th scope="col">Станет</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, title, before, after }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>{shown(before)}</td>
              <td className={before === after ? undefined : 'impact-moved'}>
                <span aria-hidden="true">→ </span>
                {shown(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ImpactScroll>
  );
}
