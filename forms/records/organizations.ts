// The tree of organisations, and whom one serves beyond those below it.
import { organizationKinds, serviceGrounds } from '../words.ts';
import { choice, day, flag, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;

export const organization = record({
  name: 'organizations',
  noun: 'organization',
  title: 'Организации',
  table: 'organizations',
  fields: {
    uid: shown<string>('string', 'Постоянный код'),
    parentId: reference('Вышестоящая организация', 'organizations'),
    parentName: shown<string | null>('string', 'Вышестоящая организация'),
    regionId: shown<number | null>('integer', 'Регион'),
    municipalityId: shown<number | null>('integer', 'Муниципалитет'),
    kind: choice('Вид', organizationKinds, required),
    name: text('Полное наименование', 500, { ...required, minLength: 2, lines: true }),
    shortName: text('Краткое наименование', 200, {
      minLength: 2,
      help: 'Так организация называется в списках и отчётах',
    }),
    nameInDocument: text('Наименование в документе', 500),
    inn: text('ИНН', 12),
    ogrn: text('ОГРН', 15),
    oktmo: text('ОКТМО', 11),
    address: text('Адрес', 500),
    timeZone: text('Часовой пояс', 60),
    active: flag('Действует', { otherwise: true }),
    demo: shown<boolean>('boolean', 'Вымышленная'),
    childCount: shown<number>('integer', 'Подчинённых', { filter: false, sort: false }),
    updatedAt: shown<string>('instant', 'Изменена'),
  },
});

export const serviceArea = record({
  name: 'service-areas',
  noun: 'organization',
  title: 'Зоны обслуживания',
  table: 'service_areas',
  fields: {
    providerId: reference('Кто обслуживает', 'organizations', required),
    providerName: shown<string>('string', 'Кто обслуживает'),
    organizationId: reference(
      'Кого обслуживает',
      'organizations',
      { ...required, label: 'Организация' },
      ['vocational-college', 'university', 'school'],
    ),
    organizationName: shown<string>('string', 'Кого обслуживает'),
    groundKind: choice('Основание', serviceGrounds, required),
    groundDocument: text('Документ', 300, { help: 'Номер и дата соглашения или приказа' }),
    validFrom: day('Действует с', required),
    validTo: day('Действует по', { help: 'Пусто — бессрочно' }),
  },
});
