import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '../parts/formats.ts';
import { StatusLabel } from '../parts/StatusLabel.tsx';
import { TargetBar } from '../parts/TargetBar.tsx';
import {
  barOf,
  type FigureOfIndicator,
  factText,
  stateTones,
  stateWords,
  targetText,
} from './figure.ts';
import '../list/list.css';

type Figure = Pick<
  FigureOfIndicator,
  'value' | 'of' | 'share' | 'missing' | 'state' | 'unit' | 'direction' | 'target'
>;

export interface FigureLine extends Figure {
  key: string;
  title: ReactNode;
  /** What can be done about it. */
  actions?: ReactNode;
}

interface FigureTableProps {
  label: string;
  /** Of what the lines are: «Показатель», «Организация». */
  of: string;
  lines: FigureLine[];
}

/** Figures against their targets, one a line. */
export function FigureTable({ label, of, lines }: FigureTableProps) {
  const acts = lines.some(({ actions }) => actions !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="table-area" aria-label={label} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {['Факт', 'Доля', 'Цель'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
            <th scope="col" className="indicator-bar">
              К цели
            </th>
            <th scope="col" className="number">
              Не хватает
            </th>
            <th scope="col">Состояние</th>
            {acts ? (
              <th scope="col">
                <span className="visually-hidden">Кого не хватает</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row" className="indicator-title">
                {line.title}
              </th>
              <td className="number no-wrap" data-title="Факт">
                {factText(line)}
              </td>
              <td className="number" data-title="Доля">
                {formatPercent(line.share)}
              </td>
              <td className="number no-wrap" data-title="Цель">
                {targetText(line)}
              </td>
              <td className="indicator-bar" data-title="К цели">
                <TargetBar {...barOf(line)} state={line.state} />
              </td>
              <td className="number" data-title="Не хватает">
                {formatNumber(line.missing)}
              </td>
              <td className="no-wrap" data-title="Состояние">
                <StatusLabel tone={stateTones[line.state]}>{stateWords[line.state]}</StatusLabel>
              </td>
              {acts ? <td className="no-wrap">{line.actions}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
