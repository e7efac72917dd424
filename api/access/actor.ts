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
  grants: Grant[];
  /** Absent when the request came by a key. */
  sessionHash?: string;
  /** The key the request came by. */
  token?: { name: string; readOnly: boolean };
  /** Who looks through this person's eyes: both limits hold. */
  viewer?: Viewer;
  /** The login of the person whose eyes the session looked through until the term or the right ended. */
  endedView?: string;
}

export interface Viewer {
  userId: number;
  login: string;
  name: string;
  grants: Grant[];
  /** Instant the view ends by itself. */
  until: string;
}

export type Area =
  | { kind: 'all' }
  | { kind: 'region' | 'municipality' | 'subtree' | 'service-area'; id: number }
  | { kind: 'groups'; id: number; names: string[] }
  /** Rows of the area that lie in the outer scope as well. */
  | { kind: 'within'; area: Area; outer: Scope };

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

/** What lies in both. */
function common(inner: Scope, outer: Scope): Scope {
  if (inner.some((area) => area.kind === 'all')) return outer;
  if (outer.some((area) => area.kind === 'all')) return inner;
  return outer.length === 0 ? [] : inner.map((area) => ({ kind: 'within', area, outer }));
}

/** Every area of `inner` stands in `outer` as well. */
export function holds(outer: Scope, inner: Scope): boolean {
  const areas = new Set(outer.map((area) => JSON.stringify(area)));
  return (
    outer.some((area) => area.kind === 'all') ||
    inner.every((area) => areas.has(JSON.stringify(area)))
  );
}

export function may(actor: Actor, verb: Verb): boolean {
  const { grants, viewer } = actor;
  const allowed = (held: Grant[]) => held.some((grant) => allows(grant, verb));
  return allowed(grants) && (!viewer || allowed(viewer.grants));
}

/** Whose saved views, keys and long works are shown: one's own are nobody else's to look at. */
export function ownerId({ userId, viewer }: Actor): number {
  return viewer ? 0 : userId;
}

export function rolesOf(actor: Actor): Role[] {
  return [...new Set(actor.grants.map((g) => g.role).filter(isRole))];
}

export function permissionsOf(actor: Actor): Verb[] {
  const held = [...new Set(rolesOf(actor).flatMap((role) => verbsOf(role)))];
  return held.filter((verb) => may(actor, verb)).sort();
}

function extrasOf(grants: readonly Grant[]): ExtraGrant[] {
  return [...new Set(grants.map((g) => g.role).filter(isExtraGrant))];
}

/** Where the actor, and whoever looks through its eyes, holds the grants of this kind. */
function scopeWhere(
  { grants, viewer }: Actor,
  holds: (grant: Grant, extras: ExtraGrant[]) => boolean,
): Scope {
  const where = (held: readonly Grant[]): Scope => {
    const extras = extrasOf(held);
    return merged(held.filter((grant) => holds(grant, extras)).map(areaOf));
  };
  return viewer ? common(where(grants), where(viewer.grants)) : where(grants);
}

/** Does the actor, and whoever looks through its eyes, hold this beside a role? */
export function hasExtra({ grants, viewer }: Actor, extra: ExtraGrant): boolean {
  const has = (held: readonly Grant[]) => held.some(({ role }) => role === extra);
  return has(grants) && (!viewer || has(viewer.grants));
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
  return scopeWhere(
    actor,
    (g, extras) => allows(g, verb) && covers(sensitivityOf(g.role, extras), sensitivity),
  );
}

/** Places where the actor holds the «допуск к специальным сведениям». */
export function specialScope(actor: Actor): Scope {
  return scopeWhere(actor, (g) => g.role === 'special-access');
}

/** Places where the actor is told who works for defence. */
export function defenceScope(actor: Actor): Scope {
  return scopeWhere(actor, (g) => g.role === 'defence-access');
}

/** Where the actor reads what has not been sent yet. */
export function draftScope(actor: Actor, verb: Verb): Scope {
  return scopeWhere(actor, (g) => allows(g, verb) && !describeRole(g.role).sentOnly);
}

/** Places where the actor sees levels of risk. */
export function levelScope(actor: Actor): Scope {
  return scopeWhere(actor, (g) => isRole(g.role) && seesRiskLevels(g.role, g.organizationKind));
}

/** The time zone of the place the actor works in. */
export function timeZoneOf(actor: Actor | undefined): string {
  return actor?.grants[0]?.timeZone ?? 'Europe/Moscow';
}
