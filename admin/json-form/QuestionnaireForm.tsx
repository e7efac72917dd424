import ArrowBackIcon from '@mui/icons-material/ArrowBackOutlined';
import ArrowForwardIcon from '@mui/icons-material/ArrowForwardOutlined';
import { Button } from '@mui/material';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import type { Questionnaire } from '../../forms/questionnaires/schema.ts';
import { RouteLine } from '../parts/RouteLine.tsx';
import { today } from '../providers/session.ts';
import { AnswersView } from './AnswersView.tsx';
import { JsonForm } from './JsonForm.tsx';
import { issuesOn, stopsOf } from './pages.ts';
import { usePages } from './use-pages.ts';
import { errorsFrom } from './validator.ts';

export interface QuestionnaireFormProps {
  body: Questionnaire;
  answers: JsonObject;
  onChange(answers: JsonObject): void;
  /** What the server found; the form opens the page of the first one. */
  issues?: readonly Issue[];
  readOnly?: boolean;
  /** Any page may be opened at once: for looking at a questionnaire or correcting answers already given. */
  freePages?: boolean;
  /** Work that was interrupted goes on at the first page not yet complete. */
  resume?: boolean;
  /** Shuffled options keep one order for one seed; without it they stand as the author wrote them. */
  seed?: string;
  finish?: { label: string; busy?: boolean; onFinish(answers: JsonObject): void };
}

export function QuestionnaireForm(props: QuestionnaireFormProps) {
  if (props.readOnly) return <AnswersView body={props.body} answers={props.answers} />;
  return <PagedForm {...props} />;
}

function PagedForm({
  body,
  answers,
  onChange,
  issues,
  freePages = false,
  resume,
  seed,
  finish,
}: QuestionnaireFormProps) {
  const walk = usePages({
    body,
    answers,
    onChange,
    today: today(),
    issues,
    resume,
    seed,
    onFinish: finish?.onFinish,
  });
  const { pages, page, current, root, heading, goTo, next, done } = walk;
  // Pages already passed can be gone back to.
  const stops = stopsOf(pages, current, walk.issues).map((stop, index) =>
    index !== current && (freePages || index < current)
      ? { ...stop, onOpen: () => goTo(index) }
      : stop,
  );
  if (!page) return <p className="second">В опроснике пока нет вопросов.</p>;
  const last = current === pages.length - 1;
  return (
    <div className="questionnaire" ref={root}>
      <div role="status" className="visually-hidden">
        {walk.announcement}
      </div>
      {pages.length > 1 ? <RouteLine stops={stops} label="Страницы опросника" /> : null}
      <header className="questionnaire-page">
        <h2 ref={heading} tabIndex={-1}>
          {page.title}
        </h2>
        {page.description ? <p className="second">{page.description}</p> : null}
      </header>
      <JsonForm
        key={page.key}
        schema={page.schema}
        uiSchema={walk.uiSchema}
        formData={answers}
        onChange={walk.changed}
        extraErrors={errorsFrom(issuesOn(page, walk.issues))}
        idPrefix={`answers-${page.key}`}
      />
      <div className="questionnaire-buttons">
        {current > 0 ? (
          <Button startIcon={<ArrowBackIcon />} onClick={() => goTo(current - 1)}>
            Назад
          </Button>
        ) : null}
        {last ? null : (
          <Button variant="contained" color="primary" endIcon={<ArrowForwardIcon />} onClick={next}>
            Далее
          </Button>
        )}
        {last && finish ? (
          <Button variant="contained" color="primary" disabled={finish.busy} onClick={done}>
            {finish.label}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
