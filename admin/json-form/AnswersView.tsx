import type { JsonObject } from '../../forms/json.ts';
import { compileQuestionnaire } from '../../forms/questionnaires/compile.ts';
import { fieldsIn, type Questionnaire } from '../../forms/questionnaires/schema.ts';
import { questionTypeOf } from '../../forms/questions/index.ts';
import { AnswerValue } from './AnswerValue.tsx';
import { consoleSources } from './console-sources.ts';
import { AnswerSourcesContext } from './sources.ts';
import './json-form.css';

/** Headings and notes are not answers. */
function holdsValue(field: JsonObject | undefined): boolean {
  const type = questionTypeOf(field ?? {});
  return type.answered || type.computed !== undefined;
}

/** Answers as they read on paper: questions of the version they were given by, without empty controls. */
export function AnswersView({ body, answers }: { body: Questionnaire; answers: JsonObject }) {
  const { pages } = compileQuestionnaire(body, answers);
  const fields = fieldsIn(body.schema);
  return (
    <AnswerSourcesContext.Provider value={consoleSources}>
      <div className="stack answers-view">
        {pages.map(({ key, title, schema }) => {
          const keys = [...fieldsIn(schema).keys()].filter((key) => holdsValue(fields.get(key)));
          if (keys.length === 0) return null;
          return (
            <section key={key}>
              <h3>{title}</h3>
              <dl className="answers-list">
                {keys.map((field) => (
                  <div key={field}>
                    <dt>{String(fields.get(field)?.title ?? field)}</dt>
                    <dd>
                      <AnswerValue field={fields.get(field) ?? {}} value={answers[field]} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </AnswerSourcesContext.Provider>
  );
}
