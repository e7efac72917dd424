// Employers of a region with their sites and people to talk to. Everybody of the region reads them;
// whom to call is personal, and who works for defence is told only to those who read personal fields.
import { industries } from '../../forms/employers/index.ts';
import { dataset, type Field } from '../datasets/dataset.ts';

const scope = (alias: string) =>
  ({
    kind: 'region',
    region: `${alias}.region_id`,
    municipality: `${alias}.municipality_id`,
    organization: `${alias}.organization_id`,
  }) as const;

const common = (alias: string): Record<string, Field> => ({
  id: { sql: `${alias}.id`, type: 'integer', title: 'Номер' },
  version: { sql: `${alias}.version`, type: 'integer', title: 'Версия записи' },
});

const keeper = (alias: string): Record<string, Field> => ({
  municipalityId: {
    sql: `${alias}.municipality_id`,
    type: 'integer',
    title: 'Муниципалитет того, кто ведёт',
  },
  organizationId: { sql: `${alias}.organization_id`, type: 'integer', title: 'Кто ведёт запись' },
  organizationName: {
    sql: 'o.short_name',
    type: 'string',
    title: 'Кто ведёт запись',
    join: 'o',
    sortSql: 'o.sort_key',
  },
  updatedAt: { sql: `${alias}.updated_at`, type: 'instant', title: 'Изменено' },
});

const seat = (alias: string): Record<string, Field> => ({
  seatId: { sql: `${alias}.seat_id`, type: 'integer', title: 'Муниципалитет' },
  seatName: {
    sql: 'seat.short_name',
    type: 'string',
    title: 'Муниципалитет',
    join: 'seat',
    sortSql: 'seat.sort_key',
  },
});

const joins = (alias: string) => ({
  o: `join organizations o on o.id = ${alias}.organization_id`,
  seat: `left join organizations seat on seat.id = ${alias}.seat_id`,
});

export const employers = dataset({
  name: 'employers',
  noun: 'employer',
  title: 'Работодатели',
  from: 'employers e',
  id: 'e.id',
  joins: {
    ...joins('e'),
    first: 'left join organizations first on first.id = e.first_contact_with',
  },
  scope: scope('e'),
  search: { sql: 'e.search_key' },
  attachable: {
    as: 'employer',
    choose: 'Выберите работодателя из справочника',
    stays: 'Работодателя нельзя удалить',
  },
  defaultSort: ['shortName', 'ASC'],
  fields: {
    ...common('e'),
    uid: { sql: 'e.uid', type: 'string', title: 'Постоянный код' },
    name: { sql: 'e.name', type: 'string', title: 'Полное наименование', sortSql: 'e.sort_key' },
    shortName: {
      sql: 'e.short_name',
      type: 'string',
      title: 'Краткое наименование',
      sortSql: 'e.sort_key',
    },
    inn: { sql: 'e.inn', type: 'string', title: 'ИНН' },
    ogrn: { sql: 'e.ogrn', type: 'string', title: 'ОГРН' },
    industry: { sql: 'e.industry', type: 'string', title: 'Отрасль', words: industries },
    ...seat('e'),
    defenceIndustry: {
      sql: 'e.defence_industry',
      type: 'boolean',
      title: 'Предприятие оборонно-промышленного комплекса',
      sensitivity: 'personal',
    },
    firstContactOn: { sql: 'e.first_contact_on', type: 'date', title: 'Первый контакт' },
    firstContactWith: {
      sql: 'e.first_contact_with',
      type: 'integer',
      title: 'С кем был первый контакт',
    },
    firstContactName: {
      sql: 'first.short_name',
      type: 'string',
      title: 'С кем был первый контакт',
      join: 'first',
      sortSql: 'first.sort_key',
    },
    website: { sql: 'e.website', type: 'string', title: 'Сайт' },
    note: { sql: 'e.note', type: 'string', title: 'Примечание', oneOnly: true },
    active: { sql: 'e.active', type: 'boolean', title: 'Действует' },
    ...keeper('e'),
  },
});

export const employerSites = dataset({
  name: 'employer-sites',
  noun: 'employer',
  title: 'Площадки работодателей',
  from: 'employer_sites s',
  id: 's.id',
  joins: joins('s'),
  scope: scope('s'),
  defaultSort: ['name', 'ASC'],
  fields: {
    ...common('s'),
    employerId: { sql: 's.employer_id', type: 'integer', title: 'Работодатель' },
    name: { sql: 's.name', type: 'string', title: 'Площадка' },
    address: { sql: 's.address', type: 'string', title: 'Адрес' },
    ...seat('s'),
    receivesTours: { sql: 's.receives_tours', type: 'boolean', title: 'Принимает экскурсии' },
    note: { sql: 's.note', type: 'string', title: 'Примечание' },
    ...keeper('s'),
  },
});

export const employerContacts = dataset({
  name: 'employer-contacts',
  noun: 'employer',
  title: 'Контактные лица работодателей',
  from: 'employer_contacts c',
  id: 'c.id',
  joins: { o: joins('c').o },
  scope: scope('c'),
  rowSensitivity: 'personal',
  defaultSort: ['name', 'ASC'],
  fields: {
    ...common('c'),
    employerId: { sql: 'c.employer_id', type: 'integer', title: 'Работодатель' },
    name: { sql: 'c.name', type: 'string', title: 'Фамилия, имя, отчество' },
    position: { sql: 'c.position', type: 'string', title: 'Должность' },
    phone: { sql: 'c.phone', type: 'string', title: 'Телефон' },
    email: { sql: 'c.email', type: 'string', title: 'Электронная почта' },
    ...keeper('c'),
  },
});
