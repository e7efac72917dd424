import { itemState, type TermKind } from '../../forms/plans/index.ts';
import type { planItem } from '../../forms/records/plan-items.ts';
import type { plan } from '../../forms/records/plans.ts';
import type { RowOf } from '../../forms/records/record.ts';
import type { appointment } from '../../forms/records/responsible-people.ts';

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

/** The server fills in its number and its words, empty where there are none. */
export type PlanItem = Omit<RowOf<typeof planItem>, 'occurrences' | 'targets' | 'responsibles'> & {
  number: string;
  responsibleText: string;
  termText: string;
  termKind: TermKind;
  resultText: string;
  occurrences: TermOccurrence[];
  targets: Target[];
  responsibles: Responsible[];
};

export type Appointment = RowOf<typeof appointment>;

export const stateOf = (item: PlanItem, today: string) => itemState(item, today);

/** «Воронова Дарья Сергеевна» → «Воронова Д. С.» */
export function shortName(name: string): string {
  const [last = '', ...rest] = name.split(/\s+/);
  return [last, ...rest.map((part) => `${part.charAt(0)}.`)].join(' ');
}
