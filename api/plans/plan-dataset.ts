import { plan } from '../../forms/records/plans.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';

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
    ...recordFields(plan, 'p', {
      inForce: { sql: IN_FORCE },
      basedOnTitle: { sql: 'b.title', join: 'b' },
      templateTitle: { sql: 'tv.title', join: 'tv' },
      sections: { sql: 'null' },
      itemCount: { sql: countItems('1 = 1') },
      doneCount: { sql: countItems("i.status = 'done'") },
      overdueCount: { sql: countItems(LATE) },
    }),
    ...ownerFields('p', 'Чей план'),
  },
});
