import { Button } from '@mui/material';
import { useState } from 'react';
import { DateBox } from '../../parts/DateBox.tsx';
import { formatDate, formatInstant } from '../../parts/formats.ts';
import { JobProgress } from '../../parts/JobProgress.tsx';
import { EmptyState, Note } from '../../parts/Note.tsx';
import type { DraftText } from '../draft/use-draft-text.ts';
import { consoleKinds } from '../kinds/index.ts';
import { FigureImpactView } from './FigureImpactView.tsx';
import { LevelImpactView } from './LevelImpactView.tsx';
import { RecordImpactView } from './RecordImpactView.tsx';
import type { Impact } from './types.ts';
import { useImpact } from './use-impact.ts';
import './impact.css';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What publication of the draft would do, before it. */
export function ImpactTab({ resource, draft }: { resource: string; draft: DraftText }) {
  const { row, issues } = draft;
  const [asOf, setAsOf] = useState<string | null>(null);
  const state = useImpact(resource, draft, asOf);
  const { impact, job, going, refusal } = state;
  if (row.draft === null && draft.state.kind !== 'waiting')
    return (
      <EmptyState title="Черновика нет: сравнивать нечего">
        {consoleKinds[row.kind].impact?.nothingYet}
      </EmptyState>
    );
  return (
    <div className="impact" aria-busy={going}>
      {issues.length > 0 ? (
        <Note tone="warn">
          В черновике есть ошибки: влияние посчитается, когда они будут исправлены в редакторе.
        </Note>
      ) : null}
      {refusal ? (
        <Note tone="bad">
          <p>{refusal}</p>
          <Button size="small" onClick={state.count}>
            Посчитать снова
          </Button>
        </Note>
      ) : null}
      {going ? (
        <JobProgress job={job} title="Считаем влияние черновика" onCancel={state.cancel} />
      ) : null}
      {job?.status === 'cancelled' ? (
        <Note>
          <div className="row-wrap">
            <span>Счёт отменён: показывать нечего, пока он не закончен.</span>
            <Button size="small" onClick={state.count}>
              Посчитать
            </Button>
          </div>
        </Note>
      ) : null}
      {impact && job?.status !== 'cancelled' ? (
        <div className={going ? 'impact-earlier' : undefined}>
          <ImpactView resource={resource} draft={draft} impact={impact} jobId={state.jobId ?? 0} />
          <p className="small second impact-counted">
            Посчитано{' '}
            {impact.asOf ? `на ${formatDate(impact.asOf)}` : formatInstant(impact.countedAt)} за{' '}
            {tookTime(impact.milliseconds)}.{' '}
            <button type="button" className="link-button" onClick={state.count} disabled={going}>
              Посчитать снова
            </button>
          </p>
          {impact.about === 'levels' ? (
            <div className="impact-as-of">
              <DateBox
                id="impact-as-of"
                label="Посчитать на прошлую дату"
                value={asOf ?? ''}
                helperText="Сведения о людях и уровни берутся такими, какими были в этот день"
                onChange={(day) => {
                  if (!day || isoDay.test(day)) setAsOf(day || null);
                }}
              />
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function ImpactView({
  resource,
  draft,
  impact,
  jobId,
}: {
  resource: string;
  draft: DraftText;
  impact: Impact;
  jobId: number;
}) {
  const path = `${resource}/${draft.row.id}/impact`;
  switch (impact.about) {
    case 'levels':
      return <LevelImpactView path={path} draft={draft} impact={impact} jobId={jobId} />;
    case 'records':
      return <RecordImpactView path={path} impact={impact} jobId={jobId} />;
    case 'figures':
      return <FigureImpactView impact={impact} />;
  }
}

function tookTime(milliseconds: number): string {
  if (milliseconds < 100) return 'доли секунды';
  return `${(milliseconds / 1000).toLocaleString('ru-RU', { maximumFractionDigits: 1 })} с`;
}
