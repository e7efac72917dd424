// A plan made after another: sections, items, targets, responsible and control points, terms moved by
// whole days and worded as before. Statuses, facts and appointments are the new plan's own and stay empty.

import type { Knex } from 'knex';
import { occurrencesOf, type Period, parseTerm, shiftTerm } from '../../forms/plans/index.ts';
import { made } from '../db/stamps.ts';
import {
  attachParts,
  proposed,
  saveOccurrences,
  saveResponsibles,
  saveTargets,
} from './item-parts.ts';

export interface CopiedPlan {
  id: number;
  period: Period;
  place: {
    region_id: number | null;
    municipality_id: number | null;
    organization_id: number;
  };
}

export async function copyPlan(
  trx: Knex,
  from: { id: number; period: Period },
  to: CopiedPlan,
  days: number,
  stamp: { now: string; userId: number | null },
): Promise<void> {
  const own = () => ({
    ...to.place,
    ...made(stamp),
  });
  const sections = new Map<number, number>();
  for (const section of await trx('plan_sections')
    .where({ plan_id: from.id })
    .orderBy('position')) {
    const { number, title, position } = section;
    const [row] = await trx('plan_sections')
      .insert({ plan_id: to.id, number, title, position })
      .returning('id');
    sections.set(section.id, row.id);
  }
  const items = new Map<number, number>();
  for (const item of await trx('plan_items').where({ plan_id: from.id }).orderBy('position')) {
    const term_text = shiftTerm(item.term_text, days, from.period);
    const term = parseTerm(term_text, to.period);
    const [row] = await trx('plan_items')
      .insert({
        ...own(),
        plan_id: to.id,
        section_id: sections.get(item.section_id) ?? null,
        parent_id: items.get(item.parent_id) ?? null,
        number: item.number,
        position: item.position,
        title: item.title,
        search_key: item.search_key,
        responsible_text: item.responsible_text,
        term_text,
        term_kind: term.kind,
        term: JSON.stringify(term),
        result_text: item.result_text,
        status: 'planned',
      })
      .returning('id');
    items.set(item.id, row.id);
    await saveOccurrences(trx, row.id, proposed(occurrencesOf(term, to.period)));
  }
  const parts = [...items.keys()].map((id) => ({ id }));
  const read: Parameters<typeof attachParts>[1] = parts;
  await attachParts({ trx }, read);
  for (const { id, targets, responsibles } of read) {
    const itemId = items.get(Number(id)) ?? 0;
    await saveTargets(trx, itemId, withoutIds(targets));
    await saveResponsibles(trx, itemId, withoutIds(responsibles));
  }
  for (const point of await trx('control_points').where({ plan_id: from.id }).orderBy('position')) {
    const term_text = shiftTerm(point.term_text, days, from.period);
    const [date] = occurrencesOf(parseTerm(term_text, to.period), to.period);
    await trx('control_points').insert({
      ...own(),
      plan_id: to.id,
      number: point.number,
      position: point.position,
      audience: point.audience,
      title: point.title,
      search_key: point.search_key,
      term_text,
      due_on: date?.dueOn ?? point.due_on,
      item_id: items.get(point.item_id) ?? null,
      status: 'open',
    });
  }
}

function withoutIds(rows: unknown): Parameters<typeof saveTargets>[2] {
  return Array.isArray(rows) ? rows.map(({ id: _id, ...row }) => row) : [];
}
