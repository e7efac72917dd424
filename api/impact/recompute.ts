// Levels by facts worked out anew: on a past date, or where the draft changes for how long what is known
// holds. Person by person, in batches, outside of the writer; nothing is stored of anybody but the levels.
import type { Knex } from 'knex';
import {
  type CompiledAssessment,
  compileAssessment,
  describeChanges,
  emptyMatrix,
  type Level,
  type NextLevel,
  type RiskPolicy,
  sliderValues,
} from '../../forms/risk/index.ts';
import { isProfiled } from '../assessments/assessment-queries.ts';
import { settingsOf } from '../assessments/ruleset.ts';
import { dateIn } from '../clock.ts';
import type { Database } from '../db/connect.ts';
import { inIds } from '../db/in-ids.ts';
import type { Known, Settings } from '../facts/compute.ts';
import { FactGatherer } from '../facts/gather.ts';
import type { Sources } from '../facts/source-queries.ts';
import { type DraftedRules, draftedRules, type RiskDraft } from './drafted-rules.ts';
import { governedPlaces } from './governed-queries.ts';
import type { DraftPlace, LevelImpact, Slider } from './levels.ts';

const BATCH = 100;
/** Of the first so many it is told who they are; the rest are counted. */
const MOST_NAMED = 50_000;

export interface Recomputed {
  impact: LevelImpact;
  named: { id: number; found: { before: Level; after: NextLevel } }[];
}

/** Where terms of validity differ, the stored facts say nothing of the draft. */
export function changesFacts(groups: readonly DraftedRules[]): boolean {
  return groups.some(
    ({ before, after }) =>
      JSON.stringify(before.settings) !== JSON.stringify(settingsOf(after.policy)),
  );
}

interface Compared extends DraftedRules {
  compiled: CompiledAssessment;
  settings: Settings;
  tries: Try[];
}

/** Another value of a term of validity, tried on the same people. */
interface Try {
  name: string;
  value: number;
  settings: Settings;
  compiled: CompiledAssessment;
  high: number;
}

function triesOf({ before, after }: DraftedRules): Try[] {
  return Object.entries(after.policy.parameters).flatMap(([name, parameter]) => {
    const inForce = before.policy.parameters[name]?.default;
    if (inForce === parameter.default) return [];
    return sliderValues(parameter, inForce).map((value) => {
      const policy: RiskPolicy = {
        ...after.policy,
        parameters: { ...after.policy.parameters, [name]: { ...parameter, default: value } },
      };
      return {
        name,
        value,
        settings: settingsOf(policy),
        compiled: compileAssessment(policy, after.criteria),
        high: 0,
      };
    });
  });
}

export async function recomputeLevels(
  db: Database,
  draft: RiskDraft,
  place: DraftPlace,
  when: { asOf: string | null; now: string },
  progress: (done: number, total: number) => Promise<void>,
): Promise<Recomputed> {
  const places = await governedPlaces(db.reports, { ...draft, ...place });
  const groups = (await draftedRules(db, db.reports, draft, places)).map(
    (group): Compared => ({
      ...group,
      compiled: compileAssessment(group.after.policy, group.after.criteria),
      settings: settingsOf(group.after.policy),
      tries: triesOf(group),
    }),
  );
  const byPlace = new Map(groups.flatMap((group) => group.places.map((id) => [id, group])));
  const sums = new Sums(place.isCountry);
  const gatherer = new FactGatherer(db.reports);
  const total = await countPeople(db, places);
  for (let last = 0, done = 0; ; ) {
    await progress(done, total);
    const ids = await nextIds(db, places, last);
    for (const sources of await gatherer.sources(ids)) {
      const group = byPlace.get(sources.person.organization_id);
      if (group) await addPerson(sums, gatherer, group, sources, when);
    }
    done += ids.length;
    last = ids.at(-1) ?? last;
    if (ids.length < BATCH) break;
  }
  return sums.result(draft, groups);
}

function people(db: Database, places: number[]): Knex.QueryBuilder {
  const among = inIds(db.engine, '+organization_id', places);
  return db.reports('persons').where({ assessable: true }).whereRaw(among.sql, among.bindings);
}

async function countPeople(db: Database, places: number[]): Promise<number> {
  const row = await people(db, places).count({ n: '*' }).first();
  return Number(row?.n ?? 0);
}

