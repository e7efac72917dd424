// Where an item stands today: late, due soon, done. Late is never stored, it follows from the date.
import { daysBetween } from '../calendar/index.ts';

export const itemStatuses = {
  planned: 'запланировано',
  'in-progress': 'в работе',
  done: 'исполнено',
  cancelled: 'отменено',
} as const;
export type ItemStatus = keyof typeof itemStatuses;

export const planStatuses = {
  draft: 'черновик',
  'on-approval': 'на согласовании',
  approved: 'утверждён',
  active: 'действует',
  closed: 'закрыт',
} as const;
export type PlanStatus = keyof typeof planStatuses;

/** Days ahead that count as «скоро срок». */
export const SOON = 14;

export interface Standing {
  status: string;
  dueOn: string | null;
  /** The plan is in force: a draft, a closed plan and the federal original are never late. */
  inForce: boolean;
}

export type ItemState =
  | { kind: 'done' | 'cancelled' }
  | { kind: 'late'; days: number }
  | { kind: 'soon'; days: number }
  | { kind: 'open' };

/** @param today YYYY-MM-DD at the plan's place. `days` are whole days past or left. */
export function itemState({ status, dueOn, inForce }: Standing, today: string): ItemState {
  if (status === 'done' || status === 'cancelled') return { kind: status };
  if (!inForce || !dueOn) return { kind: 'open' };
  const days = daysBetween(today, dueOn);
  if (days < 0) return { kind: 'late', days: -days };
  return days <= SOON ? { kind: 'soon', days } : { kind: 'open' };
}

export function isInForce(plan: { status: string; original: boolean }): boolean {
  return !plan.original && (plan.status === 'approved' || plan.status === 'active');
}

export const comparisons = ['at-least', 'at-most', 'equal'] as const;
export type Comparison = (typeof comparisons)[number];

export interface Aim {
  comparison: string;
  target: number;
  fact: number | null;
}

/** Compared in ten-thousandths, so that 0.1 + 0.2 is 0.3. */
export function isReached({ comparison, target, fact }: Aim): boolean {
  if (fact === null) return false;
  const difference = Math.round((fact - target) * 10_000);
  if (comparison === 'at-most') return difference <= 0;
  return comparison === 'equal' ? difference === 0 : difference >= 0;
}

/** Every one of several targets must be reached: 120 registrations and 120 events. */
export function areReached(aims: readonly Aim[]): boolean {
  return aims.length > 0 && aims.every(isReached);
}
