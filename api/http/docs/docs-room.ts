import { randomBytes } from 'node:crypto';
import { openEndpoint } from '../endpoint.ts';
import { contentSecurityPolicy } from '../headers.ts';
import { describeApi } from '../openapi.ts';
import { Room, type Route } from '../room.ts';
import { docsPage } from './page.ts';

export function docsRoom(routes: () => Route[]): Room {
  return new Room('/docs').get(
    '/',
    openEndpoint({
      summary: 'Описание интерфейса для людей',
      async handle({ app }) {
        const nonce = randomBytes(18).toString('base64');
        const base = app.publicUrl ?? 'http://localhost:8080';
        const page = docsPage(describeApi(routes(), app.version), base, nonce);
        return {
          headers: { 'Content-Security-Policy': contentSecurityPolicy(nonce) },
          send: async (response) => void response.type('html').send(page),
        };
      },
    }),
  );
}
