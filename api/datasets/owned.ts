// What rows of a place have in common: their number and version, whose they are, and who made them.
import type { ScopeColumns } from '../access/scope-sql.ts';
import type { Field, KnownNumber } from './dataset.ts';

/** Columns that tell where a row lies. */
export const placeColumns = (alias: string): ScopeColumns => ({
  region: `${alias}.region_id`,
  municipality: `${alias}.municipality_id`,
  organization: `${alias}.organization_id`,
});

/** The group of the person that a row is about, for curators. */
export const personsGroup = (alias: string): string =>
  `(select g.group_name from persons g where g.id = ${alias}.person_id)`;

export const rowFields = (alias: string): { id: KnownNumber; version: KnownNumber } => ({
  id: { sql: `${alias}.id`, type: 'integer', title: 'Номер', known: true },
  version: { sql: `${alias}.version`, type: 'integer', title: 'Версия записи', known: true },
});

/** The join `o`. */
export const organizationJoin = (alias: string): string =>
  `join organizations o on o.id = ${alias}.organization_id`;

export const organizationId = (alias: string, title = 'Организация'): KnownNumber => ({
  sql: `${alias}.organization_id`,
  type: 'integer',
  title,
  known: true,
});

/** Needs the join `o`. */
export const organizationName = (title = 'Организация'): Field => ({
  sql: 'o.short_name',
  type: 'string',
  title,
  join: 'o',
  sortSql: 'o.sort_key',
});

export const ownerFields = (
  alias: string,
  title?: string,
): { organizationId: KnownNumber; organizationName: Field } => ({
  organizationId: organizationId(alias, title),
  organizationName: organizationName(title),
});

/** The person a row is about. */
export const learnerId = (alias: string): KnownNumber => ({
  sql: `${alias}.person_id`,
  type: 'integer',
  title: 'Обучающийся',
  known: true,
});

/** The join `u`. */
export const authorJoin = (alias: string, column = 'created_by'): string =>
  `left join users u on u.id = ${alias}.${column}`;

/** Needs the join `u`. */
export const authorName = (title: string): Field => ({
  sql: 'u.name',
  type: 'string',
  title,
  join: 'u',
  sortSql: 'u.sort_key',
});
