// Employers of a region with their sites and people to talk to.
import { industries } from '../employers/industries.ts';
import { choice, count, day, flag, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;

const seat = {
  seatId: reference('Муниципалитет', 'organizations', {}, ['municipality']),
  seatName: shown<string | null>('string', 'Муниципалитет'),
};
const keeper = {
  municipalityId: shown<number | null>('integer', 'Муниципалитет того, кто ведёт'),
  organizationId: reference('Кто ведёт запись', 'organizations', {
    ...required,
    help: 'Изменять сведения сможет эта организация и вышестоящие',
  }),
  organizationName: shown<string>('string', 'Кто ведёт запись'),
  updatedAt: shown<string>('instant', 'Изменено'),
};
const ofEmployer = { employerId: reference('Работодатель', 'employers', required) };

export const employer = record({
  name: 'employers',
  noun: 'employer',
  title: 'Работодатели',
  table: 'employers',
  fields: {
    uid: shown<string>('string', 'Постоянный код'),
    name: text('Полное наименование', 500, { ...required, minLength: 2, lines: true }),
    shortName: text('Краткое наименование', 200, {
      help: 'Так работодатель называется в списках',
    }),
    inn: text('ИНН', 12),
    ogrn: text('ОГРН', 15),
    industry: choice('Отрасль', industries),
    ...seat,
    defenceIndustry: flag('Предприятие оборонно-промышленного комплекса', {
      defence: true,
      help: 'Признак виден только с допуском к сведениям об оборонных предприятиях',
    }),
    firstContactOn: day('Первый контакт', { help: 'Когда впервые начали сотрудничать' }),
    firstContactWith: reference('С кем был первый контакт', 'organizations'),
    firstContactName: shown<string | null>('string', 'С кем был первый контакт'),
    employeeCount: count('Число работников', { minimum: 1, maximum: 10_000_000 }),
    website: text('Сайт', 300),
    note: text('Примечание', 2000, { oneOnly: true, lines: true }),
    active: flag('Действует', { otherwise: true }),
    ...keeper,
  },
});

export const employerSite = record({
  name: 'employer-sites',
  noun: 'employer',
  title: 'Площадки работодателей',
  table: 'employer_sites',
  fields: {
    ...ofEmployer,
    name: text('Площадка', 300, { ...required, minLength: 2, label: 'Название площадки' }),
    address: text('Адрес', 500),
    ...seat,
    receivesTours: flag('Принимает экскурсии', { label: 'Принимает экскурсии и профтуры' }),
    note: text('Примечание', 1000, { lines: true }),
    ...keeper,
  },
});

export const employerContact = record({
  name: 'employer-contacts',
  noun: 'employer',
  title: 'Контактные лица работодателей',
  table: 'employer_contacts',
  fields: {
    ...ofEmployer,
    name: text('Фамилия, имя, отчество', 200, { ...required, minLength: 2 }),
    position: text('Должность', 200),
    phone: text('Телефон', 60),
    email: text('Электронная почта', 200, { format: 'email' }),
    ...keeper,
  },
});
