// What a query of an indicator may name, dataset by dataset.
import { eventFormats, eventStatuses } from '../events/vocabulary.ts';
import type { QueryDataset } from '../queries/schema.ts';
import { assessedFields, type Fact, factCatalogue } from '../risk/fact-catalogue.ts';
import { organizationKinds, type Words } from '../words.ts';

export interface QueryField {
  name: string;
  title: string;
  type: 'boolean' | 'integer' | 'string';
  values?: Words;
  /** Codes of elements in force at the place, for whoever chooses one. */
  codesOf?: 'event-type' | 'register';
}

const facts: readonly Fact[] = [...factCatalogue, ...assessedFields];

const ofEvent: readonly QueryField[] = [
  { name: 'eventType', title: 'Вид мероприятия', type: 'string', codesOf: 'event-type' },
  { name: 'held', title: 'Мероприятие состоялось', type: 'boolean' },
  { name: 'status', title: 'Состояние мероприятия', type: 'string', values: eventStatuses },
  { name: 'format', title: 'Формат', type: 'string', values: eventFormats },
  {
    name: 'organizerKind',
    title: 'Кто проводит: вид организации',
    type: 'string',
    values: organizationKinds,
  },
];
const organizationKind: QueryField = {
  name: 'organizationKind',
  title: 'Вид организации',
  type: 'string',
  values: organizationKinds,
};

const ofPerson = (names: readonly string[]): QueryField[] =>
  facts
    .filter(({ name }) => names.includes(name))
    .map(({ name, title, type, values }) => ({ name, title, type, values }));

const fields: Record<QueryDataset, readonly QueryField[]> = {
  learners: facts.map(({ name, title, type, values }) => ({ name, title, type, values })),
  participations: [
    { name: 'attended', title: 'Участник пришёл', type: 'boolean' },
    ...ofEvent.filter(({ name }) => name === 'eventType' || name === 'organizerKind'),
    ...ofPerson(['educationLevel', 'course', 'isFinalYear']),
  ],
  events: ofEvent,
  'event-employers': ofEvent,
  'event-organizations': [...ofEvent, organizationKind],
  organizations: [organizationKind],
  'register-records': [
    { name: 'register', title: 'Реестр', type: 'string', codesOf: 'register' },
    organizationKind,
  ],
};

/** What may be counted without repetitions; elsewhere rows are counted. */
const distinct: Partial<Record<QueryDataset, { name: string; title: string }>> = {
  participations: { name: 'personId', title: 'разные люди' },
  'register-records': { name: 'organizationId', title: 'разные организации' },
  'event-employers': { name: 'employerId', title: 'разные работодатели' },
  'event-organizations': { name: 'organizationId', title: 'разные организации' },
};

export const fieldsOfDataset = (dataset: QueryDataset): readonly QueryField[] => fields[dataset];
export const distinctOf = (dataset: QueryDataset) => distinct[dataset];

/** Rows that have a day, so that a period means something. */
export function hasDays(dataset: QueryDataset): boolean {
  return !['learners', 'organizations', 'register-records'].includes(dataset);
}
