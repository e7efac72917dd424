// Everybody governed, condensed to groups of equal people, and kept while nothing about people changes:
// each further edit of the same condition is then worked out without reading anybody.
import type { Knex } from 'knex';
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Kept, Level, Relevelling } from '../../forms/risk/index.ts';
import { rawRows } from '../datasets/read.ts';
import type { Database } from '../db/connect.ts';
import { ofPlaces, storedPeople } from './stored-people.ts';

/** People of whom everything that matters is equal. */
export interface Alike {
  /** As the database tells them apart: see `keyOf`. */
  key: string;
  before: Level;
  kept: Kept;
  facts: JsonObject;
  /** How many, by place. */
  places: Map<number, number>;
}

export interface Condensed {
  alike: Alike[];
  /** Of the assessable people without a level. */
  unassessed: number;
}

export type PlaceColumn = 'p.organization_id' | 'p.region_id';

const STEP = 50_000;
const MOST_KEPT = 4;
const MOST_GROUPS = 200_000;
const kept = new WeakMap<object, Map<string, Condensed>>();

export const levelsByLetter: Record<string, Level> = {
  h: 'high',
  n: 'not-high',
  i: 'insufficient',
};

/** The columns by which `storedPeople` tells people apart, as one text. */
export const keyOf = "level || confirmed || met || open || coalesce(facts, '')";

/** Changes whenever facts or levels of anybody do. */
async function stampOf(db: Knex): Promise<string> {
  const [newest] = await rawRows(db, 'select max(updated_at) as at from person_facts', []);
  const [assessed] = await rawRows(db, 'select max(id) as id from assessments', []);
  const [counted] = await rawRows(db, 'select count(*) as n from person_facts', []);
  const at = String(newest?.at ?? '');
  // A request that began earlier may end later: its rows stand a little before the newest.
  const since = at === '' ? '' : new Date(Date.parse(at) - 120_000).toISOString();
  const [recent] = await rawRows(
    db,
    'select count(*) as n from person_facts where updated_at > ?',
    [since],
  );
  return [at, recent?.n, assessed?.id, counted?.n].join(' ');
}

export async function condense(
  db: Database,
  asked: Relevelling,
  places: readonly number[],
  place: PlaceColumn,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Condensed> {
  const { outcomes, kept: stays, keepsConfirmed, keepsConcern, facts } = asked;
  const what = JSON.stringify([
    outcomes,
    stays,
    keepsConfirmed,
    keepsConcern,
    facts,
    place,
    places,
  ]);
  const key = `${await stampOf(db.reports)} ${what}`;
  const own = kept.get(db) ?? new Map<string, Condensed>();
  kept.set(db, own);
  const known = own.get(key);
  if (known) return known;
  const fresh = await readAll(db, asked, places, place, progress);
  if (fresh.alike.length <= MOST_GROUPS) {
    if (own.size >= MOST_KEPT) own.delete(own.keys().next().value ?? '');
    own.set(key, fresh);
  }
  return fresh;
}

async function readAll(
  db: Database,
  asked: Relevelling,
  places: readonly number[],
  place: PlaceColumn,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Condensed> {
  const [last] = await rawRows(db.reports, 'select max(id) as id from persons', []);
  const total = Number(last?.id ?? 0);
  const groups = new Map<string, Alike>();
  let unassessed = 0;
  for (let from = 0; from < total; from += STEP) {
    await progress(from, total);
    const people = storedPeople(
      db.engine,
      asked,
      place,
      ofPlaces(db.engine, places, [from, from + STEP]),
    );
    const rows = await rawRows(
      db.reports,
      `select place, level, confirmed, met, open, facts, count(*) as people from (${people.sql}) as condensed group by place, level, confirmed, met, open, facts`,
      people.bindings,
    );
    for (const row of rows) {
      const count = Number(row.people);
      if (row.level === null) unassessed += count;
      else addTo(groups, row, asked.facts, count);
    }
  }
  await progress(total, total);
  return { alike: [...groups.values()], unassessed };
}

/** The members of `membersText` by their names; absent ones stay absent. */
export function readMembers(text: unknown, names: readonly string[]): JsonObject {
  const values: Json[] = typeof text === 'string' ? JSON.parse(text) : [];
  const facts: JsonObject = {};
  for (const [at, name] of names.entries()) {
    const value = values[at] ?? null;
    if (value !== null) facts[name] = value;
  }
  return facts;
}

function addTo(
  groups: Map<string, Alike>,
  row: Record<string, unknown>,
  names: readonly string[],
  count: number,
): void {
  const { level, confirmed, met, open } = row;
  const key = [level, confirmed, met, open, row.facts ?? ''].join('');
  let group = groups.get(key);
  if (!group) {
    group = {
      key,
      before: levelsByLetter[String(level)] ?? 'insufficient',
      kept: {
        confirmed: Number(confirmed) === 1,
        met: Number(met) === 1,
        open: Number(open) === 1,
      },
      facts: readMembers(row.facts, names),
      places: new Map(),
    };
    groups.set(key, group);
  }
  const place = Number(row.place);
  group.places.set(place, (group.places.get(place) ?? 0) + count);
}
