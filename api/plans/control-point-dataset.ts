import { dataset } from '../datasets/dataset.ts';
import { organizationId, placeColumns, rowFields } from '../datasets/owned.ts';
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
    organizationId: organizationId('c', 'Чей план'),
    planId: { sql: 'c.plan_id', type: 'integer', title: 'План' },
    planTitle: { sql: 'p.title', type: 'string', title: 'План' },
    original: { sql: 'p.original', type: 'boolean', title: 'Исходный документ' },
    inForce: { sql: IN_FORCE, type: 'boolean', title: 'План действует', sort: false },
    number: { sql: 'c.number', type: 'string', title: 'Номер по порядку' },
    position: { sql: 'c.position', type: 'integer', title: 'Порядок' },
    audience: { sql: 'c.audience', type: 'string', title: 'О ком' },
    title: { sql: 'c.title', type: 'string', title: 'Контрольная точка' },
    termText: { sql: 'c.term_text', type: 'string', title: 'Срок' },
    dueOn: { sql: 'c.due_on', type: 'date', title: 'Дата' },
    itemId: { sql: 'c.item_id', type: 'integer', title: 'Пункт плана' },
    itemNumber: { sql: 'i.number', type: 'string', title: 'Пункт плана', join: 'i' },
    itemStatus: { sql: 'i.status', type: 'string', title: 'Состояние пункта', join: 'i' },
    itemDueOn: { sql: ITEM_DUE, type: 'date', title: 'Срок по пункту плана', sort: false },
    differs: {
      sql: `(c.item_id is not null and coalesce(${ITEM_DUE}, c.due_on) <> c.due_on)`,
      type: 'boolean',
      title: 'Сроки расходятся',
      sort: false,
    },
    status: { sql: 'c.status', type: 'string', title: 'Состояние' },
    doneOn: { sql: 'c.done_on', type: 'date', title: 'Пройдена' },
    overdue: {
      sql: `(${IN_FORCE} and c.status = 'open' and c.due_on < :today)`,
      type: 'boolean',
      title: 'Просрочена',
      sort: false,
    },
    updatedAt: { sql: 'c.updated_at', type: 'instant', title: 'Изменена' },
  },
});
