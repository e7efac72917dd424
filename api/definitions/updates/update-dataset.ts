import { layers } from '../../../forms/words.ts';
import { dataset } from '../../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns } from '../../datasets/owned.ts';
import { LAYER } from '../layer-sql.ts';
import { WAITING } from './waiting-sql.ts';

/** Elements of every kind above which something newer is in force than what they stand on. */
export const definitionUpdates = dataset({
  name: 'definition-updates',
  noun: 'definition-update',
  title: 'Обновления методологии',
  from: 'definitions d',
  id: 'd.id',
  joins: {
    o: organizationJoin('d'),
    b: 'join definition_versions b on b.id = d.base_version_id',
    n: `join definition_versions n on n.id = ${WAITING} join organizations m on m.id = n.organization_id`,
  },
  scope: {
    kind: 'path',
    ...placeColumns('d'),
  },
  where: `d.deleted_at is null and ${WAITING} is not null`,
  search: { sql: 'd.search_key' },
  defaultSort: ['kind', 'ASC'],
  fields: {
    id: { sql: 'd.id', type: 'integer', title: 'Номер', known: true },
    kind: { sql: 'd.kind', type: 'string', title: 'Вид' },
    code: { sql: 'd.code', type: 'string', title: 'Код' },
    title: { sql: 'd.title', type: 'string', title: 'Название' },
    ...ownerFields('d', 'Место'),
    layer: { sql: LAYER, type: 'string', title: 'Слой', join: 'o', words: layers },
    hasDraft: {
      sql: 'case when d.draft is null then 0 else 1 end',
      type: 'integer',
      title: 'Есть черновик',
    },
    baseNumber: { sql: 'b.number', type: 'integer', title: 'Стоит на версии', join: 'b' },
    newVersionId: { sql: 'n.id', type: 'integer', title: 'Новая версия', join: 'n' },
    newNumber: { sql: 'n.number', type: 'integer', title: 'Новая версия', join: 'n' },
    newFrom: { sql: 'm.short_name', type: 'string', title: 'Откуда', join: 'n' },
    newPublishedAt: { sql: 'n.published_at', type: 'instant', title: 'Получено', join: 'n' },
    newNote: { sql: 'n.note', type: 'string', title: 'Что изменено', join: 'n' },
  },
});
