import { itemState } from '../../forms/plans/index.ts';
import type { plan } from '../../forms/records/plans.ts';
import type { RowOf } from '../../forms/records/record.ts';
import type { appointment } from '../../forms/records/responsible-people.ts';
import type { Words } from '../messages/words.ts';

export interface PlanSection {
  id: number;
  number: string | null;
  title: string;
}

export type Plan = Omit<RowOf<typeof plan>, 'sections'> & { sections: PlanSection[] };

export interface TermOccurrence {
  id: number;
  startsOn: string | null;
  dueOn: string;
  status: 'open' | 'done';
  doneOn: string | null;
}

export interface Target {
  id: number;
  title: string;
  unit: string | null;
  comparison: string;
  target: number;
  fact: number | null;
  factOn: string | null;
  source: string | null;
}

/** Who answers by the document: a class of organisations, one organisation, or words alone. */
export interface Responsible {
  id?: number;
  kind: string;
  organizationId: number | null;
  class: string | null;
  text: string;
}

export interface PlanItem {
  id: number;
  version: number;
  planId: number;
  planTitle?: string;
  organizationId: number;
  sectionId: number | null;
  /** Rows of a table within an item: «7.1» of «7». */
  parentId: number | null;
  number: string;
  position: number;
  title: string;
  responsibleText: string;
  termText: string;
  termKind: Parameters<typeof import('../../forms/plans/index.ts').termWarnings>[0]['termKind'];
  resultText: string;
  status: string;
  doneOn: string | null;
  factText: string | null;
  dueOn: string | null;
  note: string | null;
  inForce: boolean;
  overdue: boolean;
  withoutResponsible: boolean;
  mine: boolean;
  occurrences: TermOccurrence[];
  targets: Target[];
  responsibles: Responsible[];
}

export type Appointment = RowOf<typeof appointment>;

export const itemStatusWords: Words = {
  planned: 'запланировано',
  'in-progress': 'в работе',
  done: 'исполнено',
  cancelled: 'отменено',
};

export const stateOf = (item: PlanItem, today: string) => itemState(item, today);

/** «Воронова Дарья Сергеевна» → «Воронова Д. С.» */
export function shortName(name: string): string {
  const [last = '', ...rest] = name.split(/\s+/);
  return [last, ...rest.map((part) => `${part.charAt(0)}.`)].join(' ');
}
