import { dataset } from '../datasets/dataset.ts';
import { authorJoin, organizationId, placeColumns, rowFields } from '../datasets/owned.ts';

/** Examples follow their definitions: of the places above the reader and of those below. */
export const personas = dataset({
  name: 'personas',
  noun: 'persona',
  title: 'Контрольные примеры',
  from: 'personas r',
  id: 'r.id',
  joins: {
    d: 'join definitions d on d.id = r.definition_id',
    u: authorJoin('r', 'updated_by'),
  },
  scope: {
    kind: 'path',
    ...placeColumns('r'),
  },
  where:
    'exists (select 1 from definitions x where x.id = r.definition_id and x.deleted_at is null)',
  defaultSort: ['id', 'ASC'],
  fields: {
    ...rowFields('r'),
    uid: { sql: 'r.uid', type: 'string', title: 'Постоянный код' },
    definitionId: { sql: 'r.definition_id', type: 'integer', title: 'Элемент методологии' },
    kind: { sql: 'd.kind', type: 'string', title: 'Вид элемента', join: 'd' },
    organizationId: organizationId('r', 'Место'),
    title: { sql: 'r.title', type: 'string', title: 'Название' },
    input: { sql: 'r.input', type: 'json', title: 'Что известно', filter: false, sort: false },
    expected: {
      sql: 'r.expected',
      type: 'json',
      title: 'Что должно получиться',
      filter: false,
      sort: false,
    },
    updatedAt: { sql: 'r.updated_at', type: 'instant', title: 'Изменено' },
    updatedByName: { sql: 'u.name', type: 'string', title: 'Кто изменил', join: 'u' },
  },
});
