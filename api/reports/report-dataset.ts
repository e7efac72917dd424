import { report } from '../../forms/records/reports.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';

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
  sent: "r.status in ('sent', 'accepted', 'returned')",
  enteredBy: { 'report-template': { version: 'templateVersionId' } },
  defaultSort: ['id', 'DESC'],
  fields: {
    ...rowFields('r'),
    ...recordFields(report, 'r', {
      templateTitle: { sql: 'v.title', join: 'v' },
      templateNumber: { sql: 'v.number', join: 'v' },
      createdByName: { sql: 'u.name', join: 'u' },
    }),
    ...ownerFields('r'),
  },
});

/** A report as read by somebody. */
export type ReportRecord = RowOf<typeof reports.fields>;
