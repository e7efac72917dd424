// A mark of what is done: status, date, words and facts against targets. «Исполнено» needs every target.

import type { JsonObject } from '../../forms/json.ts';
import { areReached, isReached } from '../../forms/plans/index.ts';
import { scopeOf } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import { changed } from '../db/stamps.ts';
import type { Call } from '../http/endpoint.ts';
import { assertPast, filled, optionalDate, optionalText } from '../http/fields.ts';
import { writtenBy } from '../http/rows.ts';
import { conflict, invalid, notFound } from '../problem.ts';
import { refreshDue } from './item-parts.ts';
import type { PlanItem } from './plan-item-dataset.ts';
import { rowsOf } from './rows-of.ts';

const ID = { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1 } as const;

export const markRequest = {
  type: 'object',
  minProperties: 1,
  properties: {
    status: { type: 'string', enum: ['in-progress', 'done', 'cancelled'], title: 'Состояние' },
    date: optionalDate('Дата исполнения'),
    text: optionalText('Что сделано', 4000),
    occurrenceId: { ...ID, title: 'Контрольная дата' },
    facts: {
      type: 'array',
      maxItems: 50,
      title: 'Факт',
      items: {
        type: 'object',
        properties: { targetId: ID, fact: { type: ['number', 'null'], minimum: 0, maximum: 1e9 } },
        required: ['targetId', 'fact'],
        additionalProperties: false,
      },
    },
  },
} as const;

/** Whoever keeps the plan, or is appointed to the item today, for good or standing in. */
async function assertMayMark(call: Call, item: PlanItem): Promise<void> {
  const keeps = scopeOf(call.actor, 'plan-item.update');
  if (await reaches(call.trx, keeps, item.organizationId, call.today)) return;
  if (item.mine !== true) throw notFound();
}

async function saveFacts(call: Call, item: PlanItem): Promise<JsonObject[]> {
  const targets = rowsOf(item.targets);
  for (const { targetId, fact } of rowsOf(call.body.facts)) {
    const target = targets.find(({ id }) => id === targetId);
    if (!target) throw invalid({ facts: 'Такого показателя у пункта нет: обновите страницу' });
    target.fact = fact ?? null;
    await call
      .trx('plan_item_targets')
      .where({ id: target.id })
      .update({
        fact: fact ?? null,
        fact_on: call.body.date ?? call.today,
        fact_by: call.actor.userId,
      });
  }
  return targets;
}

const aim = (row: JsonObject) => ({
  comparison: String(row.comparison),
  target: Number(row.target),
  fact: typeof row.fact === 'number' ? row.fact : null,
});

function assertReached(targets: JsonObject[]): void {
  const missing = targets.find((row) => !isReached(aim(row)));
  if (!missing) return;
  const fact = typeof missing.fact === 'number' ? missing.fact : 'не внесено';
  throw invalid({
    status: `Цель не достигнута: ${missing.title} — ${fact} из ${missing.target}. Внесите факт или отмените пункт`,
  });
}

/** The status that follows: said by the person, or told by the facts. */
function statusAfter(call: Call, item: PlanItem, targets: JsonObject[], open: number): string {
  const { status, facts, occurrenceId } = call.body;
  if (status === 'done') assertReached(targets);
  if (typeof status === 'string') return status;
  const reached = areReached(targets.map(aim));
  if (facts !== undefined && reached) return 'done';
  if (facts !== undefined && item.status === 'done') return 'in-progress';
  if (occurrenceId !== undefined && open === 0 && (reached || targets.length === 0)) return 'done';
  return item.status === 'planned' ? 'in-progress' : item.status;
}

export async function markItem(call: Call, item: PlanItem): Promise<void> {
  await assertMayMark(call, item);
  const { trx, body } = call;
  const id = item.id;
  const plan = await trx('plans').where({ id: item.planId }).first('status', 'original');
  if (plan.original || plan.status === 'closed')
    throw conflict('План закрыт', 'Отметки в закрытом плане не ставятся.');
  assertPast(body.date, call.today, 'date');
  const markedOn = filled(body.date) ?? call.today;
  const targets = await saveFacts(call, item);
  const occurrences = rowsOf(item.occurrences);
  const { occurrenceId } = body;
  if (occurrenceId !== undefined) {
    if (!occurrences.some((one) => one.id === occurrenceId))
      throw invalid({ occurrenceId: 'Такой контрольной даты у пункта нет: обновите страницу' });
    await trx('term_occurrences')
      .where({ id: occurrenceId })
      .update({ status: 'done', done_on: markedOn });
  }
  const open = occurrences.filter((one) => one.status === 'open' && one.id !== occurrenceId).length;
  const status = statusAfter(call, item, targets, open);
  const ofItem = () => trx('term_occurrences').where({ item_id: id });
  if (status === 'done')
    await ofItem().where({ status: 'open' }).update({ status, done_on: markedOn });
  else if (item.status === 'done')
    await ofItem().where({ done_on: item.doneOn }).update({ status: 'open', done_on: null });
  const text = filled(body.text);
  await trx('plan_items')
    .where({ id })
    .update({
      status,
      done_on:
        status === 'done' ? (item.status === 'done' && !body.date ? item.doneOn : markedOn) : null,
      ...(text ? { fact_text: text } : {}),
      ...changed(trx, writtenBy(call)),
    });
  await refreshDue(trx, id);
  const facts = targets.map(({ id: targetId, title, target, fact }) => ({
    targetId,
    title,
    target,
    fact: fact ?? null,
  }));
  await trx('plan_item_marks').insert({
    item_id: id,
    at: call.now,
    by: call.actor.userId,
    status,
    marked_on: markedOn,
    text,
    facts: JSON.stringify(body.facts === undefined ? [] : facts),
  });
}
