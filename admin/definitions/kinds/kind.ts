// What the console must know of a kind of definitions. Nothing may be left out: what a kind goes without,
// it says with `undefined`, so that a new kind is asked for all of it by the compiler.
import type { ComponentType, ReactNode } from 'react';
import type { BodyByKind, KindCode } from '../../../forms/definitions/kinds/index.ts';
import type { Issue } from '../../../forms/dialect/issues.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Subject } from '../../../forms/personas/index.ts';
import type { RiskCriterion } from '../../../forms/risk/index.ts';
import type { NewHead } from '../create/minimal.ts';
import type { DraftText } from '../draft/use-draft-text.ts';

/** Known from the first screen on, hence words only: they are loaded with it. */
export interface KindNames {
  /** Path of the resource, as the list of kinds in `forms` has it. */
  resource: string;
  /** One | few | many, as Russian counts. */
  titles: string;
  /** In the left column and in the search over everything. */
  menu: string;
  /** Among what changed lately on the desk. */
  onDesk: string;
  /** Its editor needs the width: the left column is a rail beside it. */
  wide: boolean;
  /** Help beside its screens: what is said before and after that of all elements. */
  help: { title: string; before: string[]; after: string[]; law?: string };
}

/** How a kind speaks of itself on its screens. */
export interface KindWords {
  lead: string;
  create: string;
  fresh: string;
  takeOver: string;
}

export interface EditorProps {
  draft: DraftText;
  body: JsonObject;
  issues: readonly Issue[];
  /** An issue to be shown at its place. */
  goTo: Issue | undefined;
  /** An issue that has no place in the form. */
  onIssue(issue: Issue): void;
}

/** The element on the server: whose examples it has, and by whose rule a level is given. */
export interface PreviewedElement {
  id: number;
  organizationId: number;
  organizationName: string;
}

export interface PreviewProps<Code extends KindCode> {
  body: BodyByKind[Code];
  /** The same as it stands in the text. */
  written: JsonObject;
  /** Absent for a text that stands nowhere: of a version, of a comparison. */
  element?: PreviewedElement;
}

/** Something made elsewhere on its way to a draft: it is looked at before the draft is made. */
export interface DraftSource {
  label: string;
  /** On the button while the server has not seen it. */
  check: string;
  /** Why it cannot be sent yet. */
  problem: string | undefined;
  /** The text of the draft it becomes, once nothing stands in the way. */
  draft: string | undefined;
  ask(): Promise<void>;
  input(error: string | undefined): ReactNode;
}

/** A hook: what was given so far, by the code of the way. */
export type UseDraftSources = (head: NewHead) => Readonly<Record<string, DraftSource>>;

export interface GivenProps {
  subject: Subject | undefined;
  given: JsonObject;
  errors: Readonly<Record<string, string>>;
  onChange(given: JsonObject): void;
}

export interface ControlExamples<Code extends KindCode> {
  /** What of a case is given. */
  part: 'facts' | 'answers';
  /** Where it is given. */
  Given: ComponentType<GivenProps>;
  /** The main expectation: its box, its name in the expectation, what may be chosen. */
  expected: { label: string; name: string; choices: readonly ExpectedChoice[] };
  /** Codes of criteria without which nothing can be run. */
  criteriaOf(body: BodyByKind[Code]): readonly string[];
  subject(body: BodyByKind[Code], criteria: readonly RiskCriterion[]): Subject;
}

export interface ExpectedChoice {
  value: string | boolean;
  title: string;
}

export interface ConsoleKind<Code extends KindCode> {
  words: KindWords;
  /** The smallest body that may be edited further: every part the editor shows is there. */
  start: JsonObject;
  Editor: ComponentType<EditorProps>;
  /** The editor has three panes of its own, the checks among them. */
  panes: boolean;
  /** The element as those who work by it will see it. */
  Preview: ComponentType<PreviewProps<Code>>;
  /** The word before its number, where elements are known by number and short name. */
  numbered: string | undefined;
  /** Undefined where nobody counts what a draft would do. */
  impact: { nothingYet: string } | undefined;
  controlExamples: ControlExamples<Code> | undefined;
  sources: UseDraftSources | undefined;
  /** What the menu takes out as a file. */
  files: readonly { title: string; take(id: number): Promise<void> }[];
}
