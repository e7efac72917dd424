import { dataset } from '../datasets/dataset.ts';

/** Long works of one's own: what was asked for stays unsaid, for it may be a whole draft. */
export const jobs = dataset({
  name: 'jobs',
  noun: 'job',
  title: 'Долгие работы',
  from: 'jobs j',
  id: 'j.id',
  scope: { kind: 'own', user: 'j.created_by' },
  defaultSort: ['id', 'DESC'],
  fields: {
    id: { sql: 'j.id', type: 'integer', title: 'Номер', known: true },
    kind: { sql: 'j.kind', type: 'string', title: 'Работа' },
    status: { sql: 'j.status', type: 'string', title: 'Состояние' },
    done: { sql: 'j.done', type: 'integer', title: 'Сделано' },
    total: { sql: 'j.total', type: 'integer', title: 'Всего' },
    createdAt: { sql: 'j.created_at', type: 'instant', title: 'Начата' },
    updatedAt: { sql: 'j.updated_at', type: 'instant', title: 'Изменена' },
    result: {
      sql: 'j.result',
      type: 'json',
      title: 'Что найдено',
      oneOnly: true,
      unjournalled: true,
    },
  },
});
