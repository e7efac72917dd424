import LockIcon from '@mui/icons-material/LockOutlined';
import { outcomes, wordOf } from '../../messages/words.ts';
import { Note } from '../../parts/Note.tsx';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import { type Assessment, isFound } from '../types.ts';
import { closedReasons } from './closed-reasons.ts';
import { outcomeTones } from './ReasonChain.tsx';

interface CriteriaPanelProps {
  assessment: Assessment;
  openReason?: string;
  onReason(code: string): void;
}

export function CriteriaPanel({ assessment, openReason, onReason }: CriteriaPanelProps) {
  const ordered = [...assessment.criteria].sort((left, right) => left.number - right.number);
  return (
    <section aria-labelledby="criteria-title">
      <h3 id="criteria-title">Характеристики риска</h3>
      <ol className="criteria">
        {ordered.map((criterion) => {
          const { code, number, shortTitle } = criterion;
          const named = (
            <>
              <span className="criterion-number">{number}</span>
              <span className="grow">{shortTitle}</span>
            </>
          );
          return (
            <li key={code}>
              {isFound(criterion) ? (
                <button
                  type="button"
                  className="plain-button criterion"
                  aria-pressed={openReason === code}
                  onClick={() => onReason(code)}
                >
                  {named}
                  <StatusLabel tone={outcomeTones[criterion.outcome]}>
                    {wordOf(outcomes, criterion.outcome)}
                  </StatusLabel>
                </button>
              ) : (
                <span className="criterion">{named}</span>
              )}
            </li>
          );
        })}
      </ol>
      {assessment.reasonsOpen ? null : (
        <Note icon={<LockIcon aria-hidden="true" />}>{closedReasons}</Note>
      )}
    </section>
  );
}
