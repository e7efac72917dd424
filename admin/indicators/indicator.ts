import type { Tone } from '../parts/StatusLabel.tsx';
import type { Place } from '../providers/session.ts';

export interface FigureRow {
  value: number;
  of: number;
  share: number | null;
  missing: number;
  state: 'met' | 'near' | 'below' | 'none';
}

export interface IndicatorRow extends FigureRow {
  id: string;
  title: string;
  shortTitle: string;
  source: string;
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

export interface IndicatorDetail extends IndicatorRow {
  missingFilter: Record<string, unknown> | null;
  organizations: OrganizationFigure[];
}

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
