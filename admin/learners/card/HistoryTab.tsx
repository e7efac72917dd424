import { Skeleton } from '@mui/material';
import { useGetList } from 'react-admin';
import { formatDate, formatInstant } from '../../parts/formats.ts';
import { Stop } from '../../parts/RouteLine.tsx';
import { RiskLevel } from '../../parts/StatusLabel.tsx';
import type { Assessment } from '../types.ts';
import { closedReasons } from './closed-reasons.ts';
import { metCriteria } from './LevelBox.tsx';

export function HistoryTab({ learnerId }: { learnerId: number }) {
  const { data, isPending } = useGetList<Assessment>('assessments', {
    filter: { learnerId },
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'id', order: 'DESC' },
  });
  if (isPending) return <Skeleton height={160} />;
  return (
    <div className="card-main">
      <h2 className="records-head">Как менялся уровень</h2>
      {data && data.length > 0 ? (
        <ol className="chain">
          {data.map((assessment) => (
            <li key={assessment.id}>
              <Stop state={assessment.current ? 'here' : 'ahead'} />
              <div className="row-wrap">
                <RiskLevel level={assessment.level} />
                <span className="second">{formatDate(assessment.assessedOn)}</span>
                {assessment.current ? <span className="tag">действует</span> : null}
              </div>
              <p className="small second">{because(assessment)}</p>
              <p className="small mute">
                Правило, версия {assessment.policyNumber}
                {assessment.createdAt ? ` · рассчитано ${formatInstant(assessment.createdAt)}` : ''}
                {assessment.confirmedByName ? ` · подтвердил ${assessment.confirmedByName}` : ''}
              </p>
            </li>
          ))}
        </ol>
      ) : (
        <p className="second">Оценок ещё не было.</p>
      )}
    </div>
  );
}

function because(assessment: Assessment): string {
  if (!assessment.reasonsOpen) return closedReasons;
  if (assessment.overriddenBy) return assessment.overriddenBy;
  const met = metCriteria(assessment);
  if (met.length > 0)
    return `Выявлены: ${met.map(({ number, shortTitle }) => `${number} — ${shortTitle}`).join('; ')}`;
  return assessment.missing.length > 0
    ? `Не хватало: ${[...new Set(assessment.missing.map(({ title }) => title))].join('; ')}`
    : 'Характеристик высокого риска не выявлено';
}
