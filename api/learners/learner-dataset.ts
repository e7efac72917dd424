// One person with the current enrolment and level. Names are personal; there is nothing special here,
// so that every list of people may be drawn from it.

import {
  educationLevels,
  organizationKinds,
  riskLevels,
  sexes,
  studyForms,
} from '../../forms/words.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';

export const learners = dataset({
  name: 'learners',
  noun: 'learner',
  title: 'Обучающиеся и выпускники',
  from: 'persons p',
  id: 'p.id',
  joins: {
    o: organizationJoin('p'),
    s: 'left join specialties s on s.code = p.specialty_code',
    e: 'left join enrolments e on e.id = p.enrolment_id',
  },
  scope: {
    kind: 'below',
    ...placeColumns('p'),
    group: 'p.group_name',
  },
  search: { sql: 'p.search_key', sensitivity: 'personal' },
  attachable: {
    as: 'learner',
    choose: 'Выберите обучающегося из списка',
    stays: 'Карточку нельзя удалить',
  },
  defaultSort: ['fullName', 'ASC'],
  person: 'p.id',
  fields: {
    ...rowFields('p'),
    lastName: {
      sql: 'p.last_name',
      type: 'string',
      title: 'Фамилия',
      sensitivity: 'personal',
      sortSql: 'p.sort_key',
    },
    firstName: { sql: 'p.first_name', type: 'string', title: 'Имя', sensitivity: 'personal' },
    patronymic: { sql: 'p.patronymic', type: 'string', title: 'Отчество', sensitivity: 'personal' },
    fullName: {
      sql: "p.last_name || ' ' || p.first_name || coalesce(' ' || p.patronymic, '')",
      type: 'string',
      title: 'Фамилия, имя, отчество',
      sensitivity: 'personal',
      sortSql: 'p.sort_key',
    },
    birthDate: {
      sql: 'p.birth_date',
      type: 'date',
      title: 'Дата рождения',
      sensitivity: 'personal',
    },
    sex: { sql: 'p.sex', type: 'string', title: 'Пол', sensitivity: 'personal', words: sexes },
    snils: {
      sql: 'p.snils',
      type: 'string',
      title: 'СНИЛС',
      sensitivity: 'personal',
      oneOnly: true,
    },
    phone: {
      sql: 'p.phone',
      type: 'string',
      title: 'Телефон',
      sensitivity: 'personal',
      oneOnly: true,
    },
    email: {
      sql: 'p.email',
      type: 'string',
      title: 'Электронная почта',
      sensitivity: 'personal',
      oneOnly: true,
    },
    regionId: { sql: 'p.region_id', type: 'integer', title: 'Регион' },
    municipalityId: { sql: 'p.municipality_id', type: 'integer', title: 'Муниципалитет' },
    ...ownerFields('p'),
    organizationKind: {
      sql: 'o.kind',
      type: 'string',
      title: 'Вид организации',
      join: 'o',
      words: organizationKinds,
    },
    educationLevel: {
      sql: 'p.education_level',
      type: 'string',
      title: 'Уровень образования',
      words: educationLevels,
    },
    groupName: { sql: 'p.group_name', type: 'string', title: 'Группа или класс' },
    specialtyCode: { sql: 'p.specialty_code', type: 'string', title: 'Код специальности' },
    specialtyName: {
      sql: 's.name',
      type: 'string',
      title: 'Специальность',
      join: 's',
      sortSql: 's.sort_key',
    },
    course: { sql: 'p.course', type: 'integer', title: 'Курс или класс' },
    isFinalYear: { sql: 'p.is_final_year', type: 'boolean', title: 'Выпускной курс' },
    studyForm: {
      sql: 'e.study_form',
      type: 'string',
      title: 'Форма обучения',
      join: 'e',
      words: studyForms,
    },
    enrolledOn: { sql: 'e.starts_on', type: 'date', title: 'Зачислен', join: 'e' },
    assessable: { sql: 'p.assessable', type: 'boolean', title: 'Подлежит оценке риска' },
    hasConsent: { sql: 'p.has_consent', type: 'boolean', title: 'Согласие есть' },
    riskLevel: {
      sql: 'p.risk_level',
      type: 'string',
      title: 'Уровень риска',
      riskLevel: true,
      words: riskLevels,
    },
    assessedOn: { sql: 'p.assessed_on', type: 'date', title: 'Дата оценки', riskLevel: true },
    updatedAt: { sql: 'p.updated_at', type: 'instant', title: 'Изменено' },
  },
});

/** A person as read by somebody. */
export type Learner = RowOf<typeof learners.fields>;
