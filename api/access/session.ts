// Sessions live in the database under the hash of a secret that only the cookie holds.
import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Knex } from 'knex';
import type { AppContext } from '../context.ts';
import type { Actor } from './actor.ts';
import { loadGrants } from './grant-queries.ts';
import { lookThrough } from './view-as.ts';

const SESSION_HOURS = 12;

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

function cookieName(app: AppContext): string {
  return app.publicUrl?.startsWith('https:') ? '__Host-session' : 'session';
}

export function cookieOf(request: Request, name: string): string | undefined {
  const wanted = `${name}=`;
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(wanted)) return cookie.slice(wanted.length);
  }
  return undefined;
}

export function cookieTokenOf(app: AppContext, request: Request): string | undefined {
  const token = cookieOf(request, cookieName(app));
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

export async function loadActor(db: Knex, hash: string, instant: Date): Promise<Actor | undefined> {
  const row = await db('sessions as s')
    .join('users as u', 'u.id', 's.user_id')
    .where('s.token_hash', hash)
    .where('s.expires_at', '>', instant.toISOString())
    .where('u.status', 'active')
    .first(
      'u.id',
      'u.login',
      'u.name',
      'u.must_change_password',
      'u.demo',
      's.view_as_user_id',
      's.view_as_until',
    );
  if (!row) return undefined;
  const actor: Actor = {
    userId: row.id,
    login: row.login,
    name: row.name,
    mustChangePassword: Boolean(row.must_change_password),
    demo: Boolean(row.demo),
    sessionHash: hash,
    grants: await loadGrants(db, row.id, instant),
  };
  if (row.view_as_user_id === null) return actor;
  return lookThrough(db, actor, { userId: row.view_as_user_id, until: row.view_as_until }, instant);
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
