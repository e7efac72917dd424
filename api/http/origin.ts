// A change is accepted from our own pages and from programs, never from another site's page.
import type { NextFunction, Request, Response } from 'express';
import { carriesKey } from '../access/token.ts';
import { foreignOrigin } from '../problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function sameOrigin(ownOrigin: () => string | undefined) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    next(isOurs(request, ownOrigin()) ? undefined : foreignOrigin());
  };
}

function isOurs(request: Request, own: string | undefined): boolean {
  // A key is heard instead of the cookie, and no other site's page has one.
  if (SAFE.has(request.method) || carriesKey(request)) return true;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== undefined) return origin === (own ?? `${request.protocol}://${host}`);
  // Without an Origin only a program can send JSON; a form of another site cannot.
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return type === undefined || type === 'application/json' || type === '';
}
