// The short dated records of a card, each as data: what a row says and what its form asks.
import type { JsonObject } from '../../../forms/json.ts';
import type { RecordField } from '../../../forms/records/field.ts';
import {
  category,
  consent,
  employmentRecord,
  participation,
  practice,
  resume,
} from '../../../forms/records/person-records.ts';
import type { RecordKind } from '../../../forms/records/record.ts';
import type { RecordInputProps } from '../../edit/RecordInput.tsx';
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

export interface AskedField extends Omit<RecordInputProps, 'record'> {
  type: 'text' | 'date' | 'select' | 'yes-no' | 'flag' | 'type-of-event';
  label: string;
  choices?: Choice[];
  required: boolean;
  /** Shown only when the rest of the record makes it meaningful. */
  when?(record: Record<string, unknown>): boolean;
}

export interface RecordForm {
  record: RecordKind;
  title: string;
  addLabel: string;
  empty: string;
  sort: string;
  dates(row: RecordRow): string;
  main(row: RecordRow): string;
  second(row: RecordRow): string;
  /** Where the row leads, when it is a part of something with a page of its own. */
  to?(row: RecordRow): string | undefined;
  fields: AskedField[];
  defaults: Record<string, unknown>;
}

function typeOf({ type, words, otherwise, reference }: RecordField): AskedField['type'] {
  if (type === 'date') return 'date';
  if (words) return 'select';
  if (type === 'boolean') return otherwise === undefined ? 'yes-no' : 'flag';
  return reference ? 'type-of-event' : 'text';
}

/** The question of a form about a field of the record; `own` is what this form asks otherwise. */
function ask(
  { fields }: RecordKind,
  source: string,
  own: Partial<Pick<AskedField, 'label' | 'help' | 'asked' | 'when'>> = {},
): AskedField {
  const field = fields[source];
  if (!field) throw new Error(`Нет поля ${source}`);
  const { title, label = title, help, words, required } = field;
  return {
    source,
    type: typeOf(field),
    label,
    help,
    ...(words ? { choices: choicesOf(words) } : {}),
    required: own.asked === true || required === true,
    ...own,
  };
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

const hasDocument = ({ groundKind }: Record<string, unknown>) => groundKind !== 'words';

const works = ({ status }: Record<string, unknown>) =>
  status === 'employed' || status === 'self-employed' || status === 'entrepreneur';

export const consentRecords: RecordForm = {
  record: consent,
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
    ask(consent, 'kind'),
    ask(consent, 'givenBy'),
    ask(consent, 'representativeName', {
      asked: true,
      when: ({ givenBy }) => givenBy === 'representative',
    }),
    ask(consent, 'signedOn'),
    ask(consent, 'validUntil'),
    ask(consent, 'storedAt'),
    ask(consent, 'textVersion'),
    ask(consent, 'withdrawnOn'),
  ],
};

export const participationRecords: RecordForm = {
  record: participation,
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
  fields: ['eventTypeVersionId', 'title', 'heldOn', 'attended', 'note'].map((source) =>
    ask(participation, source),
  ),
};

export const practiceRecords: RecordForm = {
  record: practice,
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
  fields: ['kind', 'employerName', 'specialtyRelation', 'startsOn', 'endsOn'].map((source) =>
    ask(practice, source),
  ),
};

export const resumeRecords: RecordForm = {
  record: resume,
  title: 'Резюме',
  addLabel: 'Добавить резюме',
  empty: 'Резюме нет.',
  sort: 'publishedOn',
  dates: (row) => formatDate(text(row.publishedOn)),
  main: (row) => `Резюме: ${wordOf(resumePlaces, text(row.place))}`,
  second: (row) =>
    text(row.withdrawnOn) ? `снято ${formatDate(text(row.withdrawnOn))}` : 'действует',
  defaults: { place: 'platform' },
  fields: ['place', 'publishedOn', 'withdrawnOn'].map((source) => ask(resume, source)),
};

export const employmentRecords: RecordForm = {
  record: employmentRecord,
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
    ask(employmentRecord, 'status'),
    ask(employmentRecord, 'employerName', { when: works }),
    ask(employmentRecord, 'position', { when: works }),
    ask(employmentRecord, 'bySpecialty', { asked: true, when: works }),
    ask(employmentRecord, 'groundKind'),
    ask(employmentRecord, 'groundNumber', { when: hasDocument }),
    ask(employmentRecord, 'confirmed', { when: hasDocument }),
    ask(employmentRecord, 'startsOn'),
    ask(employmentRecord, 'endsOn'),
  ],
};

export const categoryRecords: RecordForm = {
  record: category,
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
    ask(category, 'category'),
    ask(category, 'groundKind'),
    ask(category, 'groundNumber', { asked: true }),
    ask(category, 'groundDate', { asked: true }),
    ask(category, 'validFrom'),
    ask(category, 'validTo'),
  ],
};
