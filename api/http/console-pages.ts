// Serves the built console: hashed assets for a year, the page itself with a fresh nonce for its styles.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { contentSecurityPolicy } from './headers.ts';

export function consolePages(directory: string): Router {
  const page = readFileSync(join(directory, 'index.html'), 'utf8');
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
  router.get(/^\/(?:index\.html)?$/, (_request, response) => {
    const nonce = randomBytes(18).toString('base64');
    response.set('Content-Security-Policy', contentSecurityPolicy(nonce));
    response.type('html').send(page.replaceAll('__CSP_NONCE__', nonce));
  });
  router.use(
    express.static(directory, { index: false, redirect: false, maxAge: 0, cacheControl: false }),
  );
  return router;
}
