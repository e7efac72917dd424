import { useEffect, useRef } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import { fieldsIn, type Questionnaire } from '../../forms/questionnaires/schema.ts';
import { answerText, questionTypeOf } from '../../forms/questions/index.ts';
import { thresholdOf } from '../../forms/questions/score.ts';
import { usePublicTexts } from './texts.ts';

interface OutcomeProps {
  body: Questionnaire;
  answers: JsonObject;
  onChange(): void;
  onForget(): void;
}

/** What the answers came to: scores with their meaning, the strongest first. */
export function Outcome({ body, answers, onChange, onForget }: OutcomeProps) {
  const texts = usePublicTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const scores = [...fieldsIn(body.schema)]
    .flatMap(([key, field]) => {
      const value = answers[key];
      if (!questionTypeOf(field).computed || value === undefined) return [];
      const text = thresholdOf(field, value)?.text;
      return [
        { key, title: String(field.title ?? key), value, answer: answerText(field, value), text },
      ];
    })
    .sort((a, b) => Number(b.value) - Number(a.value));
  return (
    <div className="public-form">
      <h2 ref={heading} tabIndex={-1}>
        {texts.passed}
      </h2>
      <p className="second">{texts.passedHelp}</p>
      {scores.length > 0 ? (
        <section aria-labelledby="results">
          <h3 id="results">{texts.results}</h3>
          <dl className="public-results">
            {scores.map(({ key, title, answer, text }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd>
                  <b>{answer}</b>
                  {text ? <p>{text}</p> : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <div className="public-buttons">
        <button type="button" className="public-button" onClick={onForget}>
          {texts.forget}
        </button>
        <button type="button" className="public-button public-main" onClick={onChange}>
          {texts.change}
        </button>
      </div>
    </div>
  );
}
