import {
  aims,
  breakdowns,
  directions,
  type Indicator,
  missingFilter,
  periods,
} from '../../../../forms/indicators/index.ts';
import { titlesOfDataset } from '../../../../forms/indicators/query-titles.ts';
import { describeQuery } from '../../../../forms/queries/describe.ts';
import type { Query } from '../../../../forms/queries/schema.ts';
import { targetText } from '../../../figures/figure.ts';
import { formatDate, formatNumber } from '../../../parts/formats.ts';
import { TargetBar } from '../../../parts/TargetBar.tsx';
import { useCodes } from '../../../providers/use-codes.ts';

/** The indicator as its figure will stand, and what is counted in plain words. */
export function IndicatorPreview({ body }: { body: Indicator }) {
  const codes = useCodes();
  const sentence = (query: Query) => describeQuery(query, titlesOfDataset(query.dataset, codes));
  const { kind, since, until } = body.period;
  const opens = missingFilter(body) !== undefined;
  const rows: [string, string][] = [
    [body.denominator ? 'Засчитываются' : 'Считается', sentence(body.numerator)],
    ...(body.denominator ? [['От', sentence(body.denominator)] as [string, string]] : []),
    ['Цель', targetText(body)],
    ['Хорошо, когда', directions[body.direction]],
    ['Близко к цели', `с ${formatNumber(body.nearFrom)} % от неё`],
    ['Чья цель', aims[body.aim]],
    ['Период', kind === 'dates' ? `с ${formatDate(since)} по ${formatDate(until)}` : periods[kind]],
    ['Разрез', breakdowns[body.breakdown]],
    [
      'Недостающие',
      opens
        ? `«${body.missing}»: открываются списком людей по правам читающего`
        : `«${body.missing}»: показаны числом по местам`,
    ],
  ];
  return (
    <>
      <section>
        <h2>{body.shortTitle}</h2>
        <p className="second">{body.title}</p>
        {body.description ? <p>{body.description}</p> : null}
      </section>
      <section className="indicator-sample">
        <TargetBar
          share={body.unit === 'percent' ? body.target * 0.7 : 70}
          target={body.unit === 'percent' ? body.target : 100}
          state="near"
        />
        <p className="small mute">Пример: сделано 70 % от цели, черта — цель.</p>
      </section>
      <section>
        <h3>Как считается</h3>
        <dl className="terms">
          {rows.map(([term, text]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
