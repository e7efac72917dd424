// One person with the current enrolment and level: what is kept of who learns where, and what is worked out.
import { educationLevels, organizationKinds, riskLevels, sexes, studyForms } from '../words.ts';
import { choice, count, day, flag, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;
const personal = { sensitivity: 'personal' } as const;
const card = { ...personal, oneOnly: true } as const;
const level = { riskLevel: true } as const;

export const learner = record({
  name: 'learners',
  noun: 'learner',
  title: 'Обучающиеся и выпускники',
  table: 'persons',
  fields: {
    lastName: text('Фамилия', 100, { ...personal, ...required }),
    firstName: text('Имя', 100, { ...personal, ...required }),
    patronymic: text('Отчество', 100, personal),
    fullName: { ...shown<string>('string', 'Фамилия, имя, отчество'), ...personal },
    birthDate: day('Дата рождения', { ...personal, ...required }),
    sex: choice('Пол', sexes, personal),
    snils: text('СНИЛС', 20, { ...card, help: 'Необязательно: 11 цифр' }),
    phone: text('Телефон', 40, card),
    email: text('Электронная почта', 200, card),
    regionId: shown<number>('integer', 'Регион'),
    municipalityId: shown<number | null>('integer', 'Муниципалитет'),
    organizationId: reference('Организация', 'organizations', required, [
      'vocational-college',
      'university',
      'school',
    ]),
    organizationName: shown<string>('string', 'Организация'),
    organizationKind: shown<string>('string', 'Вид организации', { words: organizationKinds }),
    educationLevel: shown<string>('string', 'Уровень образования', { words: educationLevels }),
    groupName: text('Группа или класс', 60, required),
    specialtyCode: text('Код специальности', 8, { label: 'Специальность' }),
    specialtyName: shown<string | null>('string', 'Специальность'),
    course: count('Курс или класс', { minimum: 1, maximum: 11 }),
    isFinalYear: flag('Выпускной курс', {
      help: 'По выпускному курсу собираются сводки для министерства',
    }),
    studyForm: choice('Форма обучения', studyForms),
    enrolledOn: day('Зачислен', {
      label: 'Дата зачисления',
      help: 'Пусто — с сегодняшнего дня',
    }),
    assessable: shown<boolean>('boolean', 'Подлежит оценке риска'),
    hasConsent: shown<boolean>('boolean', 'Согласие есть'),
    riskLevel: {
      ...shown<string | null>('string', 'Уровень риска', { words: riskLevels }),
      ...level,
    },
    assessedOn: { ...shown<string | null>('date', 'Дата оценки'), ...level },
    updatedAt: shown<string>('instant', 'Изменено'),
  },
});
