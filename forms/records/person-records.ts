// Dated records of one person: consents, categories, practice, résumés, employment, participation.
import type { Json } from '../json.ts';
import {
  categories as categoryWords,
  consentGivers,
  consentKinds,
  educationLevels,
  employmentGrounds,
  employmentStatuses,
  practiceKinds,
  resumePlaces,
  specialtyRelations,
} from '../words.ts';
import { choice, day, flag, reference, shown, text, yesNo } from './field.ts';
import { record } from './record.ts';

const personal = { sensitivity: 'personal' } as const;
const special = { sensitivity: 'special' } as const;
const required = { required: true } as const;
const closedness = {
  personal: 'персональные сведения',
  special: 'специальные сведения',
} as const;

export const consent = record({
  name: 'consents',
  noun: 'consent',
  title: 'Согласия',
  table: 'consents',
  fields: {
    kind: choice('Вид согласия', consentKinds, required),
    givenBy: choice('Кто дал', consentGivers, { ...personal, ...required, label: 'Кто подписал' }),
    representativeName: text('Законный представитель', 200, {
      ...personal,
      label: 'Фамилия, имя, отчество представителя',
    }),
    signedOn: day('Подписано', { ...personal, ...required, label: 'Дата подписания' }),
    validUntil: day('Действует по', {
      ...personal,
      label: 'Действует до',
      help: 'Пусто — до отзыва',
    }),
    storedAt: text('Где хранится', 200, {
      ...required,
      label: 'Где хранится подписанный документ',
    }),
    textVersion: text('Редакция текста', 60, { ...required, label: 'Редакция текста согласия' }),
    withdrawnOn: day('Отозвано', { ...personal, label: 'Дата отзыва' }),
    sensitivity: shown<string>('string', 'Закрытость', {
      words: closedness,
      unjournalled: true,
    }),
  },
});

export const category = record({
  name: 'categories',
  noun: 'category',
  title: 'Особые категории',
  table: 'categories',
  fields: {
    category: choice('Категория', categoryWords, { ...special, ...required }),
    groundKind: text('Основание', 60, {
      ...special,
      ...required,
      label: 'Документ-основание',
      help: 'Например, справка или приказ',
    }),
    groundNumber: text('Номер документа', 60, special),
    groundDate: day('Дата документа', special),
    validFrom: day('Действует с', { ...special, ...required }),
    validTo: day('Действует по', special),
  },
});

export const practice = record({
  name: 'practices',
  noun: 'practice',
  title: 'Практики, стажировки и опыт работы',
  table: 'practices',
  fields: {
    kind: choice('Вид', practiceKinds, { ...personal, ...required }),
    employerName: text('Где', 300, { ...personal, ...required }),
    specialtyRelation: choice('По специальности', specialtyRelations, {
      ...personal,
      ...required,
      label: 'Связь со специальностью',
      help: 'Практика на базе своей организации — по специальности',
    }),
    startsOn: day('Начало', { ...personal, ...required }),
    endsOn: day('Окончание', personal),
  },
});

export const resume = record({
  name: 'resumes',
  noun: 'resume',
  title: 'Резюме',
  table: 'resumes',
  fields: {
    place: choice('Где размещено', resumePlaces, { ...personal, ...required }),
    publishedOn: day('Составлено', { ...personal, ...required }),
    withdrawnOn: day('Снято', personal),
  },
});

export const employmentRecord = record({
  name: 'employment-records',
  noun: 'employment-record',
  title: 'Занятость',
  table: 'employment_records',
  fields: {
    status: choice('Состояние', employmentStatuses, { ...personal, ...required }),
    employerName: text('Работодатель', 300, personal),
    position: text('Должность', 200, personal),
    bySpecialty: yesNo('По направлению подготовки', personal),
    confirmed: flag('Подтверждено', {
      ...personal,
      label: 'Подтверждено документом или сведениями Социального фонда',
    }),
    groundKind: choice('Основание сведений', employmentGrounds, {
      ...personal,
      ...required,
      label: 'Откуда сведения',
    }),
    groundNumber: text('Номер документа', 60, personal),
    startsOn: day('С', { ...personal, ...required }),
    endsOn: day('По', personal),
  },
});

export const participation = record({
  name: 'participations',
  noun: 'participation',
  title: 'Участие в мероприятиях',
  table: 'participations',
  fields: {
    eventTypeVersionId: reference('Редакция вида мероприятия', 'definition-versions', {
      ...required,
      label: 'Вид мероприятия',
    }),
    eventTypeCode: shown<string>('string', 'Вид мероприятия', { column: 'event_type' }),
    eventTypeTitle: shown<string>('string', 'Вид мероприятия'),
    title: text('Название', 300, { help: 'Пусто — по виду мероприятия' }),
    heldOn: day('Дата', { ...required, column: 'event_date' }),
    attended: flag('Посетил', { label: 'Пришёл', otherwise: true }),
    note: text('Примечание', 1000, personal),
    eventId: shown<number | null>('integer', 'Мероприятие'),
    fields: {
      ...shown<Json>('json', 'Итог участника', { filter: false, sort: false }),
      ...personal,
    },
    keptAside: shown<Json>('json', 'Ответы прежних версий', {
      ...personal,
      filter: false,
      sort: false,
    }),
    keptAsideShown: shown<string | null>('string', 'Ответы прежних версий, текстом', {
      ...personal,
      filter: false,
      sort: false,
      unjournalled: true,
    }),
    learnerName: { ...shown<string>('string', 'Фамилия, имя, отчество'), ...personal },
    groupName: shown<string | null>('string', 'Группа или класс'),
    organizationName: shown<string>('string', 'Организация'),
  },
});

export const enrolment = record({
  name: 'enrolments',
  noun: 'enrolment',
  title: 'Обучение',
  table: 'enrolments',
  fields: {
    educationLevel: shown<string>('string', 'Уровень образования', { words: educationLevels }),
    groupName: shown<string | null>('string', 'Группа или класс'),
    specialtyCode: shown<string | null>('string', 'Код специальности'),
    course: shown<number>('integer', 'Курс или класс'),
    isFinalYear: shown<boolean>('boolean', 'Выпускной курс'),
    studyForm: shown<string | null>('string', 'Форма обучения'),
    startsOn: shown<string>('date', 'С'),
    endsOn: shown<string | null>('date', 'По'),
    organizationName: shown<string>('string', 'Организация'),
  },
});
