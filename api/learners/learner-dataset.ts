// One person with the current enrolment and level. Names are personal; there is nothing special here,
// so that every list of people may be drawn from it.

import { learner } from '../../forms/records/learners.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';

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
    ...recordFields(learner, 'p', {
      lastName: { sortSql: 'p.sort_key' },
      fullName: {
        sql: "p.last_name || ' ' || p.first_name || coalesce(' ' || p.patronymic, '')",
        sortSql: 'p.sort_key',
      },
      organizationKind: { sql: 'o.kind', join: 'o' },
      specialtyName: { sql: 's.name', join: 's', sortSql: 's.sort_key' },
      studyForm: { sql: 'e.study_form', join: 'e' },
      enrolledOn: { sql: 'e.starts_on', join: 'e' },
    }),
    ...ownerFields('p'),
  },
});

/** A person as read by somebody. */
export type Learner = RowOf<typeof learners.fields>;
