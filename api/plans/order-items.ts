// The order of items in a plan: section by section, within a section as people put them.
import type { Knex } from 'knex';
import { invalid } from '../problem.ts';

interface Placed {
  id: number;
  plan_id: number;
  section_id: number | null;
  parent_id: number | null;
  position: number;
}

/**
 * Puts an item, with the rows below it, into a section: before another item or at the end.
 */
export async function placeItem(
  trx: Knex,
  planId: number,
  itemId: number,
  to: { sectionId: number | null; beforeId?: number | null },
): Promise<void> {
  const sections: number[] = await trx('plan_sections')
    .where({ plan_id: planId })
    .orderBy('position')
    .pluck('id');
  const items: Placed[] = await trx('plan_items')
    .where({ plan_id: planId })
    .orderBy(['position', 'id'])
    .select('id', 'plan_id', 'section_id', 'parent_id', 'position');
  const moving = items.filter(({ id, parent_id }) => id === itemId || parent_id === itemId);
  const others = items.filter((item) => !moving.includes(item));
  const ordered = [null, ...sections].flatMap((section) => {
    const own = others.filter(({ section_id }) => section_id === section);
    if (section !== to.sectionId) return own;
    const at = own.findIndex(({ id }) => id === to.beforeId);
    if (to.beforeId && at < 0)
      throw invalid({ beforeId: 'Пункта, перед которым ставить, в этом разделе нет' });
    return at < 0 ? [...own, ...moving] : [...own.slice(0, at), ...moving, ...own.slice(at)];
  });
  await trx('plan_items')
    .whereIn(
      'id',
      moving.map(({ id }) => id),
    )
    .update({ section_id: to.sectionId });
  const changed = ordered
    .map(({ id, position }, index) => ({ id, position, now: index + 1 }))
    .filter(({ position, now }) => position !== now);
  if (changed.length === 0) return;
  const cases = changed.map(() => 'when ? then cast(? as integer)').join(' ');
  await trx.raw(
    `update plan_items set position = case id ${cases} end where id in (${changed.map(() => '?').join(', ')})`,
    [...changed.flatMap(({ id, now }) => [id, now]), ...changed.map(({ id }) => id)],
  );
}

/** The item before which a new row below `parentId` stands, if it is not the last of its section. */
export async function afterRowsOf(trx: Knex, parentId: number): Promise<number | null> {
  const parent: Placed = await trx('plan_items').where({ id: parentId }).first();
  const next = await trx('plan_items')
    .where({ plan_id: parent.plan_id, section_id: parent.section_id, parent_id: null })
    .where('position', '>', parent.position)
    .orderBy('position')
    .first('id');
  return next?.id ?? null;
}
