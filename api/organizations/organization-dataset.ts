import { organizationKinds } from '../../forms/words.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationId, rowFields } from '../datasets/owned.ts';

export const organizations = dataset({
  name: 'organizations',
  noun: 'organization',
  title: 'Организации',
  from: 'organizations o',
  id: 'o.id',
  joins: { parent: 'left join organizations parent on parent.id = o.parent_id' },
  scope: {
    kind: 'path',
    region: 'o.region_id',
    municipality: 'o.municipality_id',
    organization: 'o.id',
  },
  search: { sql: 'o.search_key' },
  attachable: { as: 'organization', choose: 'Выберите организацию из дерева' },
  defaultSort: ['name', 'ASC'],
  fields: {
    ...rowFields('o'),
    uid: { sql: 'o.uid', type: 'string', title: 'Постоянный код' },
    parentId: { sql: 'o.parent_id', type: 'integer', title: 'Вышестоящая организация' },
    parentName: {
      sql: 'parent.short_name',
      type: 'string',
      title: 'Вышестоящая организация',
      join: 'parent',
    },
    regionId: { sql: 'o.region_id', type: 'integer', title: 'Регион' },
    municipalityId: { sql: 'o.municipality_id', type: 'integer', title: 'Муниципалитет' },
    kind: { sql: 'o.kind', type: 'string', title: 'Вид', words: organizationKinds },
    name: { sql: 'o.name', type: 'string', title: 'Полное наименование', sortSql: 'o.sort_key' },
    shortName: {
      sql: 'o.short_name',
      type: 'string',
      title: 'Краткое наименование',
      sortSql: 'o.sort_key',
    },
    nameInDocument: {
      sql: 'o.name_in_document',
      type: 'string',
      title: 'Наименование в документе',
    },
    inn: { sql: 'o.inn', type: 'string', title: 'ИНН' },
    ogrn: { sql: 'o.ogrn', type: 'string', title: 'ОГРН' },
    oktmo: { sql: 'o.oktmo', type: 'string', title: 'ОКТМО' },
    address: { sql: 'o.address', type: 'string', title: 'Адрес' },
    timeZone: { sql: 'o.time_zone', type: 'string', title: 'Часовой пояс' },
    active: { sql: 'o.active', type: 'boolean', title: 'Действует' },
    demo: { sql: 'o.demo', type: 'boolean', title: 'Вымышленная' },
    childCount: {
      sql: '(select count(*) from organizations c where c.parent_id = o.id)',
      type: 'integer',
      title: 'Подчинённых',
      filter: false,
      sort: false,
    },
    updatedAt: { sql: 'o.updated_at', type: 'instant', title: 'Изменена' },
  },
});

export const serviceAreas = dataset({
  name: 'service-areas',
  noun: 'organization',
  title: 'Зоны обслуживания',
  from: 'service_areas s',
  id: 's.id',
  joins: {
    provider: 'join organizations provider on provider.id = s.provider_id',
    served: 'join organizations served on served.id = s.organization_id',
  },
  scope: {
    kind: 'below',
    region: 's.region_id',
    municipality: 's.municipality_id',
    organization: 's.provider_id',
  },
  defaultSort: ['organizationName', 'ASC'],
  fields: {
    ...rowFields('s'),
    providerId: { sql: 's.provider_id', type: 'integer', title: 'Кто обслуживает' },
    providerName: {
      sql: 'provider.short_name',
      type: 'string',
      title: 'Кто обслуживает',
      join: 'provider',
      sortSql: 'provider.sort_key',
    },
    organizationId: organizationId('s', 'Кого обслуживает'),
    organizationName: {
      sql: 'served.short_name',
      type: 'string',
      title: 'Кого обслуживает',
      join: 'served',
      sortSql: 'served.sort_key',
    },
    groundKind: { sql: 's.ground_kind', type: 'string', title: 'Основание' },
    groundDocument: { sql: 's.ground_document', type: 'string', title: 'Документ' },
    validFrom: { sql: 's.valid_from', type: 'date', title: 'Действует с' },
    validTo: { sql: 's.valid_to', type: 'date', title: 'Действует по' },
  },
});
