// Who acts, where, and what that allows. Grants are loaded with the session and judged here.
import {
  covers,
  describeRole,
  type ExtraGrant,
  isExtraGrant,
  isRole,
  type Role,
  type Sensitivity,
  seesRiskLevels,
  sensitivityOf,
  type Verb,
  verbsOf,
} from '../../forms/access.ts';

export interface Grant {
  role: Role | ExtraGrant;
  area: 'subtree' | 'service-area';
  groupNames: string[] | null;
  organizationId: number;
  regionId: number | null;
  organizationKind: string;
  organizationName: string;
  timeZone: string;
}

export interface Actor {
  userId: number;
  login: string;
  name: string;
  mustChangePassword: boolean;
  demo: boolean;
  sessionHash: string;
  grants: Grant[];
}

export type Area =
  | { kind: 'all' }
  | { kind: 'region' | 'municipality' | 'subtree' | 'service-area'; id: number }
  | { kind: 'groups'; id: number; names: string[] };

/** Rows lie in any of the areas; no area means no rows. */
export type Scope = readonly Area[];

export const EVERYWHERE: Scope = [{ kind: 'all' }];

const verbSets = new Map<Role, ReadonlySet<Verb>>();

function allows(grant: Grant, verb: Verb): grant is Grant & { role: Role } {
  if (!isRole(grant.role)) return false;
  let verbs = verbSets.get(grant.role);
  if (!verbs) {
    verbs = new Set(verbsOf(grant.role));
    verbSets.set(grant.role, verbs);
  }
  return verbs.has(verb);
}

function areaOf(grant: Grant): Area {
  const id = grant.organizationId;
  if (isRole(grant.role) && describeRole(grant.role).ownGroups) {
    return { kind: 'groups', id, names: grant.groupNames ?? [] };
  }
  if (grant.area === 'service-area') return { kind: 'service-area', id };
  if (grant.organizationKind === 'country') return { kind: 'all' };
  if (grant.organizationKind === 'region') return { kind: 'region', id };
  if (grant.organizationKind === 'municipality') return { kind: 'municipality', id };
  return { kind: 'subtree', id };
}

function merged(areas: Area[]): Scope {
  if (areas.some((area) => area.kind === 'all')) return EVERYWHERE;
  return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
}

export function may(actor: Actor, verb: Verb): boolean {
  return actor.grants.some((grant) => allows(grant, verb));
}

export function rolesOf(actor: Actor): Role[] {
  return [...new Set(actor.grants.map((g) => g.role).filter(isRole))];
}

export function permissionsOf(actor: Actor): Verb[] {
  return [...new Set(rolesOf(actor).flatMap((role) => verbsOf(role)))].sort();
}

/** Where the actor holds the grants of this kind. */
function scopeWhere(actor: Actor, holds: (grant: Grant) => boolean): Scope {
  return merged(actor.grants.filter(holds).map(areaOf));
}

/** Where the actor may do `verb`. */
export function scopeOf(actor: Actor, verb: Verb): Scope {
  return scopeWhere(actor, (g) => allows(g, verb));
}

/**
 * Where the actor may do `verb` to fields of this sensitivity. For special fields the «допуск» held
 * elsewhere does not count: intersect the result with `specialScope`.
 */
export function scopeFor(actor: Actor, verb: Verb, sensitivity: Sensitivity): Scope {
  const extras = [...new Set(actor.grants.map((g) => g.role).filter(isExtraGrant))];
  return scopeWhere(
    actor,
    (g) => allows(g, verb) && covers(sensitivityOf(g.role, extras), sensitivity),
  );
}

/** Places where the actor holds the «допуск к специальным сведениям». */
export function specialScope(actor: Actor): Scope {
  return scopeWhere(actor, (g) => g.role === 'special-access');
}

/** Places where the actor sees levels of risk. */
export function levelScope(actor: Actor): Scope {
  return scopeWhere(actor, (g) => isRole(g.role) && seesRiskLevels(g.role, g.organizationKind));
}

/** The time zone of the place the actor works in. */
export function timeZoneOf(actor: Actor | undefined): string {
  return actor?.grants[0]?.timeZone ?? 'Europe/Moscow';
}
