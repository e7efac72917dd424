// Every failure leaves the server through here: worded for people, without SQL, stacks or values.

import type { ErrorRequestHandler } from 'express';
import { authorOf } from '../access/author.ts';
import { requestActor } from '../access/request-actor.ts';
import type { AppContext } from '../context.ts';
import { isDiskFull, isStorageFailure } from '../db/failures.ts';
import { logFailure } from '../log-failure.ts';
import { diskFull, malformed, notFound, Problem, storageFailed, unexpected } from '../problem.ts';
import { AuditTrail } from '../trail/trail.ts';

export function problemWriter(app: AppContext): ErrorRequestHandler {
  return async (error, request, response, _next) => {
    const problem = asProblem(app, error);
    if (problem.init.denied) {
      try {
        const actor = await requestActor(app, request);
        if (actor) {
          const trail = new AuditTrail();
          const [resource, id] = request.path
            .split('/')
            .filter((part) => part !== '' && part !== 'api');
          trail.record({
            action: `${request.method.toLowerCase()}`,
            outcome: 'denied',
            resource,
            resourceId: id,
            summary: `Отказано: ${request.method} ${request.path}`,
          });
          const now = app.clock.now().toISOString();
          await trail.note(app.db, authorOf(actor, request.ip ?? null), now);
        }
      } catch (failure) {
        if (!(failure instanceof Problem)) logFailure(failure);
      }
    }
    if (response.headersSent) return void response.destroy();
    response
      .status(problem.init.status)
      .set(problem.init.headers ?? {})
      .type('application/problem+json')
      .send(JSON.stringify(problem.document()));
  };
}

function asProblem(app: AppContext, error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof URIError) return malformed('Адрес записан неверно.');
  // Files that are not there or not ours to give, and addresses that cannot be read, as Express reports them.
  if (statusOf(error) === 404 || statusOf(error) === 403) return notFound();
  if (statusOf(error) === 400) return malformed('Адрес записан неверно.');
  if (isDiskFull(error)) {
    logFailure(error);
    return diskFull();
  }
  if (isStorageFailure(error)) {
    app.health.ok = false;
    logFailure(error);
    return storageFailed();
  }
  logFailure(error);
  return unexpected();
}

function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error
    ? error.status
    : undefined;
}
