// Everybody of the region reads its employers; whom to call is personal, and who works for defence is told with
// a right of its own.
import {
  employerContact,
  employer as employerRecord,
  employerSite,
} from '../../forms/records/employers.ts';
import type { RecordKind } from '../../forms/records/record.ts';
import type { Dataset, Field } from '../datasets/dataset.ts';
import { organizationJoin, organizationName, placeColumns, rowFields } from '../datasets/owned.ts';
import { recordFields } from '../datasets/record-fields.ts';

/** What all three have in common: alias `r`, who keeps the row, where its seat is. */
const dataset = (record: RecordKind, differing: Record<string, Partial<Field>> = {}) =>
  ({
    name: record.name,
    noun: record.noun,
    title: record.title,
    from: `${record.table} r`,
    id: 'r.id',
    joins: {
      o: organizationJoin('r'),
      ...('seatId' in record.fields
        ? { seat: 'left join organizations seat on seat.id = r.seat_id' }
        : {}),
    },
    scope: { kind: 'region', ...placeColumns('r') },
    defaultSort: ['name', 'ASC'],
    fields: {
      ...rowFields('r'),
      ...recordFields(record, 'r', {
        seatName: { sql: 'seat.short_name', join: 'seat', sortSql: 'seat.sort_key' },
        organizationName: organizationName('Кто ведёт запись'),
        ...differing,
      }),
    },
  }) satisfies Dataset;

const wholeEmployer = dataset(employerRecord, {
  name: { sortSql: 'r.sort_key' },
  shortName: { sortSql: 'r.sort_key' },
  firstContactName: { sql: 'first.short_name', join: 'first', sortSql: 'first.sort_key' },
});

export const employers: Dataset = {
  ...wholeEmployer,
  joins: {
    ...wholeEmployer.joins,
    first: 'left join organizations first on first.id = r.first_contact_with',
  },
  search: { sql: 'r.search_key' },
  attachable: {
    as: 'employer',
    choose: 'Выберите работодателя из справочника',
    stays: 'Работодателя нельзя удалить',
  },
  defaultSort: ['shortName', 'ASC'],
};

export const employerSites: Dataset = dataset(employerSite);

export const employerContacts: Dataset = {
  ...dataset(employerContact),
  rowSensitivity: 'personal',
};
