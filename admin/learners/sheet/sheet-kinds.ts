// What is entered of a whole group at once: the short records of a card as columns of a sheet.

import type { GridColumn } from '../../grid/types.ts';
import type { Choice } from '../../messages/words.ts';
import {
  type AskedField,
  consentRecords,
  employmentRecords,
  participationRecords,
  practiceRecords,
  type RecordForm,
  resumeRecords,
} from '../records/kinds.ts';

export interface SheetKind {
  key: string;
  title: string;
  records: RecordForm;
  /** Fields that stand as columns, in this order. */
  fields: string[];
  /** Members of every record of the sheet, e.g. the kind of consent. */
  fixed: Record<string, unknown>;
  /** Records of a person that the sheet shows and corrects. */
  filter: Record<string, unknown>;
  /** The type of event is chosen once for the sheet: only those that count so. */
  countsAs?: string;
  /** Consent comes first, so its own sheet is open without one. */
  beforeConsent?: boolean;
}

export const sheetKinds: SheetKind[] = [
  {
    key: 'consents',
    title: 'Согласия',
    records: consentRecords,
    fields: ['signedOn', 'givenBy', 'representativeName', 'storedAt', 'textVersion'],
    fixed: { kind: 'personal-data' },
    filter: { kind: 'personal-data', withdrawnOn_null: true },
    beforeConsent: true,
  },
  {
    key: 'practices',
    title: 'Практика',
    records: practiceRecords,
    fields: ['kind', 'employerName', 'specialtyRelation', 'startsOn', 'endsOn'],
    fixed: {},
    filter: {},
  },
  {
    key: 'resumes',
    title: 'Резюме',
    records: resumeRecords,
    fields: ['place', 'publishedOn'],
    fixed: {},
    filter: { withdrawnOn_null: true },
  },
  {
    key: 'interview-training',
    title: 'Подготовка к собеседованию',
    records: participationRecords,
    fields: ['heldOn', 'attended', 'note'],
    fixed: {},
    filter: {},
    countsAs: 'interview-training',
  },
  {
    key: 'employment-records',
    title: 'Занятость',
    records: employmentRecords,
    fields: [
      'status',
      'employerName',
      'position',
      'bySpecialty',
      'groundKind',
      'confirmed',
      'startsOn',
    ],
    fixed: {},
    filter: { endsOn_null: true },
  },
];

const yesNo: Choice[] = [
  { id: 'true', name: 'да' },
  { id: 'false', name: 'нет' },
];

const widths: Record<string, number> = {
  givenBy: 200,
  employerName: 220,
  position: 150,
  representativeName: 220,
  storedAt: 160,
  textVersion: 110,
  note: 200,
  status: 150,
  specialtyRelation: 190,
};

const shortTitles: Record<string, string> = {
  storedAt: 'Где хранится',
  textVersion: 'Редакция',
  representativeName: 'Представитель',
  bySpecialty: 'По направлению',
  groundKind: 'Основание',
  confirmed: 'Подтверждено',
};

export function fieldsOf(kind: SheetKind): AskedField[] {
  return kind.fields.flatMap(
    (source) => kind.records.fields.find((field) => field.source === source) ?? [],
  );
}

function kindOf({ type }: AskedField): GridColumn['kind'] {
  if (type === 'date') return 'date';
  return type === 'select' || type === 'yes-no' || type === 'flag' ? 'choice' : 'text';
}

export function columnsOf(kind: SheetKind): GridColumn[] {
  return fieldsOf(kind).map((field) => ({
    key: field.source,
    title: shortTitles[field.source] ?? field.label,
    kind: kindOf(field),
    choices: field.type === 'yes-no' || field.type === 'flag' ? yesNo : field.choices,
    required: field.required,
    width: widths[field.source] ?? 130,
  }));
}

/** A stored record as the texts of its cells. */
export function textsOf(kind: SheetKind, record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    kind.fields.map((source) => {
      const value = record[source];
      return [source, value === null || value === undefined ? '' : String(value)];
    }),
  );
}

/** The cells of a row as a record; cells that mean nothing beside the others are left out. */
export function recordOf(
  kind: SheetKind,
  texts: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { source, type } of fieldsOf(kind)) {
    const text = texts[source] ?? '';
    if (type === 'yes-no' || type === 'flag') out[source] = text === '' ? null : text === 'true';
    else out[source] = text === '' ? null : text;
  }
  for (const field of fieldsOf(kind)) if (field.when && !field.when(out)) out[field.source] = null;
  if (kind.countsAs && out.attended === null) out.attended = true;
  if (out.confirmed === null) out.confirmed = false;
  return { ...out, ...kind.fixed };
}

export function closedCells(
  kind: SheetKind,
  texts: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  const record = { ...texts };
  return new Set(
    fieldsOf(kind)
      .filter(({ when }) => when && !when(record))
      .map(({ source }) => source),
  );
}

/** Empty cells that must be filled once something is said in the row. */
export function missingCells(
  kind: SheetKind,
  texts: Readonly<Record<string, string>>,
): Record<string, string> {
  const closed = closedCells(kind, texts);
  return Object.fromEntries(
    fieldsOf(kind)
      .filter(({ source, required }) => required && !closed.has(source) && !texts[source])
      .map(({ source }) => [source, 'Заполните']),
  );
}
