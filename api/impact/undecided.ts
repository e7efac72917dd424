// Everybody governed, apart: those whose level what stays has settled already are counted, the others are
// kept by number. A condition about other facts then reads the facts of these few alone.

import { membersText } from '../../forms/predicates/index.ts';
import type { Relevelling } from '../../forms/risk/index.ts';
import type { Database } from '../db/connect.ts';
import { inIds } from '../db/in-ids.ts';
import { rawRows } from '../db/raw-rows.ts';
import type { PlaceColumn } from './condense.ts';
import { ofPlaces, storedPeople } from './stored-people.ts';

/** Equal people in one place; `facts` are those that the change reads, as the database writes them. */
export interface Counted {
  place: number;
  level: string | null;
  confirmed: number;
  met: number;
  open: number;
  facts: string | null;
  people: number;
  /** Of a row that is one person. */
  person?: number;
}

export interface Apart {
  settled: Counted[];
  /** One row a person. */
  undecided: (Omit<Counted, 'facts' | 'people' | 'person'> & { person: number })[];
}

const STEP = 50_000;
const PORTION = 10_000;

/** Nothing when so many are undecided that reading them all at once is quicker. */
export async function setApart(
  db: Database,
  asked: Relevelling,
  places: readonly number[],
  place: PlaceColumn,
  most: number,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Apart | undefined> {
  const [last] = await rawRows(db.reports, 'select max(id) as id from persons', []);
  const total = Number(last?.id ?? 0);
  const apart: Apart = { settled: [], undecided: [] };
  const unread = { ...asked, facts: [] };
  for (let from = 0; from < total; from += STEP) {
    await progress(from, total);
    const within = ofPlaces(db.engine, places, [from, from + STEP]);
    const people = storedPeople(db.engine, unread, place, within);
    const rows = await rawRows<Omit<Counted, 'facts' | 'person'> & { person: number | null }>(
      db.reports,
      `select place, level, confirmed, met, open, person, count(*) as people from (select place, level, confirmed, met, open, case when level is not null and confirmed = 0 and met = 0 then person end as person from (${people.sql}) as stored) as apart group by place, level, confirmed, met, open, person`,
      people.bindings,
    );
    for (const { person, people, ...described } of rows) {
      if (person === null) apart.settled.push({ ...described, facts: null, people });
      else apart.undecided.push({ ...described, person });
    }
    if (apart.undecided.length > most) return undefined;
  }
  await progress(total, total);
  return apart;
}

/** The undecided with the facts that this change reads of them. */
export async function readFacts(
  { engine, reports }: Pick<Database, 'engine' | 'reports'>,
  { undecided }: Apart,
  names: readonly string[],
): Promise<Counted[]> {
  if (names.length === 0) return undecided.map((one) => ({ ...one, facts: null, people: 1 }));
  const texts = new Map<number, string>();
  for (let from = 0; from < undecided.length; from += PORTION) {
    const among = inIds(
      engine,
      'f.person_id',
      undecided.slice(from, from + PORTION).map(({ person }) => person),
    );
    const rows = await rawRows<{ person: number; facts: string }>(
      reports,
      `select f.person_id as person, ${membersText(engine, 'f.facts', names)} as facts from person_facts f where ${among.sql}`,
      among.bindings,
    );
    for (const row of rows) texts.set(row.person, row.facts);
  }
  return undecided.map((one) => ({ ...one, facts: texts.get(one.person) ?? null, people: 1 }));
}
