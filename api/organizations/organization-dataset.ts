import { organization, serviceArea } from '../../forms/records/organizations.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationId, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';

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
    ...recordFields(organization, 'o', {
      parentName: { sql: 'parent.short_name', join: 'parent' },
      name: { sortSql: 'o.sort_key' },
      shortName: { sortSql: 'o.sort_key' },
      childCount: { sql: '(select count(*) from organizations c where c.parent_id = o.id)' },
    }),
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
    ...recordFields(serviceArea, 's', {
      providerName: {
        sql: 'provider.short_name',
        join: 'provider',
        sortSql: 'provider.sort_key',
      },
      organizationName: { sql: 'served.short_name', join: 'served', sortSql: 'served.sort_key' },
    }),
    organizationId: organizationId('s', 'Кого обслуживает'),
  },
});
