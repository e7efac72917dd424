import type { Indicator } from '../../forms/indicators/schema.ts';
import { formatNumber } from '../parts/formats.ts';
import type { Tone } from '../parts/StatusLabel.tsx';
import type { Place } from '../providers/session.ts';

export interface FigureRow {
  value: number;
  /** Null where the figure is a plain number. */
  of: number | null;
  share: number | null;
  missing: number;
  state: 'met' | 'near' | 'below' | 'none';
}

export interface FigureOfIndicator extends FigureRow {
  id: string;
  title: string;
  shortTitle: string;
  source: string;
  versionId: number;
  unit: Indicator['unit'];
  direction: Indicator['direction'];
  target: number;
  missingWord: string;
}

export interface OrganizationFigure extends FigureRow {
  organizationId: number;
  name: string;
  kind: string;
  /** The reader may open who is missing there by name. */
  opens: boolean;
}

export interface FigureDetail extends FigureOfIndicator {
  missingFilter: Record<string, unknown> | null;
  breakdown: Indicator['breakdown'];
  organizations: OrganizationFigure[];
  /** `partly`: groups of fewer people than `least` are left out for this reader. */
  told: 'whole' | 'partly';
  least?: number;
}

type Aim = Pick<FigureOfIndicator, 'unit' | 'direction' | 'target'>;

/** «80 %», «30», «не больше 5 %». */
export function targetText({ unit, direction, target }: Aim): string {
  const bound = direction === 'down' ? 'не больше ' : '';
  return `${bound}${formatNumber(target)}${unit === 'percent' ? '\u00a0%' : ''}`;
}

/** «963 из 1 000», or the number alone. */
export function factText({ value, of }: Pick<FigureRow, 'value' | 'of'>): string {
  return of === null ? formatNumber(value) : `${formatNumber(value)} из ${formatNumber(of)}`;
}

/** What the bar shows: the share itself, or how much of its target a plain number has reached. */
export function barOf(row: Aim & Pick<FigureRow, 'value' | 'share'>) {
  if (row.unit === 'percent') return { share: row.share, target: row.target };
  return { share: row.target === 0 ? 100 : (row.value * 100) / row.target, target: 100 };
}

/** A figure that concerns nobody here is not shown; a number of nothing yet is. */
export const concerns = ({ of }: Pick<FigureRow, 'of'>): boolean => of !== 0;

export const stateWords: Record<FigureRow['state'], string> = {
  met: 'выполнено',
  near: 'близко к цели',
  below: 'ниже цели',
  none: 'считать не о ком',
};

export const stateTones: Record<FigureRow['state'], Tone> = {
  met: 'ok',
  near: 'warn',
  below: 'bad',
  none: 'none',
};

const order: FigureRow['state'][] = ['below', 'near', 'met', 'none'];

/** Red first, and of equals the one with most missing. */
export function worstFirst(one: FigureRow, other: FigureRow): number {
  const states = order.indexOf(one.state) - order.indexOf(other.state);
  return states !== 0 ? states : other.missing - one.missing;
}

/** Figures of the place one acts in; a service area is no place of the tree and is counted whole. */
export function placeFilter(place: Place | undefined): Record<string, unknown> {
  return place && place.area !== 'service-area' ? { organizationId: place.id } : {};
}
