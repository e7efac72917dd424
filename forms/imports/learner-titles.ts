// What of a person a pasted list may hold, and what it is called wherever it is asked for.
import { learner } from '../records/learners.ts';

const { fields } = learner;

export const learnerColumns = {
  fullName: fields.fullName.title,
  lastName: fields.lastName.title,
  firstName: fields.firstName.title,
  patronymic: fields.patronymic.title,
  birthDate: fields.birthDate.title,
  groupName: fields.groupName.title,
  specialtyCode: fields.specialtyCode.label,
  course: 'Курс',
  sex: fields.sex.title,
  snils: fields.snils.title,
  phone: fields.phone.title,
  email: fields.email.title,
  enrolledOn: fields.enrolledOn.title,
} as const;
export type LearnerColumn = keyof typeof learnerColumns;
