// The plan of the 2025 pilot as it was published (passport, appendices 3 and 4): closed, owned by Россия,
// on every installation. Regions read it and make their own after it.
import type { Knex } from 'knex';
import { searchKey } from '../api/db/keys.ts';
import { newUid } from '../api/db/uid.ts';
import {
  proposed,
  recognised,
  saveOccurrences,
  saveResponsibles,
  saveTargets,
} from '../api/plans/item-parts.ts';
import { occurrencesOf, parseTerm } from '../forms/plans/index.ts';
import pilot from './plans/pilot-2025.json' with { type: 'json' };

export const federalPlanCode = pilot.code;

/** Found by its code, it is left alone. */
export async function seedFederalPlan(trx: Knex, now: string): Promise<void> {
  const root = await trx('organizations').where({ code: 'ru' }).first('id');
  const known = { organization_id: root.id, code: pilot.code };
  if (await trx('plans').where(known).first('id')) return;
  const period = { from: pilot.periodFrom, to: pilot.periodTo };
  const own = () => ({
    uid: newUid(),
    region_id: null,
    municipality_id: null,
    organization_id: root.id,
    version: 1,
    created_at: now,
    created_by: null,
    updated_at: now,
    updated_by: null,
  });
  const [plan] = await trx('plans')
    .insert({
      ...own(),
      code: pilot.code,
      title: pilot.title,
      subtitle: pilot.subtitle,
      programme: pilot.programme,
      level: 'region',
      original: true,
      status: 'closed',
      period_from: period.from,
      period_to: period.to,
      column_order: JSON.stringify(pilot.columnOrder),
    })
    .returning('id');
  const items = new Map<string, number>();
  for (const [index, { title, items: listed }] of pilot.sections.entries()) {
    const [section] = await trx('plan_sections')
      .insert({ plan_id: plan.id, title, position: index + 1 })
      .returning('id');
    for (const item of listed) {
      const term = parseTerm(item.term, period);
      const [row] = await trx('plan_items')
        .insert({
          ...own(),
          plan_id: plan.id,
          section_id: section.id,
          number: item.number,
          position: Number(item.number),
          title: item.title,
          search_key: `${searchKey(item.title)} ${searchKey(item.result)} ${item.number}`,
          responsible_text: item.responsible,
          term_text: item.term,
          term_kind: term.kind,
          term: JSON.stringify(term),
          result_text: item.result,
          status: 'planned',
        })
        .returning('id');
      items.set(item.number, row.id);
      await saveOccurrences(trx, row.id, proposed(occurrencesOf(term, period)));
      await saveTargets(trx, row.id, item.targets);
      await saveResponsibles(trx, row.id, recognised(item.responsible));
    }
  }
  for (const [index, point] of pilot.controlPoints.entries()) {
    const [date] = occurrencesOf(parseTerm(point.term, period), period);
    await trx('control_points').insert({
      ...own(),
      plan_id: plan.id,
      number: point.number,
      position: index + 1,
      audience: point.audience,
      title: point.title,
      search_key: searchKey(point.title),
      term_text: point.term,
      due_on: date?.dueOn ?? period.to,
      item_id: point.item ? (items.get(point.item) ?? null) : null,
      status: 'open',
    });
  }
}
