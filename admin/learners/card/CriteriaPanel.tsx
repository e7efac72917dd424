import LockIcon from '@mui/icons-material/LockOutlined';
import { outcomes, wordOf } from '../../messages/words.ts';
import { wordFor } from '../../parts/formats.ts';
import { Note } from '../../parts/Note.tsx';
import { StatusLabel } from '../../parts/StatusLabel.tsx';
import type { Assessment } from '../types.ts';
import { outcomeTones } from './ReasonChain.tsx';

interface CriteriaPanelProps {
  assessment: Assessment;
  openReason?: string;
  onReason(code: string): void;
}

export function CriteriaPanel({ assessment, openReason, onReason }: CriteriaPanelProps) {
  const { criteria, hiddenCriteria } = assessment;
  const ordered = [...criteria].sort((left, right) => left.number - right.number);
  return (
    <section aria-labelledby="criteria-title">
      <h3 id="criteria-title">Характеристики риска</h3>
      <ol className="criteria">
        {ordered.map(({ code, number, shortTitle, outcome }) => (
          <li key={code}>
            <button
              type="button"
              className="plain-button criterion"
              aria-pressed={openReason === code}
              onClick={() => onReason(code)}
            >
              <span className="criterion-number">{number}</span>
              <span className="grow">{shortTitle}</span>
              <StatusLabel tone={outcomeTones[outcome] ?? 'none'}>
                {wordOf(outcomes, outcome)}
              </StatusLabel>
            </button>
          </li>
        ))}
      </ol>
      {hiddenCriteria > 0 ? (
        <Note icon={<LockIcon aria-hidden="true" />}>
          {wordFor(hiddenCriteria, 'Ещё', 'Остальные', 'Остальные')} {hiddenCriteria}{' '}
          {wordFor(
            hiddenCriteria,
            'характеристика видна',
            'характеристики видны',
            'характеристик видны',
          )}{' '}
          при допуске к специальным сведениям.
        </Note>
      ) : null}
    </section>
  );
}
