import { reportStatuses } from '../../forms/words.ts';
import type { Dataset } from '../datasets/dataset.ts';

export const reports: Dataset = {
  name: 'reports',
  noun: 'report',
  title: 'Отчёты',
  from: 'reports r',
  id: 'r.id',
  joins: {
    v: 'join definition_versions v on v.id = r.template_version_id',
    o: 'join organizations o on o.id = r.organization_id',
    u: 'left join users u on u.id = r.created_by',
  },
  scope: {
    kind: 'below',
    region: 'r.region_id',
    municipality: 'r.municipality_id',
    organization: 'r.organization_id',
  },
  enteredBy: { 'report-template': { version: 'templateVersionId' } },
  defaultSort: ['id', 'DESC'],
  fields: {
    id: { sql: 'r.id', type: 'integer', title: 'Номер' },
    version: { sql: 'r.version', type: 'integer', title: 'Версия записи' },
    title: { sql: 'r.title', type: 'string', title: 'Название' },
    addressee: { sql: 'r.addressee', type: 'string', title: 'Кому' },
    asOf: { sql: 'r.as_of', type: 'date', title: 'По состоянию на' },
    status: { sql: 'r.status', type: 'string', title: 'Состояние', words: reportStatuses },
    templateVersionId: { sql: 'r.template_version_id', type: 'integer', title: 'Форма' },
    templateTitle: { sql: 'v.title', type: 'string', title: 'Форма', join: 'v' },
    templateNumber: { sql: 'v.number', type: 'integer', title: 'Версия формы', join: 'v' },
    organizationId: { sql: 'r.organization_id', type: 'integer', title: 'Организация' },
    organizationName: {
      sql: 'o.short_name',
      type: 'string',
      title: 'Организация',
      join: 'o',
      sortSql: 'o.sort_key',
    },
    createdByName: { sql: 'u.name', type: 'string', title: 'Кто составил', join: 'u' },
    createdAt: { sql: 'r.created_at', type: 'instant', title: 'Составлен' },
  },
};
