import { Slider as MuiSlider } from '@mui/material';
import { useState } from 'react';
import { putAt } from '../../definition-text/text/edit-text.ts';
import { formatNumber } from '../../parts/formats.ts';
import type { DraftText } from '../draft/use-draft-text.ts';
import type { Slider } from './types.ts';

const WIDTH = 400;
const HEIGHT = 84;
const EDGE = 24;

/** «Высокий» for several values of a parameter; the one under the thumb becomes the draft's. */
export function ValueSlider({
  slider: { name, title, draft: value, points },
  draft,
  now,
}: {
  slider: Slider;
  draft: DraftText;
  now: number;
}) {
  const [at, setAt] = useState<number>();
  const chosen = at ?? value;
  const last = points.length - 1;
  const most = Math.max(now, ...points.map(({ high }) => high));
  const least = Math.min(now, ...points.map(({ high }) => high));
  const x = (index: number) => EDGE + (index / Math.max(1, last)) * (WIDTH - 2 * EDGE);
  const y = (high: number) =>
    22 + (1 - (most === least ? 0.5 : (high - least) / (most - least))) * (HEIGHT - 40);
  const index = points.findIndex((point) => point.value === chosen);
  return (
    <figure className="impact-slider">
      <figcaption>
        <span>{title}</span>
        <span className="second">«высокий», человек</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={curveText(points)}>
        <line className="impact-now" x1={EDGE} x2={WIDTH - EDGE} y1={y(now)} y2={y(now)} />
        {most === least ? null : (
          <text className="impact-now-text" x={WIDTH - EDGE} y={y(now) - 4} textAnchor="end">
            сейчас {formatNumber(now)}
          </text>
        )}
        <polyline
          className="impact-curve"
          points={points.map(({ high }, i) => `${x(i)},${y(high)}`).join(' ')}
        />
        {points.map(({ value: of, high }, i) => (
          <g key={of} className={i === index ? 'impact-point-here' : 'impact-point'}>
            <circle cx={x(i)} cy={y(high)} r={i === index ? 5 : 3.5} />
            <text x={x(i)} y={y(high) - 9} textAnchor="middle">
              {formatNumber(high)}
            </text>
          </g>
        ))}
      </svg>
      <MuiSlider
        aria-label={title}
        min={0}
        max={last}
        step={1}
        value={Math.max(0, index)}
        disabled={!draft.editable}
        marks={points.map(({ value: of }, i) => ({ value: i, label: formatNumber(of) }))}
        valueLabelDisplay="off"
        getAriaValueText={(i) => formatNumber(points[i]?.value)}
        onChange={(_event, i) => setAt(points[Number(i)]?.value)}
        onChangeCommitted={(_event, i) => {
          const next = points[Number(i)]?.value;
          setAt(undefined);
          if (next !== undefined && next !== value)
            draft.change(putAt(draft.text, ['parameters', name, 'default'], next));
        }}
      />
    </figure>
  );
}

function curveText(points: Slider['points']): string {
  return points
    .map(({ value, high }) => `${formatNumber(value)}: ${formatNumber(high)}`)
    .join('; ');
}
