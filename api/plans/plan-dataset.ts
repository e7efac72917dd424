import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';

/** Approved or at work; neither a draft nor what is closed nor the federal original is ever late. */
export const IN_FORCE = "(not p.original and p.status in ('approved', 'active'))";
export const OPEN = "i.status in ('planned', 'in-progress')";
/** Its next open control date has passed. */
export const LATE = `(${IN_FORCE} and ${OPEN} and i.due_on is not null and i.due_on < :today)`;
/** An appointment `a` is in force on the reader's day. */
export const CURRENT = 'a.starts_on <= :today and (a.ends_on is null or a.ends_on >= :today)';

const countItems = (where: string) =>
  `(select count(*) from plan_items i where i.plan_id = p.id and ${where})`;

export const plans = dataset({
  name: 'plans',
  noun: 'plan',
  title: 'Планы',
  from: 'plans p',
  id: 'p.id',
  joins: {
    o: organizationJoin('p'),
    b: 'left join plans b on b.id = p.based_on_id',
    tv: 'left join definition_versions tv on tv.id = p.template_version_id',
  },
  scope: {
    kind: 'path',
    ...placeColumns('p'),
  },
  defaultSort: ['periodFrom', 'DESC'],
  fields: {
    ...rowFields('p'),
    ...ownerFields('p', 'Чей план'),
    code: { sql: 'p.code', type: 'string', title: 'Код' },
    title: { sql: 'p.title', type: 'string', title: 'Название' },
    subtitle: { sql: 'p.subtitle', type: 'string', title: 'Подзаголовок' },
    programme: { sql: 'p.programme', type: 'string', title: 'Программа' },
    level: { sql: 'p.level', type: 'string', title: 'Уровень' },
    original: { sql: 'p.original', type: 'boolean', title: 'Исходный документ' },
    status: { sql: 'p.status', type: 'string', title: 'Состояние' },
    inForce: { sql: IN_FORCE, type: 'boolean', title: 'Действует', sort: false },
    approvedOn: { sql: 'p.approved_on', type: 'date', title: 'Утверждён' },
    agreedOn: { sql: 'p.agreed_on', type: 'date', title: 'Согласован с Минтрудом' },
    periodFrom: { sql: 'p.period_from', type: 'date', title: 'Начало периода' },
    periodTo: { sql: 'p.period_to', type: 'date', title: 'Окончание периода' },
    columnOrder: { sql: 'p.column_order', type: 'json', title: 'Порядок граф' },
    basedOnId: { sql: 'p.based_on_id', type: 'integer', title: 'Составлен по плану' },
    basedOnTitle: { sql: 'b.title', type: 'string', title: 'Составлен по плану', join: 'b' },
    templateVersionId: {
      sql: 'p.template_version_id',
      type: 'integer',
      title: 'Составлен по шаблону',
    },
    templateTitle: {
      sql: 'tv.title',
      type: 'string',
      title: 'Составлен по шаблону',
      join: 'tv',
    },
    sections: { sql: 'null', type: 'json', title: 'Разделы' },
    itemCount: {
      sql: countItems('1 = 1'),
      type: 'integer',
      title: 'Пунктов',
      filter: false,
      sort: false,
    },
    doneCount: {
      sql: countItems("i.status = 'done'"),
      type: 'integer',
      title: 'Исполнено',
      filter: false,
      sort: false,
    },
    overdueCount: {
      sql: countItems(LATE),
      type: 'integer',
      title: 'Просрочено',
      filter: false,
      sort: false,
    },
    updatedAt: { sql: 'p.updated_at', type: 'instant', title: 'Изменён' },
  },
});
