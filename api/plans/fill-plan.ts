// A plan made by a template: its sections, items, targets and control points, terms read for the plan's
// own period. Nothing is appointed and nothing is marked.

import type { Knex } from 'knex';
import {
  numberedItems,
  occurrencesOf,
  type Period,
  type PlanTemplate,
  parseTerm,
  termInPlan,
  wordsInPlan,
} from '../../forms/plans/index.ts';
import { searchKey } from '../db/keys.ts';
import { made } from '../db/stamps.ts';
import type { CopiedPlan } from './copy-plan.ts';
import {
  proposed,
  recognised,
  saveOccurrences,
  saveResponsibles,
  saveTargets,
} from './item-parts.ts';

interface Stamp {
  now: string;
  userId: number | null;
}

export async function fillPlan(
  trx: Knex,
  template: PlanTemplate,
  to: CopiedPlan,
  stamp: Stamp,
): Promise<void> {
  const own = () => ({
    ...to.place,
    ...made(stamp),
  });
  const sections = await addSections(trx, template, to.id);
  const items = new Map<string, number>();
  for (const [index, item] of numberedItems(template).entries()) {
    const { text, term } = read(item.term, to.period);
    const [title, result] = [item.title, item.result].map((own) => wordsInPlan(own, to.period));
    const [row] = await trx('plan_items')
      .insert({
        ...own(),
        plan_id: to.id,
        section_id: sections.get(item.section) ?? null,
        parent_id: item.parent === undefined ? null : (items.get(item.parent) ?? null),
        number: item.number,
        position: index + 1,
        title,
        search_key: `${searchKey(title ?? '')} ${searchKey(result ?? '')} ${item.number}`,
        responsible_text: item.responsible,
        term_text: text,
        term_kind: term.kind,
        term: JSON.stringify(term),
        result_text: result,
        status: 'planned',
      })
      .returning('id');
    items.set(item.key, row.id);
    await saveOccurrences(trx, row.id, proposed(occurrencesOf(term, to.period)));
    await saveResponsibles(trx, row.id, recognised(item.responsible));
    const { order = [], items: targets = {} } = item.targets ?? {};
    await saveTargets(
      trx,
      row.id,
      order.flatMap((key) => (targets[key] ? [{ ...targets[key] }] : [])),
    );
  }
  await addPoints(trx, template, to, items, own);
}

function read(words: string, period: Period) {
  const text = termInPlan(words, period);
  return { text, term: parseTerm(text, period) };
}

async function addSections(trx: Knex, { sections }: PlanTemplate, planId: number) {
  const ids = new Map<string, number>();
  for (const [index, key] of sections.order.entries()) {
    const [row] = await trx('plan_sections')
      .insert({ plan_id: planId, title: sections.items[key]?.title ?? key, position: index + 1 })
      .returning('id');
    ids.set(key, row.id);
  }
  return ids;
}

async function addPoints(
  trx: Knex,
  { controlPoints }: PlanTemplate,
  { id, period }: CopiedPlan,
  items: ReadonlyMap<string, number>,
  own: () => object,
): Promise<void> {
  const counted = new Map<string, number>();
  for (const [index, key] of controlPoints.order.entries()) {
    const point = controlPoints.items[key];
    if (!point) continue;
    const number = (counted.get(point.audience) ?? 0) + 1;
    counted.set(point.audience, number);
    const { text, term } = read(point.term, period);
    const [date] = occurrencesOf(term, period);
    await trx('control_points').insert({
      ...own(),
      plan_id: id,
      number: String(number),
      position: index + 1,
      audience: point.audience,
      title: wordsInPlan(point.title, period),
      search_key: searchKey(wordsInPlan(point.title, period)),
      term_text: text,
      due_on: date?.dueOn ?? period.to,
      item_id: point.item === undefined ? null : (items.get(point.item) ?? null),
      status: 'open',
    });
  }
}
