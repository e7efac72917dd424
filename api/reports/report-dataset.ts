import { reportStatuses } from '../../forms/words.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';

export const reports = dataset({
  name: 'reports',
  noun: 'report',
  title: 'Отчёты',
  from: 'reports r',
  id: 'r.id',
  joins: {
    v: 'join definition_versions v on v.id = r.template_version_id',
    o: organizationJoin('r'),
    u: authorJoin('r'),
  },
  scope: {
    kind: 'below',
    ...placeColumns('r'),
  },
  enteredBy: { 'report-template': { version: 'templateVersionId' } },
  defaultSort: ['id', 'DESC'],
  fields: {
    ...rowFields('r'),
    title: { sql: 'r.title', type: 'string', title: 'Название' },
    addressee: { sql: 'r.addressee', type: 'string', title: 'Кому' },
    asOf: { sql: 'r.as_of', type: 'date', title: 'По состоянию на' },
    status: { sql: 'r.status', type: 'string', title: 'Состояние', words: reportStatuses },
    templateVersionId: { sql: 'r.template_version_id', type: 'integer', title: 'Форма' },
    templateTitle: { sql: 'v.title', type: 'string', title: 'Форма', join: 'v' },
    templateNumber: { sql: 'v.number', type: 'integer', title: 'Версия формы', join: 'v' },
    ...ownerFields('r'),
    createdByName: { sql: 'u.name', type: 'string', title: 'Кто составил', join: 'u' },
    createdAt: { sql: 'r.created_at', type: 'instant', title: 'Составлен' },
  },
});

/** A report as read by somebody. */
export type ReportRecord = RowOf<typeof reports.fields>;
