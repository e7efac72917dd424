import { answers } from './db/answers.ts';
import { openEndpoint } from './http/endpoint.ts';
import { Room } from './http/room.ts';

export const healthRoom = new Room('/health').get(
  '/',
  openEndpoint({
    summary: 'Состояние системы',
    async handle({ app, trx }) {
      const ok = app.health.ok && !app.health.draining && (await answers(trx));
      return {
        status: ok ? 200 : 503,
        ...(ok ? {} : { headers: { 'Retry-After': '10' } }),
        body: { status: ok ? 'ok' : 'unhealthy', version: app.version, database: app.db.engine },
      };
    },
  }),
);
