// Records of all registers; each row is as closed as the version of the register it was entered by.

import { onePage } from '../../forms/questionnaires/index.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  authorName,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';

const attached = (kind: string, from: string) =>
  `when '${kind}' then (select ${from} where t.id = r.attached_id)`;

const ATTACHED_TITLE = `case r.attached_kind ${[
  attached(
    'learner',
    "t.last_name || ' ' || t.first_name || coalesce(' ' || t.patronymic, '') from persons t",
  ),
  attached('organization', 't.short_name from organizations t'),
  attached('employer', 't.short_name from employers t'),
  attached('event', 't.title from events t'),
  attached('plan-item', 't.title from plan_items t'),
].join(' ')} end`;

export const registerRecords = dataset({
  name: 'register-records',
  noun: 'register-record',
  title: 'Записи реестров',
  from: 'register_records r',
  id: 'r.id',
  joins: {
    o: organizationJoin('r'),
    v: 'join definition_versions v on v.id = r.definition_version_id',
    u: authorJoin('r'),
  },
  scope: {
    kind: 'below',
    ...placeColumns('r'),
    group:
      "(select g.group_name from persons g where g.id = r.attached_id and r.attached_kind = 'learner')",
  },
  rowSensitivityBy: 'sensitivity',
  person: "case when r.attached_kind = 'learner' then r.attached_id end",
  search: { sql: 'r.search_key' },
  document: 'values',
  holdsFiles: true,
  enteredBy: {
    register: {
      version: 'definitionVersionId',
      answers: { field: 'values', form: ({ schema }) => onePage(schema, '') },
    },
  },
  defaultSort: ['title', 'ASC'],
  fields: {
    ...rowFields('r'),
    uid: { sql: 'r.uid', type: 'string', title: 'Постоянный код' },
    register: { sql: 'r.register', type: 'string', title: 'Реестр' },
    registerTitle: { sql: 'v.title', type: 'string', title: 'Реестр', join: 'v' },
    definitionVersionId: {
      sql: 'r.definition_version_id',
      type: 'integer',
      title: 'Версия реестра',
    },
    sensitivity: { sql: 'r.sensitivity', type: 'string', title: 'Кому открыта' },
    title: { sql: 'r.title', type: 'string', title: 'Запись', sortSql: 'r.sort_key' },
    values: { sql: 'r.data', type: 'json', title: 'Сведения', filter: false, sort: false },
    keptAside: {
      sql: 'r.kept_aside',
      type: 'json',
      title: 'Из прежних версий',
      oneOnly: true,
      filter: false,
      sort: false,
    },
    keptAsideShown: {
      sql: 'r.kept_aside_shown',
      type: 'string',
      title: 'Из прежних версий',
      filter: false,
      sort: false,
    },
    attachedKind: { sql: 'r.attached_kind', type: 'string', title: 'К чему относится' },
    attachedId: { sql: 'r.attached_id', type: 'integer', title: 'Номер того, к чему относится' },
    attachedTitle: { sql: ATTACHED_TITLE, type: 'string', title: 'О ком или о чём', filter: false },
    municipalityId: { sql: 'r.municipality_id', type: 'integer', title: 'Муниципалитет' },
    ...ownerFields('r'),
    createdBy: authorName('Кто внёс'),
    createdAt: { sql: 'r.created_at', type: 'instant', title: 'Внесено' },
    updatedAt: { sql: 'r.updated_at', type: 'instant', title: 'Изменено' },
  },
});

/** A record of a register as read by somebody. */
export type RegisterRecord = RowOf<typeof registerRecords.fields>;
