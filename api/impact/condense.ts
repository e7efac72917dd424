// Everybody governed, condensed to groups of equal people, and kept while nothing about people changes:
// each further edit of the same condition is then worked out without reading anybody.

import type { Knex } from 'knex';
import type { Json, JsonObject } from '../../forms/json.ts';
import type { Kept, Level, Relevelling } from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { rawRows } from '../db/raw-rows.ts';
import { ofPlaces, storedPeople } from './stored-people.ts';
import { type Apart, type Counted, readFacts, setApart } from './undecided.ts';

/** People of whom everything that matters is equal. */
export interface Alike {
  /** As the database tells them apart: see `keyOf`. */
  key: string;
  before: Level;
  kept: Kept;
  facts: JsonObject;
  /** How many, by place. */
  places: Map<number, number>;
  /** Who they are, where they were read one by one. */
  people: number[];
}

export interface Condensed {
  alike: Alike[];
  /** Of the assessable people without a level. */
  unassessed: number;
  /** Whoever may change is known by number. */
  named: boolean;
}

export type PlaceColumn = 'p.organization_id' | 'p.region_id';

const STEP = 50_000;
const MOST_KEPT = 4;
const MOST_APART = 2;
const MOST_GROUPS = 200_000;
const MOST_UNDECIDED = 150_000;

interface Remembered {
  condensed: Map<string, Condensed>;
  apart: Map<string, Apart>;
}
const remembered = new WeakMap<object, Remembered>();

function remember<Value>(kept: Map<string, Value>, most: number, key: string, value: Value): void {
  if (kept.size >= most) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, value);
}

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
  const [current] = await rawRows(
    db,
    'select count(*) as n from assessments where is_current = true',
    [],
  );
  const at = String(newest?.at ?? '');
  // A request that began earlier may end later: its rows stand a little before the newest.
  const since = at === '' ? '' : new Date(Date.parse(at) - 120_000).toISOString();
  const [recent] = await rawRows(
    db,
    'select count(*) as n from person_facts where updated_at > ?',
    [since],
  );
  return [at, recent?.n, assessed?.id, counted?.n, current?.n].join(' ');
}

type Progress = (done: number, total: number) => Promise<void>;

export async function condense(
  db: Database,
  asked: Relevelling,
  places: readonly number[],
  place: PlaceColumn,
  progress: Progress,
): Promise<Condensed> {
  const { outcomes, kept, keepsConfirmed, keepsConcern, facts } = asked;
  const people = JSON.stringify([outcomes, kept, keepsConfirmed, keepsConcern, place, places]);
  const peopleKey = `${await stampOf(db.reports)} ${people}`;
  const key = `${peopleKey} ${facts.join(' ')}`;
  const own = remembered.get(db) ?? { condensed: new Map(), apart: new Map() };
  remembered.set(db, own);
  const known = own.condensed.get(key);
  if (known) return known;
  let apart = own.apart.get(peopleKey);
  if (!apart && keepsConfirmed && keepsConcern) {
    apart = await setApart(db, asked, places, place, MOST_UNDECIDED, progress);
    if (apart) remember(own.apart, MOST_APART, peopleKey, apart);
  }
  const fresh = grouped(
    apart
      ? [...apart.settled, ...(await readFacts(db, apart, facts))]
      : await readAll(db, asked, places, place, progress),
    facts,
    apart !== undefined,
  );
  if (fresh.alike.length <= MOST_GROUPS) remember(own.condensed, MOST_KEPT, key, fresh);
  return fresh;
}

async function readAll(
  db: Database,
  asked: Relevelling,
  places: readonly number[],
  place: PlaceColumn,
  progress: Progress,
): Promise<Counted[]> {
  const [last] = await rawRows(db.reports, 'select max(id) as id from persons', []);
  const total = Number(last?.id ?? 0);
  const out: Counted[] = [];
  for (let from = 0; from < total; from += STEP) {
    await progress(from, total);
    const within = ofPlaces(db.engine, places, [from, from + STEP]);
    const people = storedPeople(db.engine, asked, place, within);
    const rows = await rawRows<Counted>(
      db.reports,
      `select place, level, confirmed, met, open, facts, count(*) as people from (${people.sql}) as condensed group by place, level, confirmed, met, open, facts`,
      people.bindings,
    );
    for (const row of rows) out.push(row);
  }
  await progress(total, total);
  return out;
}

function grouped(rows: readonly Counted[], names: readonly string[], named: boolean): Condensed {
  const groups = new Map<string, Alike>();
  let unassessed = 0;
  for (const { place, level, confirmed, met, open, facts, people, person } of rows) {
    if (level === null) {
      unassessed += people;
      continue;
    }
    const key = `${level}${confirmed}${met}${open}${facts ?? ''}`;
    let group = groups.get(key);
    if (!group) {
      group = {
        key,
        before: levelsByLetter[level] ?? 'insufficient',
        kept: { confirmed: confirmed === 1, met: met === 1, open: open === 1 },
        facts: readMembers(facts, names),
        places: new Map(),
        people: [],
      };
      groups.set(key, group);
    }
    group.places.set(place, (group.places.get(place) ?? 0) + people);
    if (person !== undefined) group.people.push(person);
  }
  return { alike: [...groups.values()], unassessed, named };
}

/** The members of `membersText` by their names; absent ones stay absent. */
export function readMembers(text: string | null, names: readonly string[]): JsonObject {
  const values: Json[] = text === null ? [] : JSON.parse(text);
  const facts: JsonObject = {};
  for (const [at, name] of names.entries()) {
    const value = values[at] ?? null;
    if (value !== null) facts[name] = value;
  }
  return facts;
}