function nextIds(db: Database, places: number[], last: number): Promise<number[]> {
  return people(db, places).where('id', '>', last).orderBy('id').limit(BATCH).pluck('id');
}

const levelBy = (compiled: CompiledAssessment, known: Known): Level | null =>
  isProfiled(known) ? compiled.level(known.facts) : null;

const sameTerms = (one: Settings, other: Settings) =>
  one.activityMonths === other.activityMonths &&
  one.profilingValidityDays === other.profilingValidityDays;

/** Before: as stored, or by the rules in force on the facts of the asked date. */
async function addPerson(
  sums: Sums,
  gatherer: FactGatherer,
  group: Compared,
  sources: Sources,
  { asOf, now }: { asOf: string | null; now: string },
): Promise<void> {
  const { person } = sources;
  const date = asOf ?? dateIn(person.time_zone, new Date(now));
  const next = await gatherer.known(sources, group.settings, date);
  const after = levelBy(group.compiled, next);
  let before = storedLevel(person.risk_level);
  if (asOf !== null) {
    const known = sameTerms(group.before.settings, group.settings)
      ? next
      : await gatherer.known(sources, group.before.settings, date);
    before = levelBy(group.before.compiled, known);
  }
  sums.add(person, before, after);
  if (before === null) return;
  for (const one of group.tries) {
    const known = sameTerms(one.settings, group.settings)
      ? next
      : await gatherer.known(sources, one.settings, date);
    if (levelBy(one.compiled, known) === 'high') one.high += 1;
  }
}

function storedLevel(level: string | null): Level | null {
  return level === 'high' || level === 'not-high' || level === 'insufficient' ? level : null;
}

class Sums {
  private readonly byRegion: boolean;
  private readonly matrix = emptyMatrix();
  private readonly places = new Map<number, { changed: number; became: number; ceased: number }>();
  private readonly named: Recomputed['named'] = [];
  private unassessed = 0;
  private appeared = 0;

  constructor(byRegion: boolean) {
    this.byRegion = byRegion;
  }

  add(person: Sources['person'], before: Level | null, after: Level | null): void {
    if (before === null) {
      if (after === null) this.unassessed += 1;
      else this.appeared += 1;
      return;
    }
    const next: NextLevel = after ?? 'none';
    this.matrix[before][next] += 1;
    if (next === before) return;
    const id = this.byRegion ? person.region_id : person.organization_id;
    const sums = this.places.get(id) ?? { changed: 0, became: 0, ceased: 0 };
    sums.changed += 1;
    if (next === 'high') sums.became += 1;
    if (before === 'high') sums.ceased += 1;
    this.places.set(id, sums);
    if (this.named.length < MOST_NAMED)
      this.named.push({ id: person.id, found: { before, after: next } });
  }

  result(draft: RiskDraft, groups: readonly Compared[]): Recomputed {
    const inForce =
      draft.kind === 'risk-policy'
        ? groups[0]?.before.policy.parameters
        : groups[0]?.before.criteria.find(({ code }) => code === draft.code)?.parameters;
    return {
      impact: {
        matrix: this.matrix,
        unassessed: this.unassessed,
        appeared: this.appeared,
        places: [...this.places]
          .map(([id, sums]) => ({ id, ...sums }))
          .sort((a, b) => b.changed - a.changed || a.id - b.id),
        sliders: draft.kind === 'risk-policy' ? slidersOf(draft, groups) : [],
        changes: describeChanges(inForce, draft.parameters),
        unused: false,
      },
      named: this.named,
    };
  }
}

function slidersOf(draft: RiskPolicy, groups: readonly Compared[]): Slider[] {
  const names = new Set(groups.flatMap(({ tries }) => tries.map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const parameter = draft.parameters[name];
    const inForce = groups[0]?.before.policy.parameters[name]?.default;
    if (typeof parameter?.default !== 'number') return [];
    const high = new Map<number, number>();
    for (const one of groups.flatMap(({ tries }) => tries))
      if (one.name === name) high.set(one.value, (high.get(one.value) ?? 0) + one.high);
    return {
      name,
      title: parameter.title,
      inForce: typeof inForce === 'number' ? inForce : null,
      draft: parameter.default,
      points: [...high].map(([value, people]) => ({ value, high: people })),
    };
  });
}
