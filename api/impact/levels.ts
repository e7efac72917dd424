// Levels of everybody governed, before and after the draft.
import type { Json } from '../../forms/json.ts';
import type { Parameter, Parameters } from '../../forms/predicates/index.ts';
import {
  compareRules,
  describeChanges,
  emptyMatrix,
  type LevelMatrix,
  type NextLevel,
  type Relevelling,
  sliderValues,
} from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { type Condensed, condense, type PlaceColumn } from './condense.ts';
import { type DraftedRules, draftedRules, type RiskDraft, withDraft } from './drafted-rules.ts';
import { governedPlaces } from './governed-queries.ts';
import { type ScoreImpact, scoreImpact } from './scores.ts';

export interface DraftPlace {
  organizationId: number;
  /** A draft of the whole country is told by region. */
  isCountry: boolean;
}

export interface SliderPoint {
  value: number;
  high: number;
}

export interface Slider {
  name: string;
  title: string;
  inForce: number | null;
  draft: number;
  points: SliderPoint[];
}

export interface LevelImpact {
  matrix: LevelMatrix;
  unassessed: number;
  places: { id: number; changed: number; became: number; ceased: number }[];
  sliders: Slider[];
  /** Parameters that differ from those in force, as sentences. */
  changes: string[];
  /** Of the unassessed, those who would get a level; only where facts are worked out anew. */
  appeared?: number;
  asOf?: string | null;
  /** How many of those who change are told by name. */
  listed?: number;
  /** The region's own score beside the level, where a rule defines one. */
  score?: ScoreImpact | null;
  /** Nobody's rule names the criterion: publication would change no level. */
  unused: boolean;
}

type Progress = (done: number, total: number) => Promise<void>;

export interface CondensedRules extends DraftedRules {
  relevelling: Relevelling;
  condensed: Condensed;
}

/** Everybody governed, by the rules they are under. */
export async function condenseGoverned(
  db: Database,
  draft: RiskDraft,
  place: DraftPlace,
  progress: Progress,
): Promise<CondensedRules[]> {
  const places = await governedPlaces(db.reports, { ...draft, ...place });
  const groups = await draftedRules(db, db.reports, draft, places);
  const column: PlaceColumn = place.isCountry ? 'p.region_id' : 'p.organization_id';
  const out: CondensedRules[] = [];
  for (const [at, group] of groups.entries()) {
    const always = draft.kind === 'risk-criterion' ? [draft.code] : [];
    const relevelling = compareRules(group.before, group.after, always);
    const condensed = await condense(db, relevelling, group.places, column, (done, total) =>
      progress(at * total + done, groups.length * total),
    );
    out.push({ ...group, relevelling, condensed });
  }
  return out;
}

export async function levelImpact(
  db: Database,
  draft: RiskDraft,
  place: DraftPlace,
  progress: Progress,
): Promise<LevelImpact> {
  const groups = await condenseGoverned(db, draft, place, progress);
  const matrix = emptyMatrix();
  const places = new Map<number, { changed: number; became: number; ceased: number }>();
  let unassessed = 0;
  for (const { relevelling, condensed } of groups) {
    unassessed += condensed.unassessed;
    for (const { before, kept, facts, places: people } of condensed.alike) {
      const after: NextLevel = relevelling.level(kept, facts) ?? 'none';
      for (const [id, count] of people) {
        matrix[before][after] += count;
        if (after === before) continue;
        const sums = places.get(id) ?? { changed: 0, became: 0, ceased: 0 };
        sums.changed += count;
        if (after === 'high') sums.became += count;
        if (before === 'high') sums.ceased += count;
        places.set(id, sums);
      }
    }
  }
  return {
    matrix,
    unassessed,
    places: [...places]
      .map(([id, sums]) => ({ id, ...sums }))
      .sort((a, b) => b.changed - a.changed || a.id - b.id),
    sliders: slidersOf(draft, groups),
    changes: describeChanges(inForceParameters(draft, groups), draft.parameters),
    score: await scoreImpact(db, groups),
    unused:
      draft.kind === 'risk-criterion' &&
      groups.every(({ after }) => !after.policy.criteria.order.includes(draft.code)),
  };
}

/** «Высокий» of everybody for several values of each number the criterion may be tuned by. */
function slidersOf(draft: RiskDraft, groups: readonly CondensedRules[]): Slider[] {
  if (draft.kind !== 'risk-criterion') return [];
  return Object.entries(draft.parameters ?? {}).flatMap(([name, parameter]) => {
    const inForce = defaultOf(inForceParameters(draft, groups), name);
    const values = sliderValues(parameter, inForce);
    if (values.length < 2 || typeof parameter.default !== 'number') return [];
    const points = values.map((value) => ({
      value,
      high: highWith(groups, tuned(draft, name, { ...parameter, default: value })),
    }));
    return [{ name, title: parameter.title, inForce, draft: parameter.default, points }];
  });
}

function inForceParameters(
  draft: RiskDraft,
  [group]: readonly CondensedRules[],
): Parameters | undefined {
  if (draft.kind === 'risk-policy') return group?.before.policy.parameters;
  return group?.before.criteria.find(({ code }) => code === draft.code)?.parameters;
}

function defaultOf(parameters: Parameters | undefined, name: string): number | null {
  const value: Json | undefined = parameters?.[name]?.default;
  return typeof value === 'number' ? value : null;
}

function tuned(draft: RiskDraft, name: string, parameter: Parameter): RiskDraft {
  return { ...draft, parameters: { ...draft.parameters, [name]: parameter } };
}

function highWith(groups: readonly CondensedRules[], draft: RiskDraft): number {
  let high = 0;
  for (const { before, condensed } of groups) {
    const { level } = compareRules(before, withDraft(before, draft), [draft.code]);
    for (const { kept, facts, places } of condensed.alike) {
      if (level(kept, facts) !== 'high') continue;
      for (const count of places.values()) high += count;
    }
  }
  return high;
}
