import BoltIcon from '@mui/icons-material/BoltOutlined';
import WorkedIcon from '@mui/icons-material/FunctionsOutlined';
import { useDeferredValue, useMemo } from 'react';
import type { JsonObject } from '../../../../../forms/json.ts';
import type { Questionnaire } from '../../../../../forms/questionnaires/index.ts';
import { RiskLevel } from '../../../../parts/StatusLabel.tsx';
import { today } from '../../../../providers/session.ts';
import { useRuleInForce } from '../../../../providers/use-rule-in-force.ts';
import { type DerivedLevel, deriveFacts } from './derived-facts.ts';

interface DerivedFactsProps {
  body: Questionnaire;
  answers: JsonObject;
  /** Organisation whose rule gives the level. */
  place: number | undefined;
}

/** Live under the form: what would be known of a person after such answers. */
export function DerivedFacts({ body, answers, place }: DerivedFactsProps) {
  const rule = useRuleInForce(place);
  const given = useDeferredValue(answers);
  const { facts, level, worked } = useMemo(
    () => deriveFacts(body, given, today(), rule),
    [body, given, rule],
  );
  const isAsked = Object.keys(given).length > 0;
  return (
    <section className="learned" aria-label="Что узнаем">
      <h3>Что узнаем</h3>
      {level && facts.length > 0 ? <LevelLine level={level} /> : null}
      {facts.length === 0 ? (
        <p className="second">
          {isAsked
            ? 'Из этих ответов фактов не следует.'
            : 'Заполните опросник: здесь появятся факты.'}
        </p>
      ) : (
        <ul className="learned-facts">
          {facts.map(({ fact, title, value, from }) => (
            <li key={fact}>
              <BoltIcon aria-hidden="true" />
              <span>
                {title} — <b>{value}</b>
                <span className="cell-second">из вопроса «{from}»</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {worked.length > 0 ? (
        <ul className="learned-facts">
          {worked.map(({ key, title, value, text }) => (
            <li key={key}>
              <WorkedIcon aria-hidden="true" />
              <span>
                {title} — <b>{value}</b>
                {text ? <span className="cell-second">{text}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** The level that the answers alone would give. */
function LevelLine({ level: { level, met, missing } }: { level: DerivedLevel }) {
  return (
    <div>
      <p className="row-wrap">
        Уровень риска по одним этим ответам: <RiskLevel level={level} />
      </p>
      {met.length > 0 ? <p className="small second">Выявлено: {met.join('; ')}.</p> : null}
      {missing.length > 0 ? (
        <p className="small second">Остаётся узнать: {missing.join('; ')}.</p>
      ) : null}
    </div>
  );
}
