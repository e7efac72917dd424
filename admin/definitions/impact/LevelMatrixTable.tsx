import {
  type Level,
  type LevelMatrix,
  levelOrder,
  type NextLevel,
} from '../../../forms/risk/index.ts';
import { formatNumber } from '../../parts/formats.ts';
import { RiskLevel } from '../../parts/StatusLabel.tsx';
import { ImpactScroll } from './ImpactScroll.tsx';

const columnTitles: Record<NextLevel, string> = {
  high: 'станет высокий',
  'not-high': 'станет невысокий',
  insufficient: 'недостаточно данных',
  none: 'не оценивается',
};

/** Colours only what changes: worse where «высокий» is reached, better where it is left. */
function toneOf(before: Level, after: NextLevel, people: number): string | undefined {
  if (people === 0 || before === after) return undefined;
  if (after === 'high') return 'impact-cell-worse';
  return before === 'high' ? 'impact-cell-better' : 'impact-cell-moved';
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Levels now by rows, after publication by columns; the last row and column are the totals. */
export function LevelMatrixTable({ matrix }: { matrix: LevelMatrix }) {
  const gone = sum(levelOrder.map((before) => matrix[before].none));
  const columns: NextLevel[] = [...levelOrder, ...(gone > 0 ? (['none'] as const) : [])];
  const totals = columns.map((after) => sum(levelOrder.map((before) => matrix[before][after])));
  return (
    <ImpactScroll label="Как переходят между уровнями">
      <table className="impact-matrix">
        <thead>
          <tr>
            <th scope="col">Сейчас</th>
            {columns.map((after) => (
              <th key={after} scope="col">
                {columnTitles[after]}
              </th>
            ))}
            <th scope="col">сейчас</th>
          </tr>
        </thead>
        <tbody>
          {levelOrder.map((before) => (
            <tr key={before}>
              <th scope="row">
                <RiskLevel level={before} />
              </th>
              {columns.map((after) => (
                <td key={after} className={toneOf(before, after, matrix[before][after])}>
                  {formatNumber(matrix[before][after])}
                </td>
              ))}
              <td className="impact-total">
                {formatNumber(sum(columns.map((after) => matrix[before][after])))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">станет</th>
            {totals.map((total, at) => (
              <td key={columns[at]} className="impact-total">
                {formatNumber(total)}
              </td>
            ))}
            <td className="impact-total">{formatNumber(sum(totals))}</td>
          </tr>
        </tfoot>
      </table>
    </ImpactScroll>
  );
}
