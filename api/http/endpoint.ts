// The one place with six duties: verb, body schema, transaction, idempotency key, audit entry in the
// same transaction, answer with ETag or problem. Rooms only say what a request means.

import type { Request, Response } from 'express';
import type { Knex } from 'knex';
import type { Verb } from '../../forms/access.ts';
import { isObject, type Json, type JsonObject } from '../../forms/json.ts';
import { type Actor, may, timeZoneOf } from '../access/actor.ts';
import { authorOf } from '../access/author.ts';
import { assertOpen } from '../access/closed.ts';
import { requestActor } from '../access/request-actor.ts';
import { cookieOf } from '../access/session.ts';
import { dateIn } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { isUniqueViolation } from '../db/failures.ts';
import {
  conflict,
  malformed,
  notFound,
  passwordChangeRequired,
  unauthenticated,
} from '../problem.ts';
import { AuditTrail } from '../trail/trail.ts';
import { checkKey, findReply, requestHash, storeReply } from './idempotency.ts';
import { type BodyOf, compileRequest, type RequestSchema } from './request-schema.ts';

export interface Call<Body = JsonObject> {
  app: AppContext;
  /** The transaction of a write; a read connection otherwise. */
  trx: Knex;
  actor: Actor;
  params: Record<string, string>;
  query: Record<string, string>;
  body: Body;
  ifMatch?: string;
  requiresIfMatch: boolean;
  address: string | null;
  /** What the sender's browser keeps of us under this name. */
  cookie(name: string): string | undefined;
  audit: AuditTrail;
  /** Instant of the request, ISO UTC, and the date at the actor's place. */
  now: string;
  today: string;
  /** Runs once the transaction is committed. */
  afterCommit(effect: () => void): void;
}

/** A call of somebody who has not logged in, or has and does not matter. */
export type OpenCall<Body = JsonObject> = Omit<Call<Body>, 'actor'> & { actor?: Actor };

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: Json;
  /** Sends something other than JSON (a file); the reply's own headers are set before. */
  send?(response: Response): Promise<void>;
}

export type Access = Verb | 'signed-in' | 'public';

interface Common<P, Schema extends RequestSchema> {
  summary: string;
  /** Slow work before the transaction (passwords, compiling): it must write nothing. */
  prepare?(call: OpenCall<BodyOf<Schema>>): Promise<P>;
  /** Checked first; `call.body` is of the type that it lets pass. */
  body?: Schema;
  /** GET reads; every other method writes, in one transaction. */
  reads?: 'reports';
  /** False for a POST that only answers a question: the journal keeps what happened, not each keystroke. */
  journals?: false;
  /** Open to somebody whose temporary password is not changed yet. */
  beforePasswordChange?: boolean;
  /** About the session itself: a key has none. `ends` may be asked while looking through another's eyes. */
  session?: 'only' | 'ends';
}

export interface EndpointSpec<P, Schema extends RequestSchema = RequestSchema>
  extends Common<P, Schema> {
  verb: Verb | 'signed-in';
  handle(call: Call<BodyOf<Schema>>, prepared: P): Promise<Reply>;
}

export interface OpenEndpointSpec<P, Schema extends RequestSchema = RequestSchema>
  extends Common<P, Schema> {
  handle(call: OpenCall<BodyOf<Schema>>, prepared: P): Promise<Reply>;
}

export interface Endpoint {
  access: Access;
  summary: string;
  body?: RequestSchema;
  session?: Common<undefined, RequestSchema>['session'];
  respond(app: AppContext, request: Request, response: Response): Promise<void>;
}

/** For people who have logged in and hold the verb somewhere. */
export function endpoint<P = undefined, const Schema extends RequestSchema = RequestSchema>(
  spec: EndpointSpec<P, Schema>,
): Endpoint {
  return build(spec.verb, spec, (call, prepared) => {
    const { actor } = call;
    if (!actor) throw unauthenticated();
    return spec.handle({ ...call, actor }, prepared);
  });
}

/** For anybody. */
export function openEndpoint<P = undefined, const Schema extends RequestSchema = RequestSchema>(
  spec: OpenEndpointSpec<P, Schema>,
): Endpoint {
  return build('public', spec, spec.handle);
}

