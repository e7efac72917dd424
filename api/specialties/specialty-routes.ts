import { educationLevels } from '../../forms/words.ts';
import { dataset } from '../datasets/dataset.ts';
import { rowFields } from '../datasets/owned.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import { resource } from '../http/resource.ts';

export const specialties = dataset({
  name: 'specialties',
  noun: 'specialty',
  title: 'Специальности и направления подготовки',
  from: 'specialties s',
  id: 's.id',
  scope: { kind: 'shared' },
  search: { sql: 's.search_key' },
  defaultSort: ['code', 'ASC'],
  fields: {
    ...rowFields('s'),
    code: { sql: 's.code', type: 'string', title: 'Код' },
    name: { sql: 's.name', type: 'string', title: 'Наименование', sortSql: 's.sort_key' },
    level: { sql: 's.level', type: 'string', title: 'Уровень образования', words: educationLevels },
  },
});

const specialtyRequest = {
  type: 'object',
  properties: {
    code: { type: 'string', format: 'specialty-code', title: 'Код' },
    name: { type: 'string', minLength: 2, maxLength: 300, title: 'Наименование' },
    level: { type: 'string', enum: ['vocational', 'higher'], title: 'Уровень образования' },
  },
  required: ['code', 'name', 'level'],
} as const;

export const specialtyRoom = resource({
  dataset: specialties,
  table: 'specialties',
  ownership: 'directory',
  create: specialtyRequest,
  update: specialtyRequest,
  label: (record) => `${record.code} ${record.name}`,
  async prepare(_call, body) {
    const code = body.code;
    const name = body.name.trim();
    return {
      columns: {
        code,
        name,
        level: body.level,
        search_key: `${code} ${searchKey(name)}`,
        sort_key: sortKey(name),
      },
      organizationId: 0,
    };
  },
});
