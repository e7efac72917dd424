import { keptFields } from '../answers/kept-aside.ts';
import type { RowOf } from '../datasets/dataset.ts';
import { dataset } from '../datasets/dataset.ts';
import {
  authorJoin,
  learnerId,
  organizationId,
  personsGroup,
  placeColumns,
  rowFields,
} from '../datasets/owned.ts';
import { specialQuestions } from './masking.ts';

export const responses = dataset({
  name: 'responses',
  noun: 'response',
  title: 'Ответы на опросники',
  from: 'responses r',
  id: 'r.id',
  joins: {
    v: 'join definition_versions v on v.id = r.version_id',
    u: authorJoin('r'),
  },
  scope: {
    kind: 'below',
    ...placeColumns('r'),
    group: personsGroup('r'),
  },
  rowSensitivity: 'personal',
  person: 'r.person_id',
  ofPerson: 'entered',
  holdsFiles: true,
  enteredBy: {
    questionnaire: {
      version: 'versionId',
      answers: {
        field: 'answers',
        where: "r.status = 'submitted'",
        form: (body) => body,
        closed: specialQuestions,
      },
    },
  },
  defaultSort: ['answeredOn', 'DESC'],
  fields: {
    ...rowFields('r'),
    learnerId: learnerId('r'),
    organizationId: organizationId('r'),
    code: { sql: 'r.code', type: 'string', title: 'Код опросника' },
    versionId: { sql: 'r.version_id', type: 'integer', title: 'Версия опросника' },
    versionNumber: { sql: 'v.number', type: 'integer', title: 'Версия опросника', join: 'v' },
    title: { sql: 'v.title', type: 'string', title: 'Опросник', join: 'v' },
    status: { sql: 'r.status', type: 'string', title: 'Состояние' },
    answers: {
      sql: 'r.answers',
      type: 'json',
      title: 'Ответы',
      sensitivity: 'personal',
      filter: false,
      sort: false,
    },
    ...keptFields('r', ['Ответы прежних версий', 'Ответы прежних версий, текстом'], {
      sensitivity: 'personal',
    }),
    answeredOn: { sql: 'r.answered_on', type: 'date', title: 'Дата ответа' },
    submittedAt: { sql: 'r.updated_at', type: 'instant', title: 'Внесено' },
    enteredByName: { sql: 'u.name', type: 'string', title: 'Кто внёс', join: 'u' },
  },
});

/** Answers as read by somebody. */
export type ResponseRecord = RowOf<typeof responses.fields>;
