// Rows of a pasted list as people to be registered, each cell that cannot be read named in its place.

import { courseOfGroup, readDate, readFullName, readSex } from '../cells.ts';
import { capitalised, fromCapitals, isPersonName } from '../person-name.ts';
import type { LearnerColumn } from './learner-titles.ts';

/** Values of one person as the form of a learner holds them; texts are empty where nothing is said. */
export interface LearnerRow {
  lastName: string;
  firstName: string;
  patronymic: string;
  /** ISO date, or what was written where it is no date. */
  birthDate: string;
  groupName: string;
  specialtyCode: string;
  course: number | null;
  sex: 'male' | 'female' | null;
  snils: string;
  phone: string;
  email: string;
  enrolledOn: string;
}
export type LearnerRowField = keyof LearnerRow;
export type RowErrors = Partial<Record<LearnerRowField, string>>;

export interface SpecialtyName {
  code: string;
  name: string;
}

/** What holds for the whole paste where a row says nothing. */
export interface LearnerRowDefaults {
  groupName?: string;
  specialtyCode?: string;
}

export const emptyRow: LearnerRow = {
  lastName: '',
  firstName: '',
  patronymic: '',
  birthDate: '',
  groupName: '',
  specialtyCode: '',
  course: null,
  sex: null,
  snils: '',
  phone: '',
  email: '',
  enrolledOn: '',
};

export function readLearnerRow(
  cells: readonly string[],
  columns: readonly (LearnerColumn | null)[],
  specialties: readonly SpecialtyName[],
  defaults: LearnerRowDefaults = {},
): LearnerRow {
  const cell = (column: LearnerColumn) => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const whole = readFullName(cell('fullName'));
  const groupName = cell('groupName') || defaults.groupName || '';
  const course = Number.parseInt(cell('course'), 10);
  return {
    ...emptyRow,
    lastName: written(cell('lastName') || whole[0]),
    firstName: written(cell('firstName') || whole[1]),
    patronymic: written(cell('patronymic') || whole[2]),
    birthDate: readDate(cell('birthDate')) ?? cell('birthDate'),
    groupName,
    specialtyCode:
      readSpecialty(cell('specialtyCode'), specialties) || defaults.specialtyCode || '',
    course: Number.isInteger(course) ? course : (courseOfGroup(groupName) ?? null),
    sex: readSex(cell('sex')) ?? null,
    snils: cell('snils').replace(/\D/g, ''),
    phone: cell('phone'),
    email: cell('email'),
    enrolledOn: readDate(cell('enrolledOn')) ?? cell('enrolledOn'),
  };
}

const written = (name: string) => capitalised(fromCapitals(name));

/** A code wherever it stands in the cell, with the zeros that a table drops («9.2.7»), else the one specialty of that name. */
function readSpecialty(cell: string, specialties: readonly SpecialtyName[]): string {
  const code = /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d.])/.exec(cell)?.[0];
  if (code)
    return code
      .split('.')
      .map((part) => part.padStart(2, '0'))
      .join('.');
  if (cell === '') return '';
  const wanted = folded(cell);
  const named = specialties.filter(({ name }) => folded(name) === wanted);
  return named.length === 1 ? (named[0]?.code ?? cell) : cell;
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[«»"]/g, '').trim();
}

export interface RowRules {
  /** ISO date of the place: nobody is born later. */
  today: string;
  /** A school has no specialties. */
  isSchool: boolean;
  knownSpecialties: ReadonlySet<string>;
}

const isDate = (text: string) => readDate(text) === text;

/** What keeps this row from being taken, field by field. The server checks the same and more. */
export function checkLearnerRow(row: LearnerRow, rules: RowRules): RowErrors {
  const errors: RowErrors = {};
  const name = (field: 'lastName' | 'firstName' | 'patronymic', missing?: string) => {
    if (row[field] === '') {
      if (missing) errors[field] = missing;
    } else if (!isPersonName(row[field])) errors[field] = 'Только буквы, пробел, дефис и апостроф';
  };
  name('lastName', 'Укажите фамилию');
  name('firstName', 'Укажите имя');
  name('patronymic');
  if (row.birthDate === '') errors.birthDate = 'Укажите дату рождения';
  else if (!isDate(row.birthDate)) errors.birthDate = 'Такой даты нет: нужно, например, 15.03.2007';
  else if (row.birthDate >= rules.today || row.birthDate < '1940-01-01')
    errors.birthDate = 'Проверьте год рождения';
  if (row.groupName === '') errors.groupName = 'Укажите группу или класс';
  if (!rules.isSchool) {
    if (row.specialtyCode === '') errors.specialtyCode = 'Укажите код специальности';
    else if (!rules.knownSpecialties.has(row.specialtyCode))
      errors.specialtyCode = 'Такого кода нет в справочнике специальностей';
  }
  if (row.enrolledOn !== '' && !isDate(row.enrolledOn)) errors.enrolledOn = 'Такой даты нет';
  return errors;
}
