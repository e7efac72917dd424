import { openEndpoint } from './http/endpoint.ts';
import { Room } from './http/room.ts';

export const healthRoom = new Room('/health').get(
  '/',
  openEndpoint({
    summary: 'Состояние системы',
    async handle({ app, trx }) {
      const answers = await trx.raw('select 1').then(
        () => true,
        () => false,
      );
      const ok = app.health.ok && !app.health.draining && answers;
      return {
        status: ok ? 200 : 503,
        body: { status: ok ? 'ok' : 'unhealthy', version: app.version, database: app.db.engine },
      };
    },
  }),
);