function build<P, Schema extends RequestSchema>(
  access: Access,
  spec: Common<P, Schema>,
  run: (call: OpenCall<BodyOf<Schema>>, prepared: P) => Promise<Reply>,
): Endpoint {
  const checkBody = spec.body ? compileRequest(spec.body) : undefined;

  async function respond(app: AppContext, request: Request, response: Response): Promise<void> {
    const actor = await requestActor(app, request);
    if (access !== 'public') {
      if (!actor) throw unauthenticated();
      if (actor.mustChangePassword && !spec.beforePasswordChange) throw passwordChangeRequired();
      if (access !== 'signed-in' && !may(actor, access)) throw notFound();
    }
    if (actor) assertOpen(actor, request.method, access, spec.session);
    const instant = app.clock.now();
    const now = instant.toISOString();
    const json = request.json;
    if (checkBody) checkBody(json);
    else if (request.method === 'PUT' ? !isObject(json) : json !== undefined && !isObject(json)) {
      throw malformed('Тело запроса должно быть объектом.');
    }
    const effects: (() => void)[] = [];
    const call = (trx: Knex): OpenCall<BodyOf<Schema>> => ({
      app,
      trx,
      actor,
      params: Object.fromEntries(Object.entries(request.params).map(([k, v]) => [k, String(v)])),
      query: singleValues(request.query),
      // Checked above; without a schema it is any object.
      body: (isObject(json) ? json : {}) as BodyOf<Schema>,
      ifMatch: header(request, 'if-match')?.replace(/^(?:W\/)?"(.*)"$/, '$1'),
      requiresIfMatch: header(request, 'prefer') === 'if-match',
      address: request.ip ?? null,
      cookie: (name) => cookieOf(request, name),
      audit: new AuditTrail(),
      now,
      today: dateIn(timeZoneOf(actor), instant),
      afterCommit: (effect) => effects.push(effect),
    });
    const author = authorOf(actor, request.ip ?? null);
    // Without `prepare` P is undefined, which is what is handed on.
    const prepared = (await spec.prepare?.(call(app.db.reader))) as P;

    if (request.method === 'GET' || request.method === 'HEAD') {
      const reading = call(spec.reads === 'reports' ? app.db.reports : app.db.reader);
      const reply = await run(reading, prepared);
      await reading.audit.note(app.db, author, now);
      return send(response, reply);
    }

    const key = request.method === 'POST' ? header(request, 'idempotency-key') : undefined;
    if (key !== undefined) checkKey(key);
    const userId = actor?.userId ?? 0;
    const hash = requestHash(request.method, request.originalUrl, request.bodyText ?? '');
    const write = () =>
      app.db.write(async (trx): Promise<Reply> => {
        effects.length = 0;
        if (key !== undefined) {
          const stored = await findReply(trx, userId, key, hash);
          if (stored) return { status: stored.status, body: JSON.parse(stored.body) };
        }
        const writing = call(trx);
        const reply = await run(writing, prepared);
        const silent = spec.journals === false || access === 'public';
        if (writing.audit.entries.length === 0 && !silent) {
          writing.audit.record({ action: access, summary: spec.summary });
        }
        await writing.audit.write(trx, author, now);
        // A cookie is given once; a file is read, not repeated.
        if (key !== undefined && !reply.send) {
          const person = writing.audit.entries.find((e) => e.subjects?.length)?.subjects?.[0];
          const stored = { status: reply.status ?? 200, body: JSON.stringify(reply.body ?? {}) };
          await storeReply(trx, userId, key, hash, stored, person, now);
        }
        return reply;
      });
    const reply = await write()
      .catch((error: unknown) => {
        // Two equal keys at once: the loser finds the winner's stored reply.
        if (key !== undefined && isUniqueViolation(error)) return write();
        throw error;
      })
      .catch((error: unknown) => {
        throw isUniqueViolation(error)
          ? conflict(
              'Такая запись уже есть',
              'Измените код, логин или другие неповторимые сведения.',
            )
          : error;
      });
    for (const effect of effects) effect();
    return send(response, reply);
  }

  return { access, summary: spec.summary, body: spec.body, session: spec.session, respond };
}

async function send(response: Response, reply: Reply): Promise<void> {
  if (reply.headers) response.set(reply.headers);
  response.status(reply.status ?? 200);
  if (reply.send) return reply.send(response);
  if (reply.body === undefined) return void response.end();
  const bytes = Buffer.from(JSON.stringify(reply.body));
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}

function header(request: Request, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function singleValues(query: Request['query']): Record<string, string> {
  const out: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw malformed('Параметр адреса указан несколько раз.');
    out[name] = value;
  }
  return out;
}
