import { formatDate, wordFor } from '../../parts/formats.ts';
import { ReasonChip } from '../../parts/ReasonChip.tsx';
import { RiskLevel } from '../../parts/StatusLabel.tsx';
import { type Assessment, type FoundCriterion, isFound } from '../types.ts';
import { closedReasons } from './closed-reasons.ts';
import './card.css';

export interface LevelBoxProps {
  assessment: Assessment | undefined;
  /** Pupils are never assessed. */
  assessable: boolean;
  hasConsent?: boolean;
  openReason?: string;
  onReason?(code: string | undefined): void;
}

export function metCriteria(assessment: Assessment | undefined): FoundCriterion[] {
  return (assessment?.criteria ?? [])
    .filter(isFound)
    .filter(({ outcome }) => outcome === 'met')
    .sort((left, right) => left.number - right.number);
}

export const chainId = 'reason-chain';

const tones: Record<string, string> = { high: 'bad', 'not-high': 'ok', insufficient: 'warn' };

export function LevelBox(props: LevelBoxProps) {
  const { assessment, assessable, hasConsent, openReason, onReason } = props;
  if (!assessable)
    return <div className="level-box">Школьников по риску нетрудоустройства не оценивают.</div>;
  if (!assessment)
    return (
      <div className="level-box">
        <LevelWord level={null} />
        <p className="second grow">
          {hasConsent
            ? 'Оценка появится, когда будут внесены ответы.'
            : 'Оценка появится, когда будет отмечено согласие и внесены ответы.'}
        </p>
      </div>
    );
  const met = metCriteria(assessment);
  const visible = assessment.criteria.length;
  return (
    <section
      className={`level-box level-${tones[assessment.level] ?? 'none'}`}
      aria-label="Уровень риска"
    >
      <LevelWord level={assessment.level} />
      <div className="grow">
        {met.length > 0 ? (
          <>
            <p className="label">
              {wordFor(met.length, 'Выявлена', 'Выявлены', 'Выявлены')} {met.length} из {visible}{' '}
              {wordFor(visible, 'характеристики', 'характеристик', 'характеристик')}
            </p>
            <div className="reasons">
              {met.map(({ code, number, shortTitle }) => (
                <ReasonChip
                  key={code}
                  number={number}
                  title={shortTitle}
                  open={openReason === code}
                  controls={chainId}
                  onToggle={() => onReason?.(openReason === code ? undefined : code)}
                />
              ))}
            </div>
          </>
        ) : (
          <p className="second">{quietReason(assessment)}</p>
        )}
        {assessment.overriddenBy && met.length > 0 ? (
          <p className="small second">Почему не высокий: {assessment.overriddenBy}</p>
        ) : null}
      </div>
      <p className="level-when small second">
        Оценка от {formatDate(assessment.assessedOn)}
        <br />
        {assessment.confirmedByName
          ? `Подтвердил: ${assessment.confirmedByName}`
          : 'Не подтверждена'}
      </p>
    </section>
  );
}

function quietReason({ level, overriddenBy, reasonsOpen }: Assessment): string {
  if (!reasonsOpen) return closedReasons;
  if (overriddenBy) return overriddenBy;
  return level === 'insufficient'
    ? 'Обязательные сведения ещё не собраны.'
    : 'Ни одной характеристики высокого риска не выявлено.';
}

function LevelWord({ level }: { level: string | null }) {
  return (
    <div className="level-word">
      <p className="label">Риск нетрудоустройства</p>
      <RiskLevel level={level} />
    </div>
  );
}
