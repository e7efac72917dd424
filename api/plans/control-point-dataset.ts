import { controlPoint } from '../../forms/records/control-points.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationId, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';
import { IN_FORCE } from './plan-dataset.ts';

/** The last day the plan itself gives to the item: compared with the day of the control point. */
const ITEM_DUE = '(select max(t.due_on) from term_occurrences t where t.item_id = c.item_id)';

export const controlPoints = dataset({
  name: 'control-points',
  noun: 'control-point',
  title: 'Контрольные точки',
  from: 'control_points c join plans p on p.id = c.plan_id',
  id: 'c.id',
  joins: { i: 'left join plan_items i on i.id = c.item_id' },
  scope: {
    kind: 'path',
    ...placeColumns('c'),
  },
  search: { sql: 'c.search_key' },
  defaultSort: ['dueOn', 'ASC'],
  fields: {
    ...rowFields('c'),
    ...recordFields(controlPoint, 'c', {
      planTitle: { sql: 'p.title' },
      original: { sql: 'p.original' },
      inForce: { sql: IN_FORCE },
      itemNumber: { sql: 'i.number', join: 'i' },
      itemStatus: { sql: 'i.status', join: 'i' },
      itemDueOn: { sql: ITEM_DUE },
      differs: {
        sql: `(c.item_id is not null and coalesce(${ITEM_DUE}, c.due_on) <> c.due_on)`,
      },
      overdue: { sql: `(${IN_FORCE} and c.status = 'open' and c.due_on < :today)` },
    }),
    organizationId: organizationId('c', 'Чей план'),
  },
});
