// A report or an indicator by the version in force and by the draft: totals, and each place that moves.
import { type Figure, type Indicator, shareOf } from '../../forms/indicators/index.ts';
import { columnsOf, fillReport, type ReportTemplate } from '../../forms/reports/index.ts';
import { EVERYWHERE } from '../access/actor.ts';
import type { Database } from '../db/connect.ts';
import { countFigure } from '../figures/figure-queries.ts';
import { countFigures } from '../reports/figure-queries.ts';
import { toldOf } from '../reports/told.ts';
import { unclearedAt } from '../small-groups/small-groups.ts';
import { bodyOf, versionInForceAt } from '../versions/version-queries.ts';

export type FiguresDraft = ReportTemplate | Indicator;
type Value = number | string | null;

/** What is counted, by key in the order of the draft; then by place. */
interface Counted {
  titles: Map<string, string>;
  totals: Record<string, Value>;
  places: Map<number, Record<string, Value>>;
}

export interface FigureChange {
  key: string;
  title: string;
  before: Value;
  after: Value;
}

export interface FigureImpact {
  totals: FigureChange[];
  places: { id: number; changes: FigureChange[] }[];
}

const nothing: Counted = { titles: new Map(), totals: {}, places: new Map() };

export async function figureImpact(
  db: Database,
  draft: FiguresDraft,
  organizationId: number,
  today: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<FigureImpact> {
  await progress(0, 2);
  const version = await versionInForceAt(db.reports, organizationId, draft.kind, draft.code);
  const inForce = version && (await bodyOf(db.reports, draft.kind, version.id));
  const before = inForce ? await countOne(db, inForce, organizationId, today) : nothing;
  await progress(1, 2);
  const after = await countOne(db, draft, organizationId, today);
  const titles = new Map([...after.titles, ...before.titles, ...after.titles]);
  const ids = new Set([...before.places.keys(), ...after.places.keys()]);
  return {
    totals: differences(titles, before.totals, after.totals, true),
    places: [...ids]
      .map((id) => ({
        id,
        changes: differences(
          titles,
          before.places.get(id) ?? {},
          after.places.get(id) ?? {},
          false,
        ),
      }))
      .filter(({ changes }) => changes.length > 0),
  };
}

function differences(
  titles: ReadonlyMap<string, string>,
  before: Record<string, Value>,
  after: Record<string, Value>,
  same: boolean,
): FigureChange[] {
  return [...titles].flatMap(([key, title]) => {
    const [was, is] = [before[key] ?? null, after[key] ?? null];
    return same || was !== is ? { key, title, before: was, after: is } : [];
  });
}

function countOne(
  db: Database,
  body: FiguresDraft,
  organizationId: number,
  today: string,
): Promise<Counted> {
  return body.kind === 'indicator'
    ? ofIndicator(db, body, organizationId, today)
    : ofReport(db, body, organizationId, today);
}

async function ofReport(
  db: Database,
  template: ReportTemplate,
  organizationId: number,
  today: string,
): Promise<Counted> {
  const hiding = await unclearedAt(db.reports, organizationId, today);
  const told = await toldOf(db.reports, template, hiding);
  const organizations = await countFigures(db.reports, db.engine, template, organizationId, told);
  const { rows } = fillReport(template, organizations);
  return {
    titles: new Map(columnsOf(template).map(({ key, title }) => [key, title])),
    totals: rows.find(({ kind }) => kind === 'total')?.cells ?? {},
    places: new Map(
      rows.flatMap(({ organizationId: id, cells }) => (id === null ? [] : [[id, cells] as const])),
    ),
  };
}

async function ofIndicator(
  db: Database,
  indicator: Indicator,
  organizationId: number,
  today: string,
): Promise<Counted> {
  const { told, total, byPlace } = await countFigure(db.reports, indicator, {
    engine: db.engine,
    scope: EVERYWHERE,
    today,
    within: organizationId,
    hiding: await unclearedAt(db.reports, organizationId, today),
  });
  const cells = (figure: Figure): Record<string, Value> =>
    figure.of === null
      ? { value: figure.value }
      : { share: shareOf(figure), value: figure.value, of: figure.of };
  return {
    titles: new Map(
      indicator.denominator
        ? [
            ['share', 'Доля, %'],
            ['value', 'Числитель'],
            ['of', 'Знаменатель'],
          ]
        : [['value', 'Значение']],
    ),
    totals: told === 'closed' ? {} : cells(total),
    places: new Map([...byPlace].map(([id, figure]) => [id, cells(figure)])),
  };
}
