import { useState } from 'react';
import type { JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/schema.ts';
import { issuesOn } from '../json-form/pages.ts';
import { useFormTexts } from '../json-form/texts.ts';
import { usePages } from '../json-form/use-pages.ts';
import { errorsFrom } from '../json-form/validator.ts';
import { Outcome } from './Outcome.tsx';
import { PlainForm } from './PlainForm.tsx';
import { usePublicTexts } from './texts.ts';
import './public.css';

export interface PublicFormProps {
  body: Questionnaire;
  answers: JsonObject;
  onChange(answers: JsonObject): void;
  onForget(): void;
  /** ISO date of whoever answers. */
  today: string;
  seed: string;
}

/** A questionnaire as the respondent sees it: one page at a time, on a phone first. */
export function PublicForm(props: PublicFormProps) {
  const { body, answers, onChange, onForget, today, seed } = props;
  const texts = usePublicTexts();
  const formTexts = useFormTexts();
  const [finished, setFinished] = useState<JsonObject>();
  const walk = usePages({ body, answers, onChange, today, seed, onFinish: setFinished });
  const { pages, page, current } = walk;
  if (finished)
    return (
      <Outcome
        body={body}
        answers={finished}
        onChange={() => setFinished(undefined)}
        onForget={() => {
          setFinished(undefined);
          walk.goTo(0);
          onForget();
        }}
      />
    );
  if (!page) return <p className="public-note">{texts.empty}</p>;
  const last = current === pages.length - 1;
  const issues = issuesOn(page, walk.issues).map((issue) => ({
    ...issue,
    message: formTexts.issueText(issue),
  }));
  return (
    <div className="public-form" ref={walk.root}>
      <div role="status" className="visually-hidden">
        {walk.announcement}
      </div>
      {pages.length > 1 ? (
        <div className="public-progress">
          <span>{texts.progress(current + 1, pages.length)}</span>
          <progress
            max={pages.length}
            value={current + 1}
            aria-label={texts.progress(current + 1, pages.length)}
          />
        </div>
      ) : null}
      <header>
        <h2 ref={walk.heading} tabIndex={-1}>
          {page.title}
        </h2>
        {page.description ? <p className="second">{page.description}</p> : null}
      </header>
      <PlainForm
        key={page.key}
        schema={page.schema}
        uiSchema={walk.uiSchema}
        formData={answers}
        onChange={walk.changed}
        extraErrors={errorsFrom(issues)}
        idPrefix={`q-${page.key}`}
      />
      <div className="public-buttons">
        {current > 0 ? (
          <button type="button" className="public-button" onClick={() => walk.goTo(current - 1)}>
            {texts.back}
          </button>
        ) : null}
        <button
          type="button"
          className="public-button public-main"
          onClick={last ? walk.done : walk.next}
        >
          {last ? texts.finish : texts.next}
        </button>
      </div>
    </div>
  );
}
