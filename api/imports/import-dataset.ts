import type { Dataset } from '../datasets/dataset.ts';

/** Lists taken in at once, each of which can be taken back. */
export const imports: Dataset = {
  name: 'imports',
  noun: 'import',
  title: 'Внесённые списки',
  from: 'imports i',
  id: 'i.id',
  joins: {
    o: 'join organizations o on o.id = i.organization_id',
    u: 'left join users u on u.id = i.created_by',
  },
  scope: {
    kind: 'below',
    region: 'i.region_id',
    municipality: 'i.municipality_id',
    organization: 'i.organization_id',
  },
  defaultSort: ['createdAt', 'DESC'],
  fields: {
    id: { sql: 'i.id', type: 'integer', title: 'Номер' },
    version: { sql: 'i.version', type: 'integer', title: 'Версия записи' },
    kind: { sql: 'i.kind', type: 'string', title: 'Что внесено' },
    title: { sql: 'i.title', type: 'string', title: 'Название' },
    organizationId: { sql: 'i.organization_id', type: 'integer', title: 'Организация' },
    organizationName: {
      sql: 'o.short_name',
      type: 'string',
      title: 'Организация',
      join: 'o',
      sortSql: 'o.sort_key',
    },
    rowCount: { sql: 'i.row_count', type: 'integer', title: 'Строк' },
    createdCount: { sql: 'i.created_count', type: 'integer', title: 'Создано' },
    updatedCount: { sql: 'i.updated_count', type: 'integer', title: 'Обновлено' },
    skippedCount: { sql: 'i.skipped_count', type: 'integer', title: 'Пропущено' },
    status: { sql: 'i.status', type: 'string', title: 'Состояние' },
    undoneAt: { sql: 'i.undone_at', type: 'instant', title: 'Отменено' },
    createdAt: { sql: 'i.created_at', type: 'instant', title: 'Внесено' },
    createdBy: {
      sql: 'u.name',
      type: 'string',
      title: 'Кто внёс',
      join: 'u',
      sortSql: 'u.sort_key',
    },
  },
};

export const journalled = {
  dataset: imports,
  label: (record: { title?: unknown }) => String(record.title),
};
