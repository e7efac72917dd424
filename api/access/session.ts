// Sessions live in the database; what a request learns of one is kept for half a second at most, so
// that a withdrawn right or a logout is felt within a second in every process.
import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Knex } from 'knex';
import { isExtraGrant, isRole } from '../../forms/access.ts';
import { dateIn } from '../clock.ts';
import type { AppContext } from '../context.ts';
import type { Actor, Grant } from './actor.ts';

export const FRESH_MILLISECONDS = 500;
const SESSION_HOURS = 12;
const REMEMBERED = 5_000;

const remembered = new WeakMap<
  AppContext,
  Map<string, { actor: Actor | undefined; until: number }>
>();

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function cookieName(app: AppContext): string {
  return app.publicUrl?.startsWith('https:') ? '__Host-session' : 'session';
}

function tokenOf(app: AppContext, request: Request): string | undefined {
  const wanted = `${cookieName(app)}=`;
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(wanted)) {
      const token = cookie.slice(wanted.length);
      return /^[\w-]{43}$/.test(token) ? token : undefined;
    }
  }
  return undefined;
}

export async function requestActor(app: AppContext, request: Request): Promise<Actor | undefined> {
  const token = tokenOf(app, request);
  if (!token) return undefined;
  const hash = hashToken(token);
  let cache = remembered.get(app);
  if (!cache) {
    cache = new Map();
    remembered.set(app, cache);
  }
  const known = cache.get(hash);
  const instant = app.clock.now();
  if (known && known.until > Date.now()) return known.actor;
  // The writer's connection is asked on neither engine: a replica that lags would resurrect a session,
  // so with a read replica the main server answers.
  const actor = await loadActor(
    app.db.engine === 'postgres' ? app.db.writer : app.db.reader,
    hash,
    instant,
  );
  if (cache.size > REMEMBERED) cache.clear();
  cache.set(hash, { actor, until: Date.now() + FRESH_MILLISECONDS });
  return actor;
}

export function forgetRemembered(app: AppContext): void {
  remembered.get(app)?.clear();
}

export async function loadActor(db: Knex, hash: string, instant: Date): Promise<Actor | undefined> {
  const user = await db('sessions as s')
    .join('users as u', 'u.id', 's.user_id')
    .where('s.token_hash', hash)
    .where('s.expires_at', '>', instant.toISOString())
    .where('u.status', 'active')
    .first('u.id', 'u.login', 'u.name', 'u.must_change_password', 'u.demo');
  if (!user) return undefined;
  return {
    userId: user.id,
    login: user.login,
    name: user.name,
    mustChangePassword: Boolean(user.must_change_password),
    demo: Boolean(user.demo),
    sessionHash: hash,
    grants: await loadGrants(db, user.id, instant),
  };
}

export async function loadGrants(db: Knex, userId: number, instant: Date): Promise<Grant[]> {
  const rows = await db('grants as g')
    .join('organizations as o', 'o.id', 'g.organization_id')
    .where('g.user_id', userId)
    .orderBy('g.id')
    .select(
      'g.role',
      'g.area',
      'g.group_names',
      'g.organization_id',
      'g.starts_on',
      'g.ends_on',
      'o.kind',
      'o.region_id',
      'o.short_name',
      'o.time_zone',
    );
  const grants: Grant[] = [];
  for (const row of rows) {
    const today = dateIn(row.time_zone, instant);
    if (row.starts_on > today || (row.ends_on !== null && row.ends_on < today)) continue;
    const role: string = row.role;
    if (!isRole(role) && !isExtraGrant(role)) continue;
    grants.push({
      role,
      area: row.area === 'service-area' ? 'service-area' : 'subtree',
      groupNames: row.group_names === null ? null : JSON.parse(row.group_names),
      organizationId: row.organization_id,
      regionId: row.region_id,
      organizationKind: row.kind,
      organizationName: row.short_name,
      timeZone: row.time_zone,
    });
  }
  return grants;
}

/** Opens a session and returns the secret for the cookie; only its hash is stored. */
export async function openSession(trx: Knex, userId: number, instant: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await trx('sessions').insert({
    token_hash: hashToken(token),
    user_id: userId,
    created_at: instant.toISOString(),
    expires_at: new Date(instant.getTime() + SESSION_HOURS * 3_600_000).toISOString(),
  });
  return token;
}

export async function closeSession(trx: Knex, hash: string): Promise<void> {
  await trx('sessions').where({ token_hash: hash }).delete();
}

export async function closeSessionsOf(trx: Knex, userId: number): Promise<void> {
  await trx('sessions').where({ user_id: userId }).delete();
}

export function setCookie(app: AppContext, response: Response, token: string | undefined): void {
  const secure = app.publicUrl?.startsWith('https:') ? '; Secure' : '';
  const life = token === undefined ? 0 : SESSION_HOURS * 3600;
  response.append(
    'Set-Cookie',
    `${cookieName(app)}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}${secure}`,
  );
}
