// Walking through the pages of a questionnaire: the same on the console and on the public page. A page is
// left forward only when it is in order; whatever was answered stays, whichever way one goes.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Issue } from '../../forms/dialect/issues.ts';
import type { JsonObject } from '../../forms/json.ts';
import { checkAnswers } from '../../forms/questionnaires/check-answers.ts';
import { type CompiledPage, compileQuestionnaire } from '../../forms/questionnaires/compile.ts';
import type { Questionnaire } from '../../forms/questionnaires/schema.ts';
import { filledPages, issuesOn, pageWithError, placeOfError } from './pages.ts';
import { useFormTexts } from './texts.ts';

export interface PagesOptions {
  body: Questionnaire;
  answers: JsonObject;
  onChange(answers: JsonObject): void;
  /** ISO date of the place. */
  today: string;
  /** What the server found; the form opens the page of the first one. */
  issues?: readonly Issue[];
  /** Work that was interrupted goes on at the first page not yet complete. */
  resume?: boolean;
  /** Shuffled options keep one order for one seed; without it they stand as the author wrote them. */
  seed?: string;
  onFinish?(answers: JsonObject): void;
}

export interface Pages {
  pages: CompiledPage[];
  page: CompiledPage | undefined;
  current: number;
  uiSchema: JsonObject;
  issues: readonly Issue[];
  /** For whoever listens: where one is, what is wrong. */
  announcement: string;
  root: RefObject<HTMLDivElement | null>;
  heading: RefObject<HTMLHeadingElement | null>;
  goTo(index: number): void;
  next(): void;
  done(): void;
  changed(data: JsonObject): void;
}

const none: readonly Issue[] = [];

export function usePages(options: PagesOptions): Pages {
  const { body, answers, onChange, today, issues = none, resume = false, seed, onFinish } = options;
  const texts = useFormTexts();
  const { pages: all, uiSchema } = useMemo(
    () => compileQuestionnaire(body, answers, { today, ...(seed === undefined ? {} : { seed }) }),
    [body, answers, today, seed],
  );
  const pages = filledPages(all);
  const check = (given: JsonObject) => checkAnswers(body, given, today);
  const [wanted, setWanted] = useState(() => {
    if (!resume) return 0;
    const open = pageWithError(pages, check(answers).issues);
    return open < 0 ? pages.length - 1 : open;
  });
  const [asked, setAsked] = useState<readonly Issue[]>(none);
  const [announcement, setAnnouncement] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [focusOn, setFocusOn] = useState<string>();
  const current = Math.min(wanted, Math.max(0, pages.length - 1));
  const page = pages[current];

  const showErrors = (found: readonly Issue[], at: number) => {
    setAsked(found);
    setWanted(Math.max(0, at));
    const first = pages[at] ? issuesOn(pages[at], found)[0] : undefined;
    setFocusOn(first?.path);
    setAnnouncement(texts.attention(found.length, first ? texts.issueText(first) : ''));
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
    setAnnouncement(texts.pageOf(index + 1, pages.length, pages[index]?.title ?? ''));
    root.current?.scrollIntoView?.({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  };
  const next = () => {
    if (!page) return;
    const here = issuesOn(page, check(answers).issues);
    if (here.length > 0) showErrors(here, current);
    else goTo(current + 1);
  };
  const done = () => {
    const checked = check(answers);
    if (checked.issues.length > 0) showErrors(checked.issues, pageWithError(pages, checked.issues));
    else onFinish?.(checked.answers);
  };
  const changed = (data: JsonObject) => {
    const merged = withPage(answers, data, page?.schema);
    if (asked.length > 0) {
      const still = new Set(check(merged).issues.map(({ path }) => path));
      setAsked(asked.filter(({ path }) => still.has(path)));
    }
    onChange(merged);
  };
  const shown = asked.length > 0 ? asked : issues;
  const state = { pages, page, current, uiSchema, issues: shown, announcement, root, heading };
  return { ...state, goTo, next, done, changed };
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
