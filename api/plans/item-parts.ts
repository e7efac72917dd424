// What of an item stands in tables of its own: control dates, targets, responsible organisations.
import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import { type Occurrence, recogniseResponsibles } from '../../forms/plans/index.ts';
import type { Call } from '../http/endpoint.ts';

export async function attachParts(call: Pick<Call, 'trx'>, rows: JsonObject[]): Promise<void> {
  const ids = rows.map(({ id }) => Number(id));
  const parts = (table: string, order: string) =>
    call.trx(table).whereIn('item_id', ids).orderBy(['item_id', order, 'id']).select();
  const occurrences = await parts('term_occurrences', 'due_on');
  const targets = await parts('plan_item_targets', 'position');
  const responsibles = await parts('plan_item_responsibles', 'position');
  for (const row of rows) {
    const own = ({ item_id }: { item_id: number }) => item_id === row.id;
    row.occurrences = occurrences.filter(own).map((o) => ({
      id: o.id,
      startsOn: o.starts_on,
      dueOn: o.due_on,
      status: o.status,
      doneOn: o.done_on,
    }));
    row.targets = targets.filter(own).map((t) => ({
      id: t.id,
      title: t.title,
      unit: t.unit,
      comparison: t.comparison,
      target: t.target,
      fact: t.fact,
      factOn: t.fact_on,
      source: t.source,
    }));
    row.responsibles = responsibles.filter(own).map((r) => ({
      id: r.id,
      kind: r.kind,
      organizationId: r.organization_id,
      class: r.class,
      text: r.text,
    }));
  }
}

/** Dates read from the words; a day that was done before stays done. */
export function proposed(dates: readonly Occurrence[], before: JsonObject[] = []): JsonObject[] {
  return dates.map(({ startsOn, dueOn }) => {
    const known = before.find((one) => one.dueOn === dueOn);
    return {
      startsOn: startsOn ?? null,
      dueOn,
      status: known?.status ?? 'open',
      doneOn: known?.doneOn ?? null,
    };
  });
}

export function recognised(text: string): JsonObject[] {
  return recogniseResponsibles(text).map(({ code, kind, text: words }) => ({
    kind,
    class: code,
    text: words,
  }));
}

/**
 * Responsibles once the words have changed: what the old words said goes, what the new ones say comes, and
 * what was added by hand stays.
 */
export function reread(text: string, textBefore: string, rows: JsonObject[]): JsonObject[] {
  const now = recognised(text);
  const stated = new Set([...recognised(textBefore), ...now].map((one) => one.class));
  return [...now, ...rows.filter((row) => !row.class || !stated.has(row.class))];
}

async function replaceRows(trx: Knex, table: string, itemId: number, rows: object[]) {
  await trx(table).where({ item_id: itemId }).delete();
  if (rows.length > 0) await trx(table).insert(rows.map((row) => ({ item_id: itemId, ...row })));
}

export async function saveOccurrences(trx: Knex, itemId: number, rows: JsonObject[]) {
  await replaceRows(
    trx,
    'term_occurrences',
    itemId,
    rows.map((row) => ({
      starts_on: row.startsOn ?? null,
      due_on: row.dueOn,
      status: row.status ?? 'open',
      done_on: row.doneOn ?? null,
    })),
  );
  await refreshDue(trx, itemId);
}

/** Facts are told by marks: a target written anew keeps the fact it had. */
export async function saveTargets(trx: Knex, itemId: number, rows: JsonObject[]) {
  const before = await trx('plan_item_targets').where({ item_id: itemId }).select();
  await replaceRows(
    trx,
    'plan_item_targets',
    itemId,
    rows.map((row, position) => {
      const known = before.find(({ id }) => id === row.id);
      return {
        ...(known ? { id: known.id } : {}),
        position,
        title: String(row.title).trim(),
        unit: row.unit ?? null,
        comparison: row.comparison ?? 'at-least',
        target: row.target,
        fact: known?.fact ?? null,
        fact_on: known?.fact_on ?? null,
        fact_by: known?.fact_by ?? null,
        source: row.source ?? null,
      };
    }),
  );
}

export async function saveResponsibles(trx: Knex, itemId: number, rows: JsonObject[]) {
  await replaceRows(
    trx,
    'plan_item_responsibles',
    itemId,
    rows.map((row, position) => ({
      position,
      kind: row.kind,
      organization_id: row.organizationId ?? null,
      class: row.class ?? null,
      text: row.text ?? '',
    })),
  );
}

/** The next open control date stands with the item, so that what is late is found by an index. */
export async function refreshDue(trx: Knex, itemId: number): Promise<void> {
  const next = await trx('term_occurrences')
    .where({ item_id: itemId, status: 'open' })
    .min({ due: 'due_on' })
    .first();
  await trx('plan_items')
    .where({ id: itemId })
    .update({ due_on: next?.due ?? null });
}
