import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationId, organizationJoin, placeColumns, rowFields } from '../datasets/owned.ts';
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
    organizationId: organizationId('i', 'Чей план'),
    organizationName: { sql: 'o.short_name', type: 'string', title: 'Чей план', join: 'o' },
    planId: { sql: 'i.plan_id', type: 'integer', title: 'План' },
    planTitle: { sql: 'p.title', type: 'string', title: 'План' },
    original: { sql: 'p.original', type: 'boolean', title: 'Исходный документ' },
    inForce: { sql: IN_FORCE, type: 'boolean', title: 'План действует', sort: false },
    sectionId: { sql: 'i.section_id', type: 'integer', title: 'Раздел' },
    sectionTitle: { sql: 's.title', type: 'string', title: 'Раздел', join: 's' },
    parentId: { sql: 'i.parent_id', type: 'integer', title: 'Входит в пункт' },
    number: { sql: 'i.number', type: 'string', title: 'Номер по порядку' },
    position: { sql: 'i.position', type: 'integer', title: 'Порядок' },
    title: { sql: 'i.title', type: 'string', title: 'Наименование мероприятия' },
    responsibleText: { sql: 'i.responsible_text', type: 'string', title: 'Ответственный' },
    termText: { sql: 'i.term_text', type: 'string', title: 'Срок' },
    termKind: { sql: 'i.term_kind', type: 'string', title: 'Вид срока' },
    resultText: { sql: 'i.result_text', type: 'string', title: 'Характеристика результата' },
    status: { sql: 'i.status', type: 'string', title: 'Состояние' },
    doneOn: { sql: 'i.done_on', type: 'date', title: 'Исполнено' },
    factText: { sql: 'i.fact_text', type: 'string', title: 'Что сделано' },
    dueOn: { sql: 'i.due_on', type: 'date', title: 'Ближайшая контрольная дата' },
    note: { sql: 'i.note', type: 'string', title: 'Примечание' },
    open: {
      sql: `(${IN_FORCE} and ${OPEN})`,
      type: 'boolean',
      title: 'Не исполнен',
      sort: false,
    },
    overdue: { sql: LATE, type: 'boolean', title: 'Просрочен', sort: false },
    withoutResponsible: { sql: WITHOUT, type: 'boolean', title: 'Нет ответственного', sort: false },
    mine: { sql: MINE, type: 'boolean', title: 'Поручен мне', sort: false },
    occurrences: { sql: 'null', type: 'json', title: 'Контрольные даты' },
    targets: { sql: 'null', type: 'json', title: 'Целевые показатели' },
    responsibles: { sql: 'null', type: 'json', title: 'Ответственные по документу' },
    updatedAt: { sql: 'i.updated_at', type: 'instant', title: 'Изменён' },
  },
});

/** An item of a plan as read by somebody. */
export type PlanItem = RowOf<typeof planItems.fields>;
