import { count, formatNumber, wordFor } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import type { DraftText } from '../draft/use-draft-text.ts';
import { ChangingPeople } from './ChangingPeople.tsx';
import { LevelFigures } from './LevelFigures.tsx';
import { LevelMatrixTable } from './LevelMatrixTable.tsx';
import { PlaceBars } from './PlaceBars.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { othersSentence } from './sentences.ts';
import type { LevelImpact } from './types.ts';
import { ValueSlider } from './ValueSlider.tsx';

interface Props {
  path: string;
  draft: DraftText;
  impact: LevelImpact;
  jobId: number;
}

export function LevelImpactView({ path, draft, impact, jobId }: Props) {
  const { sums, unassessed, sliders } = impact;
  const high = Object.values(impact.matrix.high).reduce((sum, people) => sum + people, 0);
  return (
    <>
      <div className="impact-head">
        <div className="impact-said">
          <Sentence impact={impact} />
          {impact.changes.map((change) => (
            <p key={change} className="second">
              {change}.
            </p>
          ))}
          {unassessed > 0 ? (
            <p className="second">
              {wordFor(unassessed, 'Не оценённый', 'Не оценённые', 'Не оценённые')}{' '}
              {formatNumber(unassessed)} {wordFor(unassessed, 'человек', 'человека', 'человек')} не{' '}
              {wordFor(unassessed, 'входит', 'входят', 'входят')}.
            </p>
          ) : null}
          {impact.appeared ? (
            <p className="second">
              Впервые получат уровень: {count(impact.appeared, 'человек', 'человека', 'человек')}.
            </p>
          ) : null}
          <p className="small second">
            Уровень для отчётности всегда даёт федеральное правило «любая характеристика»;
            региональная оценка стоит рядом и его не меняет.
          </p>
          {impact.unsettled ? (
            <Note tone="warn">
              После прошлой публикации уровни ещё пересчитываются: посчитайте снова, когда
              закончится.
            </Note>
          ) : null}
        </div>
        {sliders.map((slider) => (
          <ValueSlider key={slider.name} slider={slider} draft={draft} now={high} />
        ))}
      </div>
      <div className="impact-halves">
        <section>
          <h2>Как переходят между уровнями</h2>
          <LevelMatrixTable matrix={impact.matrix} />
          <LevelFigures path={path} jobId={jobId} />
          {impact.score ? <ScoreTable score={impact.score} /> : null}
        </section>
        <section>
          <PlaceBars impact={impact} />
        </section>
      </div>
      {sums.changed > 0 ? (
        <ChangingPeople key={jobId} path={`${path}/people`} impact={impact} />
      ) : null}
    </>
  );
}

function Sentence({ impact: { sums, unused } }: { impact: LevelImpact }) {
  const { people, changed, became, ceased } = sums;
  if (unused)
    return (
      <h2 className="impact-sentence">
        Уровни не изменятся: правило определения уровня не называет эту характеристику
      </h2>
    );
  if (changed === 0)
    return (
      <h2 className="impact-sentence">
        Ни у кого из {formatNumber(people)} {wordFor(people, 'человека', 'человек', 'человек')}{' '}
        уровень не изменится
      </h2>
    );
  const others = othersSentence(sums);
  return (
    <h2 className="impact-sentence">
      У <b>{formatNumber(changed)}</b> из {formatNumber(people)}{' '}
      {wordFor(people, 'человека', 'человек', 'человек')} изменится уровень
      {became > 0 ? (
        <>
          : <b className="impact-worse">{formatNumber(became)}</b>{' '}
          {wordFor(became, 'станет', 'станут', 'станут')} «высокий»
        </>
      ) : null}
      {ceased > 0 ? (
        <>
          {became > 0 ? ', ' : ': '}
          <b className="impact-better">{formatNumber(ceased)}</b>{' '}
          {wordFor(ceased, 'перестанет', 'перестанут', 'перестанут')}
          {became > 0 ? '' : ' быть «высоким»'}
        </>
      ) : null}
      {others ? `${became + ceased > 0 ? ', ' : ': '}${others}` : ''}
    </h2>
  );
}
