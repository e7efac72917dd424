// What belongs to an employer beside its own fields, each as data: what a row says; its form asks the record's fields.
import { employerContact, employerSite } from '../../forms/records/employers.ts';
import type { RecordKind } from '../../forms/records/record.ts';

export interface PartRow extends Record<string, unknown> {
  id: number;
  name: string;
  organizationId: number;
  municipalityId: number | null;
}

export interface EmployerPart {
  record: RecordKind;
  title: string;
  addLabel: string;
  empty: string;
  second(row: PartRow): string;
}

const joined = (...parts: unknown[]) =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');

export const sites: EmployerPart = {
  record: employerSite,
  title: 'Площадки',
  addLabel: 'Добавить площадку',
  empty: 'Площадок пока нет. Укажите, куда приходят на экскурсии и практику.',
  second: (row) =>
    joined(row.address, row.seatName, row.receivesTours ? 'принимает экскурсии' : '', row.note),
};

export const contacts: EmployerPart = {
  record: employerContact,
  title: 'Контактные лица',
  addLabel: 'Добавить контактное лицо',
  empty: 'Контактных лиц пока нет. Укажите, с кем договариваться.',
  second: (row) => joined(row.position, row.phone, row.email),
};
