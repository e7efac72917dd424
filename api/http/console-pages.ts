// Serves the built console: hashed assets for a year, the page itself with a fresh nonce for its styles.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { contentSecurityPolicy } from './headers.ts';

export function consolePages(directory: string): Router {
  const page = pageOf(directory, 'index.html');
  const questionnairePage = pageOf(directory, 'public/index.html');
  const router = Router();
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), {
      index: false,
      fallthrough: false,
      setHeaders: (response) =>
        response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  router.get(/^\/(?:index\.html)?$/, page);
  // Whether there is such a questionnaire, the page asks itself: the answer looks the same either way.
  router.get('/q/:uid', questionnairePage);
  router.use('/public', (_request, _response, next) => next('router'));
  router.use(
    express.static(directory, { index: false, redirect: false, maxAge: 0, cacheControl: false }),
  );
  return router;
}

/** A built page; each answer carries a nonce of its own. */
function pageOf(directory: string, name: string): RequestHandler {
  const text = readFileSync(join(directory, name), 'utf8');
  return (_request, response) => {
    const nonce = randomBytes(18).toString('base64');
    response.set('Content-Security-Policy', contentSecurityPolicy(`nonce-${nonce}`));
    response.type('html').send(text.replaceAll('__CSP_NONCE__', nonce));
  };
}
