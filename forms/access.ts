// Roles, verbs and sensitivity as data. The route × role matrix, the console's navigation and the
// documentation are generated from this file; no other place decides who may do what.

import {
  type ExtraGrant,
  type ExtraGrantDescription,
  extraGrants,
  type RoleDescription,
  roles,
  type Sensitivity,
} from './access/roles.ts';
import type { Verb } from './access/verbs.ts';

export type { Area, ExtraGrant, RoleDescription, Sensitivity } from './access/roles.ts';
export { extraGrants, roles } from './access/roles.ts';
export type { Noun, Verb } from './access/verbs.ts';
export { definitionNouns, nouns, personNouns, verbs } from './access/verbs.ts';

export type Role = keyof typeof roles;

const described: Record<Role, RoleDescription> = roles;

export function isRole(value: string): value is Role {
  return Object.hasOwn(roles, value);
}

export function isExtraGrant(value: string): value is ExtraGrant {
  return Object.hasOwn(extraGrants, value);
}

const extras: Record<ExtraGrant, ExtraGrantDescription> = extraGrants;

/** What a grant opens that is given by an order only, with its number and date; undefined of any other. */
export function openedByOrder(role: string): string | undefined {
  return isExtraGrant(role) ? extras[role].byOrder : undefined;
}

export function describeRole(role: Role): RoleDescription {
  return described[role];
}

export function verbsOf(role: Role): readonly Verb[] {
  return [...new Set(described[role].verbs)];
}

/** The highest sensitivity a holder of the role reads by name, given the extra grants it holds. */
export function sensitivityOf(role: Role, extras: readonly ExtraGrant[] = []): Sensitivity {
  const { sensitivity, withPersonal } = described[role];
  if (sensitivity === 'special') return extras.includes('special-access') ? 'special' : 'personal';
  if (withPersonal !== undefined && extras.includes('personal')) return withPersonal;
  return sensitivity;
}

const rank: Record<Sensitivity, number> = { open: 0, personal: 1, special: 2 };

/** May a reader with this ceiling see a field of this sensitivity? */
export function covers(ceiling: Sensitivity, field: Sensitivity): boolean {
  return rank[ceiling] >= rank[field];
}

/** As closed as the most closed of them. */
export function strictest(levels: Iterable<Sensitivity>): Sensitivity {
  let found: Sensitivity = 'open';
  for (const level of levels) if (!covers(found, level)) found = level;
  return found;
}

/** Nobody raises their own rights: a grant to oneself is refused whatever the role. */
export function mayGrant(granter: Role, granted: Role | ExtraGrant, toSelf: boolean): boolean {
  return !toSelf && described[granter].mayGrant.includes(granted);
}

/** Pupils are never assessed, so a school (whatever the role in it) sees no levels at all. */
export function seesRiskLevels(role: Role, organizationKind: string): boolean {
  return organizationKind !== 'school' && described[role].verbs.includes('assessment.read');
}
