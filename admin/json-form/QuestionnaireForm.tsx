import ArrowBackIcon from '@mui/icons-material/ArrowBackOutlined';
import ArrowForwardIcon from '@mui/icons-material/ArrowForwardOutlined';
import { Button } from '@mui/material';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import {
  checkAnswers,
  compileQuestionnaire,
  type Questionnaire,
} from '../../forms/questionnaires/index.ts';
import { wordFor } from '../parts/formats.ts';
import { RouteLine } from '../parts/RouteLine.tsx';
import { today } from '../providers/session.ts';
import { AnswersView } from './AnswersView.tsx';
import { JsonForm } from './JsonForm.tsx';
import { filledPages, issuesOn, pageWithError, placeOfError, stopsOf } from './pages.ts';
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

const none: readonly Issue[] = [];

export function QuestionnaireForm(props: QuestionnaireFormProps) {
  if (props.readOnly) return <AnswersView body={props.body} answers={props.answers} />;
  return <PagedForm {...props} />;
}

function PagedForm({
  body,
  answers,
  onChange,
  issues = none,
  freePages = false,
  resume = false,
  seed,
  finish,
}: QuestionnaireFormProps) {
  const { pages: all, uiSchema } = useMemo(
    () =>
      compileQuestionnaire(body, answers, {
        today: today(),
        ...(seed === undefined ? {} : { seed }),
      }),
    [body, answers, seed],
  );
  const pages = filledPages(all);
  const [wanted, setWanted] = useState(() => {
    if (!resume) return 0;
    const open = pageWithError(pages, checkAnswers(body, answers, today()).issues);
    return open < 0 ? pages.length - 1 : open;
  });
  const [asked, setAsked] = useState<readonly Issue[]>(none);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [focusOn, setFocusOn] = useState<string>();
  const current = Math.min(wanted, Math.max(0, pages.length - 1));
  const page = pages[current];
  const shownIssues = asked.length > 0 ? asked : issues;

  const showErrors = (found: readonly Issue[], at: number) => {
    setAsked(found);
    setWanted(Math.max(0, at));
    const first = pages[at] ? issuesOn(pages[at], found)[0] : undefined;
    setFocusOn(first?.path);
    setSaid(
      `${found.length} ${wordFor(found.length, 'ответ требует', 'ответа требуют', 'ответов требуют')} внимания${first ? `: ${first.message}` : ''}`,
    );
  };

  // Only a new answer of the server moves the reader, not the pages that typing changes.
  const lead = useRef<(found: readonly Issue[]) => void>(() => undefined);
  lead.current = (found) => showErrors(found, pageWithError(pages, found));
  useEffect(() => {
    if (issues.length > 0) lead.current(issues);
  }, [issues]);

  useEffect(() => {
    if (focusOn === undefined) return;
    const place = root.current && placeOfError(root.current, focusOn);
    const control = place?.querySelector<HTMLElement>(
      'input:not([type=hidden]), textarea, select, [role=combobox], button',
    );
    control?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const goTo = (index: number) => {
    setAsked(none);
    setWanted(index);
    setSaid(`Страница ${index + 1} из ${pages.length}: ${pages[index]?.title ?? ''}`);
    root.current?.scrollIntoView?.({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  };

  const next = () => {
    if (!page) return;
    const here = issuesOn(page, checkAnswers(body, answers, today()).issues);
    if (here.length > 0) showErrors(here, current);
    else goTo(current + 1);
  };
  const done = () => {
    const checked = checkAnswers(body, answers, today());
    if (checked.issues.length > 0) showErrors(checked.issues, pageWithError(pages, checked.issues));
    else finish?.onFinish(checked.answers);
  };
  const changed = (data: JsonObject) => {
    const merged = withPage(answers, data, page?.schema);
    if (asked.length > 0) {
      const still = new Set(checkAnswers(body, merged, today()).issues.map(({ path }) => path));
      setAsked(asked.filter(({ path }) => still.has(path)));
    }
    onChange(merged);
  };

  // Pages already passed can be gone back to.
  const stops = stopsOf(pages, current, shownIssues).map((stop, index) =>
    index !== current && (freePages || index < current)
      ? { ...stop, onOpen: () => goTo(index) }
      : stop,
  );
  if (!page) return <p className="second">В опроснике пока нет вопросов.</p>;
  const last = current === pages.length - 1;
  return (
    <div className="questionnaire" ref={root}>
      <div role="status" className="visually-hidden">
        {said}
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
        uiSchema={uiSchema}
        formData={answers}
        onChange={changed}
        extraErrors={errorsFrom(issuesOn(page, shownIssues))}
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

/** Only the questions of the page are taken from the form; the other pages keep their answers. */
function withPage(
  answers: JsonObject,
  data: JsonObject,
  schema: JsonObject | undefined,
): JsonObject {
  const merged: JsonObject = { ...answers };
  const properties = schema?.properties;
  if (typeof properties !== 'object' || properties === null) return merged;
  for (const key of Object.keys(properties)) {
    const value = data[key];
    if (value === undefined) delete merged[key];
    else merged[key] = value;
  }
  return merged;
}
