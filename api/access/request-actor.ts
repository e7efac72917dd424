// Who sent a request: by a cookie or by a key. What is learnt is kept for half a second at most, so that
// a withdrawn right, a logout or a revoked key is felt within a second in every process, also when the clock is put back.
import type { Request } from 'express';
import type { AppContext } from '../context.ts';
import type { Actor } from './actor.ts';
import { cookieTokenOf, hashToken, loadActor } from './session.ts';
import { keyHashOf, loadTokenHolder, noteUse, refuseKey } from './token.ts';
import { noteEnd } from './view-as.ts';

export const FRESH_MILLISECONDS = 500;
const REMEMBERED = 5_000;

const RECOGNISED_MILLISECONDS = 60_000;

const lately = new WeakMap<AppContext, Map<string, number>>();

type Remembered = Map<string, { actor: Actor | undefined; until: number }>;
const remembered = new WeakMap<AppContext, Remembered>();

export function forgetRemembered(app: AppContext): void {
  remembered.get(app)?.clear();
}

/** A key that was sent is the only thing heard: a wrong one is refused, whatever the cookie says. */
export async function requestActor(app: AppContext, request: Request): Promise<Actor | undefined> {
  const key = keyHashOf(request);
  if (key !== undefined) {
    const actor = await remember(app, `key ${key}`, () => byKey(app, key));
    return actor ?? refuseKey(app, request.ip ?? null);
  }
  const token = cookieTokenOf(app, request);
  if (!token) return undefined;
  const hash = hashToken(token);
  return remember(app, hash, () => bySession(app, hash));
}

/**
 * What names the session or key of a sender who was recognised within the last minute; a secret that nobody
 * has been recognised by is a stranger's, however it is written. This tells whose requests are counted, never
 * what may be done.
 */
export function recognised(app: AppContext, request: Request): string | undefined {
  const name = nameOf(app, request);
  const until = name === undefined ? undefined : lately.get(app)?.get(name);
  return until !== undefined && until > performance.now() ? name : undefined;
}

function nameOf(app: AppContext, request: Request): string | undefined {
  const key = keyHashOf(request);
  if (key !== undefined) return `key ${key}`;
  const token = cookieTokenOf(app, request);
  return token === undefined ? undefined : hashToken(token);
}

function noteRecognised(app: AppContext, name: string): void {
  const names = lately.get(app) ?? new Map<string, number>();
  lately.set(app, names);
  if (names.size > REMEMBERED) names.clear();
  names.set(name, performance.now() + RECOGNISED_MILLISECONDS);
}

async function bySession(app: AppContext, hash: string): Promise<Actor | undefined> {
  const actor = await loadActor(freshDatabase(app), hash, app.clock.now());
  if (actor?.endedView !== undefined) await noteEnd(app, actor);
  return actor;
}

async function byKey(app: AppContext, hash: string): Promise<Actor | undefined> {
  const instant = app.clock.now();
  const holder = await loadTokenHolder(freshDatabase(app), hash, instant);
  if (holder) await noteUse(app, holder, instant);
  return holder?.actor;
}

/**
 * The writer's connection is asked on neither engine: a replica that lags would resurrect a session, so
 * with a read replica the main server answers.
 */
function freshDatabase({ db }: AppContext) {
  return db.engine === 'postgres' ? db.writer : db.reader;
}

async function remember(
  app: AppContext,
  name: string,
  load: () => Promise<Actor | undefined>,
): Promise<Actor | undefined> {
  let cache = remembered.get(app);
  if (!cache) {
    cache = new Map();
    remembered.set(app, cache);
  }
  const known = cache.get(name);
  if (known && known.until > performance.now()) return known.actor;
  const actor = await load();
  if (actor) noteRecognised(app, name);
  if (cache.size > REMEMBERED) cache.clear();
  cache.set(name, { actor, until: performance.now() + FRESH_MILLISECONDS });
  return actor;
}
