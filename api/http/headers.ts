// Headers every answer carries; a page with styles of its own says which are allowed.
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { AppContext } from '../context.ts';

/** @param styles what is allowed beside our files: `nonce-…` or `sha256-…` */
export function contentSecurityPolicy(styles?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styles ? ` '${styles}'` : ''}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** How a policy names a style by what stands in it. */
export function sourceOf(style: string): string {
  return `sha256-${createHash('sha256').update(style).digest('base64')}`;
}

export function securityHeaders({ publicUrl }: Pick<AppContext, 'publicUrl'>): RequestHandler {
  const https = publicUrl?.startsWith('https:')
    ? { 'Strict-Transport-Security': 'max-age=31536000' }
    : {};
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'Cache-Control': 'no-store',
      ...https,
    });
    next();
  };
}
