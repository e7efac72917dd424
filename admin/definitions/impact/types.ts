import type { Json } from '../../../forms/json.ts';
import type {
  ChangeReason,
  Level,
  LevelMatrix,
  LevelSums,
  NextLevel,
} from '../../../forms/risk/index.ts';

interface Counted {
  countedAt: string;
  milliseconds: number;
  asOf?: string | null;
}

export interface PlaceChange {
  id: number;
  name: string;
  changed: number;
  became: number;
  ceased: number;
}

export interface Slider {
  name: string;
  title: string;
  inForce: number | null;
  draft: number;
  points: { value: number; high: number }[];
}

export interface LevelImpact extends Counted {
  about: 'levels';
  sums: LevelSums;
  matrix: LevelMatrix;
  unassessed: number;
  /** Of the unassessed, those who would get a level. */
  appeared?: number;
  places: PlaceChange[];
  placesTotal: number;
  sliders: Slider[];
  score?: {
    title: string;
    moved: number;
    rows: { score: number; before: number; after: number }[];
  } | null;
  /** Parameters that differ from those in force, as sentences. */
  changes: string[];
  unused: boolean;
  /** Levels are being worked out again after an earlier publication. */
  unsettled: boolean;
}

export interface RecordImpact extends Counted {
  about: 'records';
  records: number;
  invalid: number;
  paths: {
    source: string;
    path: string;
    title: string;
    keyword: string;
    message: string;
    records: number;
  }[];
  places: { id: number; name: string; records: number; invalid: number }[];
  placesTotal: number;
}

export interface FigureChange {
  key: string;
  title: string;
  before: number | string | null;
  after: number | string | null;
}

export interface FigureImpact extends Counted {
  about: 'figures';
  totals: FigureChange[];
  places: { id: number; name: string; changes: FigureChange[] }[];
  placesTotal: number;
}

export type Impact = LevelImpact | RecordImpact | FigureImpact;

export interface ChangingPerson {
  id: number;
  fullName: string | null;
  organizationName: string | null;
  groupName: string | null;
  before: Level;
  after: NextLevel;
  reasons: ChangeReason[];
}

export type { ChangeReason, Json };
