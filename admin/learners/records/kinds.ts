// The short dated records of a card, each as data: what a row says and what its form asks.
import type { JsonObject } from '../../../forms/json.ts';
import {
  type Choice,
  categories,
  choicesOf,
  consentGivers,
  consentKinds,
  employmentGrounds,
  employmentStatuses,
  practiceKinds,
  resumePlaces,
  specialtyRelations,
  wordOf,
} from '../../messages/words.ts';
import { formatDate } from '../../parts/formats.ts';

export interface RecordRow extends JsonObject {
  id: number;
}

export interface RecordField {
  source: string;
  label: string;
  type: 'text' | 'date' | 'select' | 'yes-no' | 'flag' | 'type-of-event';
  choices?: Choice[];
  required?: boolean;
  help?: string;
  /** Shown only when the rest of the record makes it meaningful. */
  when?(record: Record<string, unknown>): boolean;
}

export interface RecordKind {
  resource: string;
  noun: string;
  title: string;
  addLabel: string;
  empty: string;
  sort: string;
  dates(row: RecordRow): string;
  main(row: RecordRow): string;
  second(row: RecordRow): string;
  /** Where the row leads, when it is a part of something with a page of its own. */
  to?(row: RecordRow): string | undefined;
  fields: RecordField[];
  defaults: Record<string, unknown>;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function period(from: unknown, to: unknown): string {
  const until = text(to);
  return until ? `${formatDate(text(from))} – ${formatDate(until)}` : formatDate(text(from));
}

function joined(...parts: (string | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}

const works = ({ status }: Record<string, unknown>) =>
  status === 'employed' || status === 'self-employed' || status === 'entrepreneur';

export const consentRecords: RecordKind = {
  resource: 'consents',
  noun: 'consent',
  title: 'Согласия',
  addLabel: 'Отметить согласие',
  empty: 'Согласия нет. Без него нельзя вносить ответы, мероприятия и записи.',
  sort: 'signedOn',
  dates: (row) => period(row.signedOn, row.validUntil),
  main: (row) => wordOf(consentKinds, text(row.kind)),
  second: (row) =>
    joined(
      `подписал ${wordOf(consentGivers, text(row.givenBy))}`,
      text(row.representativeName),
      text(row.storedAt) && `хранится: ${row.storedAt}`,
      text(row.textVersion) && `редакция ${row.textVersion}`,
      text(row.withdrawnOn) && `отозвано ${formatDate(text(row.withdrawnOn))}`,
    ),
  defaults: {
    kind: 'personal-data',
    givenBy: 'learner',
    storedAt: 'Личное дело',
    textVersion: '1',
  },
  fields: [
    {
      source: 'kind',
      label: 'Вид согласия',
      type: 'select',
      choices: choicesOf(consentKinds),
      required: true,
    },
    {
      source: 'givenBy',
      label: 'Кто подписал',
      type: 'select',
      choices: choicesOf(consentGivers),
      required: true,
    },
    {
      source: 'representativeName',
      label: 'Фамилия, имя, отчество представителя',
      type: 'text',
      required: true,
      when: ({ givenBy }) => givenBy === 'representative',
    },
    { source: 'signedOn', label: 'Дата подписания', type: 'date', required: true },
    { source: 'validUntil', label: 'Действует до', type: 'date', help: 'Пусто — до отзыва' },
    {
      source: 'storedAt',
      label: 'Где хранится подписанный документ',
      type: 'text',
      required: true,
    },
    { source: 'textVersion', label: 'Редакция текста согласия', type: 'text', required: true },
    { source: 'withdrawnOn', label: 'Дата отзыва', type: 'date' },
  ],
};

export const participationRecords: RecordKind = {
  resource: 'participations',
  noun: 'participation',
  title: 'Мероприятия',
  addLabel: 'Добавить участие',
  empty: 'Участие в мероприятиях ещё не отмечено.',
  sort: 'heldOn',
  dates: (row) => formatDate(text(row.heldOn)),
  main: (row) => text(row.title) ?? text(row.eventTypeTitle) ?? '',
  second: (row) =>
    joined(
      text(row.eventTypeTitle) !== text(row.title) && text(row.eventTypeTitle),
      row.attended === false ? 'записан, не пришёл' : 'участвовал',
      text(row.note),
    ),
  to: (row) => (typeof row.eventId === 'number' ? `/events/${row.eventId}/show` : undefined),
  defaults: { attended: true },
  fields: [
    {
      source: 'eventTypeVersionId',
      label: 'Вид мероприятия',
      type: 'type-of-event',
      required: true,
    },
    { source: 'title', label: 'Название', type: 'text', help: 'Пусто — по виду мероприятия' },
    { source: 'heldOn', label: 'Дата', type: 'date', required: true },
    { source: 'attended', label: 'Пришёл', type: 'flag' },
    { source: 'note', label: 'Примечание', type: 'text' },
  ],
};

export const practiceRecords: RecordKind = {
  resource: 'practices',
  noun: 'practice',
  title: 'Практика, стажировки, работа',
  addLabel: 'Добавить практику',
  empty: 'Записей о практике, стажировке или работе нет.',
  sort: 'startsOn',
  dates: (row) => period(row.startsOn, row.endsOn),
  main: (row) => text(row.employerName) ?? '',
  second: (row) =>
    joined(
      wordOf(practiceKinds, text(row.kind)),
      wordOf(specialtyRelations, text(row.specialtyRelation)),
    ),
  defaults: { kind: 'practice', specialtyRelation: 'main' },
  fields: [
    {
      source: 'kind',
      label: 'Вид',
      type: 'select',
      choices: choicesOf(practiceKinds),
      required: true,
    },
    { source: 'employerName', label: 'Где', type: 'text', required: true },
    {
      source: 'specialtyRelation',
      label: 'Связь со специальностью',
      type: 'select',
      choices: choicesOf(specialtyRelations),
      required: true,
      help: 'Практика на базе своей организации — по специальности',
    },
    { source: 'startsOn', label: 'Начало', type: 'date', required: true },
    { source: 'endsOn', label: 'Окончание', type: 'date' },
  ],
};

export const resumeRecords: RecordKind = {
  resource: 'resumes',
  noun: 'resume',
  title: 'Резюме',
  addLabel: 'Добавить резюме',
  empty: 'Резюме нет.',
  sort: 'publishedOn',
  dates: (row) => formatDate(text(row.publishedOn)),
  main: (row) => `Резюме: ${wordOf(resumePlaces, text(row.place))}`,
  second: (row) =>
    text(row.withdrawnOn) ? `снято ${formatDate(text(row.withdrawnOn))}` : 'действует',
  defaults: { place: 'platform' },
  fields: [
    {
      source: 'place',
      label: 'Где размещено',
      type: 'select',
      choices: choicesOf(resumePlaces),
      required: true,
    },
    { source: 'publishedOn', label: 'Составлено', type: 'date', required: true },
    { source: 'withdrawnOn', label: 'Снято', type: 'date' },
  ],
};

export const employmentRecords: RecordKind = {
  resource: 'employment-records',
  noun: 'employment-record',
  title: 'Занятость',
  addLabel: 'Добавить запись',
  empty: 'Сведений о занятости нет.',
  sort: 'startsOn',
  dates: (row) => period(row.startsOn, row.endsOn),
  main: (row) => joined(wordOf(employmentStatuses, text(row.status)), text(row.employerName)),
  second: (row) =>
    joined(
      text(row.position),
      row.bySpecialty === true
        ? 'по направлению подготовки'
        : row.bySpecialty === false && 'не по направлению подготовки',
      row.confirmed === true ? 'подтверждено' : 'не подтверждено',
      wordOf(employmentGrounds, text(row.groundKind)),
      text(row.groundNumber) && `№ ${row.groundNumber}`,
    ),
  defaults: { status: 'employed', confirmed: false, groundKind: 'words' },
  fields: [
    {
      source: 'status',
      label: 'Состояние',
      type: 'select',
      choices: choicesOf(employmentStatuses),
      required: true,
    },
    { source: 'employerName', label: 'Работодатель', type: 'text', when: works },
    { source: 'position', label: 'Должность', type: 'text', when: works },
    {
      source: 'bySpecialty',
      label: 'По направлению подготовки',
      type: 'yes-no',
      required: true,
      when: works,
    },
    {
      source: 'groundKind',
      label: 'Откуда сведения',
      type: 'select',
      choices: choicesOf(employmentGrounds),
      required: true,
    },
    {
      source: 'groundNumber',
      label: 'Номер документа',
      type: 'text',
      when: ({ groundKind }) => groundKind !== 'words',
    },
    {
      source: 'confirmed',
      label: 'Подтверждено документом или сведениями Социального фонда',
      type: 'flag',
      when: ({ groundKind }) => groundKind !== 'words',
    },
    { source: 'startsOn', label: 'С', type: 'date', required: true },
    { source: 'endsOn', label: 'По', type: 'date' },
  ],
};

export const categoryRecords: RecordKind = {
  resource: 'categories',
  noun: 'category',
  title: 'Особые категории',
  addLabel: 'Добавить категорию',
  empty: 'Категорий с основанием нет.',
  sort: 'validFrom',
  dates: (row) => period(row.validFrom, row.validTo),
  main: (row) => wordOf(categories, text(row.category)),
  second: (row) =>
    joined(
      text(row.groundKind),
      text(row.groundNumber) && `№ ${row.groundNumber}`,
      text(row.groundDate) && `от ${formatDate(text(row.groundDate))}`,
    ),
  defaults: {},
  fields: [
    {
      source: 'category',
      label: 'Категория',
      type: 'select',
      choices: choicesOf(categories),
      required: true,
    },
    {
      source: 'groundKind',
      label: 'Документ-основание',
      type: 'text',
      required: true,
      help: 'Например, справка или приказ',
    },
    { source: 'groundNumber', label: 'Номер документа', type: 'text', required: true },
    { source: 'groundDate', label: 'Дата документа', type: 'date', required: true },
    { source: 'validFrom', label: 'Действует с', type: 'date', required: true },
    { source: 'validTo', label: 'Действует по', type: 'date' },
  ],
};
