// Every record entered by the version in force, checked against the draft: by the same check that would
// meet it if it were entered today. In batches, outside of the writer; nothing is changed.
import type { JsonObject } from '../../../forms/json.ts';
import { checkAnswers } from '../../../forms/questionnaires/index.ts';
import type { Database } from '../../db/connect.ts';
import { inIds } from '../../db/in-ids.ts';
import type { Resources } from '../../http/resources.ts';
import { bodyOf, versionInForceAt } from '../../versions/version-queries.ts';
import { governedPlaces } from '../governed-queries.ts';
import { type RecordSource, type RecordsDraft, sourcesOf, titlesOf } from './sources.ts';

export interface PathProblem {
  source: RecordSource['table'];
  /** Key of the field, dotted inside it. */
  path: string;
  title: string;
  keyword: string;
  message: string;
  records: number;
}

export interface RecordImpact {
  records: number;
  invalid: number;
  paths: PathProblem[];
  places: { id: number; records: number; invalid: number }[];
}

export interface InvalidRecord {
  id: number;
  found: { path: string; message: string }[];
}

const BATCH = 500;
/** Of the first so many it is told which they are; the rest are counted. */
const MOST_NAMED = 20_000;

interface Tally {
  impact: RecordImpact;
  paths: Map<string, PathProblem>;
  places: Map<number, { records: number; invalid: number }>;
  named: InvalidRecord[];
}

export async function checkRecords(
  db: Database,
  resources: Resources,
  draft: RecordsDraft,
  organizationId: number,
  today: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<{ impact: RecordImpact; named: InvalidRecord[] }> {
  const version = await versionInForceAt(db.reports, organizationId, draft.kind, draft.code);
  const tally: Tally = {
    impact: { records: 0, invalid: 0, paths: [], places: [] },
    paths: new Map(),
    places: new Map(),
    named: [],
  };
  if (version) {
    const places = await governedPlaces(db.reports, { ...draft, organizationId });
    const sources = sourcesOf(resources, draft);
    const inForce = await bodyOf(db.reports, draft.kind, version.id);
    const forms = [...sources, ...sourcesOf(resources, inForce)].map(({ form }) => form);
    const titles = titlesOf(forms);
    const total = await countAll(db, sources, version.id, places);
    for (const [at, source] of sources.entries()) {
      const rows = readAll(db, source, version.id, places);
      for await (const batch of rows) {
        for (const row of batch) take(tally, source, row, today, titles, at === 0);
        await progress(tally.impact.records, total);
      }
    }
  }
  return {
    impact: {
      ...tally.impact,
      paths: [...tally.paths.values()].sort((a, b) => b.records - a.records),
      places: [...tally.places]
        .map(([id, counts]) => ({ id, ...counts }))
        .filter(({ invalid }) => invalid > 0)
        .sort((a, b) => b.invalid - a.invalid || a.id - b.id),
    },
    named: tally.named,
  };
}

interface Row {
  id: number;
  organization_id: number;
  entered: string | null;
}

function scoped(db: Database, source: RecordSource, versionId: number, places: number[]) {
  const among = inIds(db.engine, source.organization, places);
  return db
    .reports(db.reports.raw(source.from))
    .whereRaw(`${source.version} = ?`, [versionId])
    .whereRaw(source.where ?? '1 = 1')
    .whereRaw(among.sql, among.bindings);
}

async function countAll(
  db: Database,
  sources: readonly RecordSource[],
  versionId: number,
  places: number[],
): Promise<number> {
  let total = 0;
  for (const source of sources) {
    const row = await scoped(db, source, versionId, places).count({ n: '*' }).first();
    total += Number(row?.n ?? 0);
  }
  return total;
}

async function* readAll(
  db: Database,
  source: RecordSource,
  versionId: number,
  places: number[],
): AsyncGenerator<Row[]> {
  for (let last = 0; ; ) {
    const rows: Row[] = await scoped(db, source, versionId, places)
      .where(source.id, '>', last)
      .orderBy(source.id)
      .limit(BATCH)
      .select({
        id: source.id,
        organization_id: source.organization,
        entered: source.entered,
      });
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}

function take(
  tally: Tally,
  source: RecordSource,
  row: Row,
  today: string,
  titles: ReadonlyMap<string, string>,
  names: boolean,
): void {
  const entered: JsonObject = row.entered === null ? {} : JSON.parse(row.entered);
  const issues = checkAnswers(source.form, entered, today).issues.filter(
    ({ path, keyword }) => !(keyword === 'required' && source.closed.has(path)),
  );
  const place = tally.places.get(row.organization_id) ?? { records: 0, invalid: 0 };
  tally.places.set(row.organization_id, place);
  tally.impact.records += 1;
  place.records += 1;
  if (issues.length === 0) return;
  tally.impact.invalid += 1;
  place.invalid += 1;
  const counted = new Set<string>();
  for (const { path, keyword, message } of issues) {
    const plain = path.replace(/\.\d+(?=\.|$)/g, '');
    const key = `${source.table} ${plain} ${keyword}`;
    // Two elements of one list that do not fit are one record.
    if (counted.has(key)) continue;
    counted.add(key);
    const known = tally.paths.get(key);
    if (known) known.records += 1;
    else {
      const title = titles.get(plain.split('.')[0] ?? plain) ?? plain;
      tally.paths.set(key, {
        source: source.table,
        path: plain,
        title,
        keyword,
        message,
        records: 1,
      });
    }
  }
  if (names && tally.named.length < MOST_NAMED)
    tally.named.push({
      id: row.id,
      found: issues.map(({ path, message }) => ({ path, message })),
    });
}
