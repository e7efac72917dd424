// So many requests from one sender and no more: whoever is known has a bucket of its own session or key, all
// strangers of an address share one, and the watcher of health another. Each process counts for itself.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { recognised } from '../access/request-actor.ts';
import type { AppContext } from '../context.ts';
import { tooManyRequests } from '../problem.ts';

/** In the mean of this many seconds; all of them may be spent at once. */
const SECONDS = 10;

export interface RequestLimits {
  /** Requests a second; 0 is without limit. */
  session: number;
  address: number;
}

export function requestLimit(app: AppContext): RequestHandler {
  const { session = 0, address = 0 } = app.requestLimits ?? {};
  const bucketOf = (perSecond: number) =>
    perSecond > 0
      ? new RateLimiterMemory({ points: perSecond * SECONDS, duration: SECONDS })
      : undefined;
  const [sessions, addresses] = [bucketOf(session), bucketOf(address)];
  return (request: Request, _response: Response, next: NextFunction) => {
    const known = recognised(app, request);
    const bucket = known === undefined ? addresses : sessions;
    if (!bucket) return next();
    bucket.consume(known ?? strangerOf(request)).then(
      () => next(),
      (refused: unknown) =>
        next(
          refused instanceof RateLimiterRes
            ? tooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)))
            : refused,
        ),
    );
  };
}

function strangerOf({ ip, path }: Request): string {
  return `${path === '/health' ? 'health ' : ''}${networkOf(ip ?? '-')}`;
}

/** Whoever has an address of the sixth version has 2^64 of them: the network counts. */
function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const groups = (ip.split('::')[0] ?? '').split(':');
  return [...groups, '0', '0', '0', '0'].slice(0, 4).join(':');
}
