import { planItem } from '../../forms/records/plan-items.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';
import { CURRENT, IN_FORCE, LATE, OPEN } from './plan-dataset.ts';

const APPOINTED = `select 1 from appointments a where a.item_id = i.id and ${CURRENT}`;
const WITHOUT = `(${IN_FORCE} and ${OPEN} and not exists (${APPOINTED}))`;
/** The reader is appointed to the item today, for good or standing in for somebody. */
const MINE = `exists (select 1 from appointments a join responsible_persons r on r.id = a.responsible_person_id where a.item_id = i.id and r.user_id = :reader and ${CURRENT})`;

export const planItems = dataset({
  name: 'plan-items',
  noun: 'plan-item',
  title: 'Пункты планов',
  from: 'plan_items i join plans p on p.id = i.plan_id',
  id: 'i.id',
  joins: {
    s: 'left join plan_sections s on s.id = i.section_id',
    o: organizationJoin('i'),
  },
  scope: {
    kind: 'path',
    ...placeColumns('i'),
  },
  search: { sql: 'i.search_key' },
  attachable: { as: 'plan-item', choose: 'Выберите пункт плана', stays: 'Пункт нельзя удалить' },
  defaultSort: ['position', 'ASC'],
  fields: {
    ...rowFields('i'),
    ...recordFields(planItem, 'i', {
      planTitle: { sql: 'p.title' },
      original: { sql: 'p.original' },
      inForce: { sql: IN_FORCE },
      sectionTitle: { sql: 's.title', join: 's' },
      open: { sql: `(${IN_FORCE} and ${OPEN})` },
      overdue: { sql: LATE },
      withoutResponsible: { sql: WITHOUT },
      mine: { sql: MINE },
      occurrences: { sql: 'null' },
      targets: { sql: 'null' },
      responsibles: { sql: 'null' },
    }),
    ...ownerFields('i', 'Чей план'),
  },
});

/** An item of a plan as read by somebody. */
export type PlanItem = RowOf<typeof planItems.fields>;
