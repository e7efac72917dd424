// Where the rows of a query's dataset stand in SQL: their tables, place, day and fields.

import type { FieldSql } from '../../forms/predicates/index.ts';
import type { QueryDataset } from '../../forms/queries/schema.ts';
import type { ScopeColumns } from '../access/scope-sql.ts';
import { LEARNERS, learnerField } from '../reports/figures.ts';

export interface Source {
  from: string;
  place: ScopeColumns;
  field(name: string): FieldSql | undefined;
  /** What may be counted without repetitions. */
  distinct?: Record<string, string>;
  /** The day of a row, ISO text. */
  day?: string;
}

const text = (sql: string): FieldSql => ({ kind: 'column', sql, type: 'string' });

const ofEvent: Record<string, FieldSql> = {
  eventType: text('e.event_type'),
  status: text('e.status'),
  format: text('e.format'),
  held: { kind: 'column', sql: "(e.status in ('held', 'recorded'))", type: 'boolean' },
  organizerKind: text('h.kind'),
};
const ofOrganization: Record<string, FieldSql> = { organizationKind: text('o.kind') };

const find = (fields: Record<string, FieldSql>) => (name: string) =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
const placeOf = (alias: string): ScopeColumns => ({
  region: `${alias}.region_id`,
  municipality: `${alias}.municipality_id`,
  organization: `${alias}.organization_id`,
});

const event = {
  place: placeOf('e'),
  day: 'coalesce(e.held_on, e.ends_on, e.starts_on)',
  field: find(ofEvent),
};
const organization: ScopeColumns = { ...placeOf('o'), organization: 'o.id' };

const sources: Record<QueryDataset, Source> = {
  learners: { from: LEARNERS, place: placeOf('p'), field: learnerField },
  events: { from: 'events e join organizations h on h.id = e.organization_id', ...event },
  'event-employers': {
    from: 'event_employers x join events e on e.id = x.event_id join organizations h on h.id = e.organization_id join employers m on m.id = x.employer_id',
    ...event,
    // Kept by several regions it is one employer for the country: the ИНН tells.
    distinct: { employerId: "coalesce(m.inn, '№' || m.id)" },
  },
  // An organisation is counted where it stands itself, whoever held the event for it.
  'event-organizations': {
    from: 'event_organizations x join events e on e.id = x.event_id join organizations h on h.id = e.organization_id join organizations o on o.id = x.organization_id',
    ...event,
    place: organization,
    field: find({ ...ofEvent, ...ofOrganization }),
    distinct: { organizationId: 'x.organization_id' },
  },
  organizations: {
    from: 'organizations o',
    place: organization,
    field: find(ofOrganization),
  },
};

export function sourceOf(dataset: QueryDataset): Source {
  return sources[dataset];
}
