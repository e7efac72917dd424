// The history of where a person studied; the current enrolment is edited with the person.

import { educationLevels } from '../../forms/words.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { organizationJoin, organizationName } from '../datasets/owned.ts';
import { endpoint } from '../http/endpoint.ts';
import { getRecord, idOf, listReply } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { learners } from './learner-dataset.ts';
import { personRecordDataset } from './person-records.ts';

const own = personRecordDataset({
  name: 'enrolments',
  noun: 'enrolment',
  title: 'Обучение',
  table: 'enrolments',
  defaultSort: ['startsOn', 'DESC'],
  fields: {
    educationLevel: {
      sql: 'r.education_level',
      type: 'string',
      title: 'Уровень образования',
      words: educationLevels,
    },
    groupName: { sql: 'r.group_name', type: 'string', title: 'Группа или класс' },
    specialtyCode: { sql: 'r.specialty_code', type: 'string', title: 'Код специальности' },
    course: { sql: 'r.course', type: 'integer', title: 'Курс или класс' },
    isFinalYear: { sql: 'r.is_final_year', type: 'boolean', title: 'Выпускной курс' },
    studyForm: { sql: 'r.study_form', type: 'string', title: 'Форма обучения' },
    startsOn: { sql: 'r.starts_on', type: 'date', title: 'С' },
    endsOn: { sql: 'r.ends_on', type: 'date', title: 'По' },
    organizationName: organizationName(),
  },
});

/** Who sees the person sees where the person studied before, so the scope is the person's. */
export const enrolments: Dataset = {
  ...own,
  from: 'enrolments r join persons p on p.id = r.person_id',
  joins: { o: organizationJoin('r') },
  scope: learners.scope,
};

export const enrolmentRoom = new Room('/enrolments')
  .get(
    '/',
    endpoint({
      verb: 'enrolment.read',
      summary: 'Обучение',
      handle: (call) => listReply(call, enrolments),
    }),
    { dataset: enrolments, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'enrolment.read',
      summary: 'Обучение: одна запись',
      handle: async (call) => ({ body: await getRecord(call, enrolments, idOf(call.params.id)) }),
    }),
    { dataset: enrolments },
  );
