import type { JsonObject } from '../../forms/json.ts';
import {
  answerText,
  compileQuestionnaire,
  fieldsIn,
  type Questionnaire,
} from '../../forms/questionnaires/index.ts';
import './json-form.css';

function shown(field: JsonObject, value: JsonObject[string] | undefined): string {
  if (value === undefined || value === null || value === '') return '—';
  return answerText(field, value) || '—';
}

/** Answers as they read on paper: questions of the version they were given by, without empty controls. */
export function AnswersView({ body, answers }: { body: Questionnaire; answers: JsonObject }) {
  const { pages } = compileQuestionnaire(body, answers);
  const fields = fieldsIn(body.schema);
  return (
    <div className="stack answers-view">
      {pages.map(({ key, title, schema }) => {
        const keys = [...fieldsIn(schema).keys()];
        if (keys.length === 0) return null;
        return (
          <section key={key}>
            <h3>{title}</h3>
            <dl className="answers-list">
              {keys.map((field) => (
                <div key={field}>
                  <dt>{String(fields.get(field)?.title ?? field)}</dt>
                  <dd>{shown(fields.get(field) ?? {}, answers[field])}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </div>
  );
}
