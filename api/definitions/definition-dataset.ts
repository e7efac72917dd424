import { type KindCode, kindsByCode } from '../../forms/definitions/kinds/index.ts';
import { definitionStates, layers, versionStates } from '../../forms/words.ts';
import { type Dataset, dataset, type Fields, type RowOf } from '../datasets/dataset.ts';
import {
  authorJoin,
  organizationJoin,
  ownerFields,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { LAYER } from './layer-sql.ts';
import { WAITING } from './updates/waiting-sql.ts';

const STATE =
  "case when d.withdrawn_on is not null then 'withdrawn' when d.published_version_id is null then 'draft' when d.draft is not null then 'changed' else 'published' end";

const VERSION_STATE =
  "case when d.published_version_id <> v.id then 'superseded' when d.withdrawn_on is not null then 'withdrawn' else 'in-force' end";

const fields = {
  ...rowFields('d'),
  uid: { sql: 'd.uid', type: 'string', title: 'Постоянный код' },
  kind: { sql: 'd.kind', type: 'string', title: 'Вид' },
  code: { sql: 'd.code', type: 'string', title: 'Код' },
  title: { sql: 'd.title', type: 'string', title: 'Название' },
  ...ownerFields('d', 'Место'),
  layer: { sql: LAYER, type: 'string', title: 'Слой', join: 'o', words: layers },
  state: { sql: STATE, type: 'string', title: 'Состояние', words: definitionStates },
  publishedNumber: { sql: 'v.number', type: 'integer', title: 'Опубликованная версия', join: 'v' },
  publishedVersionId: {
    sql: 'd.published_version_id',
    type: 'integer',
    title: 'Опубликованная версия',
  },
  publishedAt: { sql: 'v.published_at', type: 'instant', title: 'Опубликовано', join: 'v' },
  publishedByName: {
    sql: '(select pb.name from users pb where pb.id = v.published_by)',
    type: 'string',
    title: 'Кто опубликовал',
    join: 'v',
  },
  baseVersionId: { sql: 'd.base_version_id', type: 'integer', title: 'Взято за основу' },
  updateVersionId: {
    sql: WAITING,
    type: 'integer',
    title: 'Ждёт обновление',
    filter: false,
    sort: false,
  },
  published: {
    sql: 'v.body',
    type: 'string',
    title: 'Действующий текст',
    join: 'v',
    oneOnly: true,
    filter: false,
    sort: false,
  },
  draft: {
    sql: 'd.draft',
    type: 'string',
    title: 'Черновик',
    oneOnly: true,
    filter: false,
    sort: false,
  },
  withdrawnOn: { sql: 'd.withdrawn_on', type: 'date', title: 'Выведено из действия' },
  withdrawnReason: { sql: 'd.withdrawn_reason', type: 'string', title: 'Почему выведено' },
  scheduledOn: { sql: 'd.scheduled_on', type: 'date', title: 'Будет действовать с' },
  scheduledNote: { sql: 'd.scheduled_note', type: 'string', title: 'Что изменится' },
  scheduleFailure: {
    sql: 'd.scheduled_failure',
    type: 'string',
    title: 'Почему назначенная публикация не состоялась',
  },
  updatedAt: { sql: 'd.updated_at', type: 'instant', title: 'Изменено' },
  updatedByName: { sql: 'ub.name', type: 'string', title: 'Кто изменил', join: 'ub' },
} satisfies Fields;

export type DefinitionDataset = Dataset<typeof fields>;

/** An element as read by somebody. */
export type DefinitionRecord = RowOf<typeof fields>;

/** Definitions of one kind: those of the places above the reader and of the places below. */
export function definitionDataset(code: KindCode): DefinitionDataset {
  const kind = kindsByCode[code];
  return {
    name: kind.resource,
    noun: code,
    title: kind.plural,
    from: 'definitions d',
    id: 'd.id',
    joins: {
      o: organizationJoin('d'),
      v: 'left join definition_versions v on v.id = d.published_version_id',
      ub: 'left join users ub on ub.id = d.updated_by',
    },
    scope: {
      kind: 'path',
      ...placeColumns('d'),
    },
    where: `d.kind = '${code}' and d.deleted_at is null`,
    search: { sql: 'd.search_key' },
    defaultSort: ['title', 'ASC'],
    fields,
  };
}

export const definitionVersions = dataset({
  name: 'definition-versions',
  noun: 'definition-version',
  title: 'Версии элементов методологии',
  from: 'definition_versions v',
  id: 'v.id',
  joins: {
    d: 'join definitions d on d.id = v.definition_id',
    o: organizationJoin('v'),
    u: authorJoin('v', 'published_by'),
  },
  scope: {
    kind: 'path',
    ...placeColumns('v'),
  },
  defaultSort: ['title', 'ASC'],
  fields: {
    id: { sql: 'v.id', type: 'integer', title: 'Номер', known: true },
    uid: { sql: 'v.uid', type: 'string', title: 'Постоянный код' },
    definitionId: { sql: 'v.definition_id', type: 'integer', title: 'Элемент методологии' },
    kind: { sql: 'v.kind', type: 'string', title: 'Вид' },
    code: { sql: 'v.code', type: 'string', title: 'Код' },
    number: { sql: 'v.number', type: 'integer', title: 'Версия' },
    title: { sql: 'v.title', type: 'string', title: 'Название' },
    body: {
      sql: 'v.body',
      type: 'string',
      title: 'Текст',
      oneOnly: true,
      filter: false,
      sort: false,
    },
    hash: { sql: 'v.hash', type: 'string', title: 'Отпечаток' },
    note: { sql: 'v.note', type: 'string', title: 'Что изменено' },
    ...ownerFields('v', 'Место'),
    publishedAt: { sql: 'v.published_at', type: 'instant', title: 'Опубликована' },
    publishedByName: { sql: 'u.name', type: 'string', title: 'Кто опубликовал', join: 'u' },
    state: {
      sql: VERSION_STATE,
      type: 'string',
      title: 'Состояние',
      join: 'd',
      words: versionStates,
    },
    inForce: {
      sql: 'case when d.published_version_id = v.id and d.withdrawn_on is null then 1 else 0 end',
      type: 'integer',
      title: 'Действует',
      join: 'd',
    },
  },
});
