// What of a person a pasted list may hold, and what it is called wherever it is asked for.
export const learnerColumns = {
  fullName: 'Фамилия, имя, отчество',
  lastName: 'Фамилия',
  firstName: 'Имя',
  patronymic: 'Отчество',
  birthDate: 'Дата рождения',
  groupName: 'Группа или класс',
  specialtyCode: 'Специальность',
  course: 'Курс',
  sex: 'Пол',
  snils: 'СНИЛС',
  phone: 'Телефон',
  email: 'Электронная почта',
  enrolledOn: 'Зачислен',
} as const;
export type LearnerColumn = keyof typeof learnerColumns;
