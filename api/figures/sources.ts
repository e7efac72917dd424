// Where the rows of a query's dataset stand in SQL: their tables, place, day and fields.

import type { FieldSql } from '../../forms/predicates/index.ts';
import type { QueryDataset } from '../../forms/queries/schema.ts';
import type { ScopeColumns } from '../access/scope-sql.ts';
import { LEARNERS, learnerField } from '../reports/figure-queries.ts';

export interface Source {
  from: string;
  place: ScopeColumns;
  field(name: string): FieldSql | undefined;
  /** What may be counted without repetitions. */
  distinct?: Record<string, string>;
  /** Whatever is counted without repetitions lies at one place: figures of places add up. */
  apart?: true;
  /** Holds of every row. */
  where?: string;
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
  // Sought from the people, who are few: their rows follow them wherever they move.
  // Of events that are entered: who organised what somebody only tells of, nobody knows.
  participations: {
    from: 'persons p join participations t on t.person_id = p.id left join events e on e.id = t.event_id left join organizations h on h.id = e.organization_id',
    place: placeOf('p'),
    day: 't.event_date',
    field: find({
      attended: { kind: 'column', sql: 't.attended', type: 'boolean' },
      eventType: text('t.event_type'),
      organizerKind: text('h.kind'),
      educationLevel: text('p.education_level'),
      course: { kind: 'column', sql: 'p.course', type: 'number' },
      isFinalYear: { kind: 'column', sql: 'p.is_final_year', type: 'boolean' },
    }),
    distinct: { personId: 't.person_id' },
    apart: true,
  },
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
    apart: true,
  },
  // Only records that stand open to everybody of the place are counted: closed ones are told to few.
  'register-records': {
    from: 'register_records r join organizations o on o.id = r.organization_id',
    place: placeOf('r'),
    field: find({ register: text('r.register'), ...ofOrganization }),
    distinct: { organizationId: 'r.organization_id' },
    apart: true,
    where: "r.sensitivity = 'open'",
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
