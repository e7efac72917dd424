import { formatNumber } from '../../parts/formats.ts';
import type { LevelImpact } from './types.ts';

/** The region's own score beside the level: how many have each, before and after. */
export function ScoreTable({ score }: { score: NonNullable<LevelImpact['score']> }) {
  return (
    <div className="impact-score">
      <h3>{score.title}</h3>
      <p className="small second">
        Изменится у {formatNumber(score.moved)}. Порядок работы региона; уровень не меняет.
      </p>
      <table className="impact-figures">
        <thead>
          <tr>
            <th scope="col">Баллов</th>
            <th scope="col">Сейчас, человек</th>
            <th scope="col">Станет</th>
          </tr>
        </thead>
        <tbody>
          {score.rows.map(({ score: points, before, after }) => (
            <tr key={points}>
              <th scope="row">{formatNumber(points)}</th>
              <td>{formatNumber(before)}</td>
              <td className={before === after ? undefined : 'impact-moved'}>
                {formatNumber(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
