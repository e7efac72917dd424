import CloseIcon from '@mui/icons-material/CloseOutlined';
import ClauseIcon from '@mui/icons-material/GavelOutlined';
import { IconButton } from '@mui/material';
import { Link } from 'react-router-dom';
import { outcomes, wordOf } from '../../messages/words.ts';
import { formatDate } from '../../parts/formats.ts';
import { Stop } from '../../parts/RouteLine.tsx';
import { StatusLabel, type Tone } from '../../parts/StatusLabel.tsx';
import type { EvidenceRow, FoundCriterion } from '../types.ts';
import { checkedFacts, linkOf, toneOf, valueWord } from './evidence.ts';
import { chainId } from './LevelBox.tsx';

interface ReasonChainProps {
  criterion: FoundCriterion;
  learnerId: number;
  onClose(): void;
}

export const outcomeTones: Record<FoundCriterion['outcome'], Tone> = {
  met: 'bad',
  'not-met': 'ok',
  unknown: 'warn',
  'not-established': 'none',
};

const headings: Record<FoundCriterion['outcome'], string> = {
  met: 'почему выявлена',
  'not-met': 'почему не выявлена',
  unknown: 'чего не хватает',
  'not-established': 'почему не выявлена',
};

/** Clause → what was checked → proof → what helps: the chain that justifies a level. */
export function ReasonChain({ criterion, learnerId, onClose }: ReasonChainProps) {
  const { number, title, clause, explanation, outcome, evidence, services } = criterion;
  const tone = outcomeTones[outcome];
  return (
    <section id={chainId} aria-labelledby={`${chainId}-title`}>
      <div className="row chain-head">
        <h2 id={`${chainId}-title`} className="grow">
          Характеристика {number}: {headings[outcome]}
        </h2>
        <IconButton aria-label="Закрыть разбор" onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <ol className="chain">
        <li>
          <Stop state={outcome === 'met' ? 'late' : outcome === 'unknown' ? 'doubt' : 'done'} />
          <span className="label">Характеристика, дословно</span>
          <p>«{title}»</p>
          <p className="clause">
            <ClauseIcon aria-hidden="true" />
            {clause}
          </p>
        </li>
        <li>
          <Stop state="ahead" />
          <span className="label">Что проверено</span>
          {explanation ? <p>{explanation}</p> : null}
          <div className="row-wrap chain-facts">
            {checkedFacts(evidence).map((row) => (
              <StatusLabel key={row.fact} tone={toneOf(row, tone)}>
                {row.factTitle}: {valueWord(row.fact, row.value)}
              </StatusLabel>
            ))}
            {evidence.length === 0 ? (
              <StatusLabel tone="none">{wordOf(outcomes, outcome)}: записей нет</StatusLabel>
            ) : null}
          </div>
        </li>
        <li>
          <Stop state="ahead" />
          <span className="label">Чем подтверждается</span>
          <Proofs evidence={evidence} learnerId={learnerId} />
        </li>
        <li>
          <Stop state="here" />
          <span className="label">Что поможет</span>
          {services.length > 0 ? (
            <ul className="boxed-list">
              {services.map((service) => {
                const named = typeof service === 'string' ? service : service.title;
                return (
                  <li key={named}>
                    <b className="strong">{named}</b>
                  </li>
                );
              })}
            </ul>
          ) : (
            <p className="second">Услуги для этой характеристики не названы.</p>
          )}
        </li>
      </ol>
    </section>
  );
}

function Proofs({ evidence, learnerId }: { evidence: EvidenceRow[]; learnerId: number }) {
  if (evidence.length === 0)
    return <p className="second">Ни ответов, ни записей об этом в карточке нет.</p>;
  return (
    <ul className="boxed-list">
      {evidence.map((row) => {
        const link = linkOf(row, learnerId);
        return (
          <li key={`${row.fact} ${row.sourceKind} ${row.sourceId} ${row.date}`}>
            <span className="proof-date">{formatDate(row.date)}</span>
            <span className="grow">
              {row.sourceTitle}
              <span className="cell-second">
                {row.factTitle}: {valueWord(row.fact, row.value)}
              </span>
            </span>
            {link ? <Link to={link.to}>{link.title}</Link> : null}
          </li>
        );
      })}
    </ul>
  );
}
