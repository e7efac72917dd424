import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  authorName,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';

/** Lists taken in at once, each of which can be taken back. */
export const imports = dataset({
  name: 'imports',
  noun: 'import',
  title: 'Внесённые списки',
  from: 'imports i',
  id: 'i.id',
  joins: {
    o: organizationJoin('i'),
    u: authorJoin('i'),
  },
  scope: {
    kind: 'below',
    ...placeColumns('i'),
  },
  defaultSort: ['createdAt', 'DESC'],
  fields: {
    ...rowFields('i'),
    kind: { sql: 'i.kind', type: 'string', title: 'Что внесено' },
    title: { sql: 'i.title', type: 'string', title: 'Название' },
    ...ownerFields('i'),
    rowCount: { sql: 'i.row_count', type: 'integer', title: 'Строк' },
    createdCount: { sql: 'i.created_count', type: 'integer', title: 'Создано' },
    updatedCount: { sql: 'i.updated_count', type: 'integer', title: 'Обновлено' },
    skippedCount: { sql: 'i.skipped_count', type: 'integer', title: 'Пропущено' },
    status: { sql: 'i.status', type: 'string', title: 'Состояние' },
    undoneAt: { sql: 'i.undone_at', type: 'instant', title: 'Отменено' },
    createdAt: { sql: 'i.created_at', type: 'instant', title: 'Внесено' },
    createdBy: authorName('Кто внёс'),
  },
});

export const journalled = {
  dataset: imports,
  label: (record: { title?: unknown }) => String(record.title),
};
