// «Просмотр от имени»: who keeps a person's account looks at the console as that person, changing nothing.

import { forgetRemembered } from '../access/request-actor.ts';
import { closeView } from '../access/session-queries.ts';
import { VIEW_MINUTES } from '../access/view-as.ts';
import { endpoint } from '../http/endpoint.ts';
import { getRecord } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid, notFound } from '../problem.ts';
import { assertMayManage } from './authority.ts';
import { users } from './user-routes.ts';

const start = endpoint({
  verb: 'user.update',
  summary: 'Просмотр от имени пользователя: начать',
  session: 'only',
  body: {
    type: 'object',
    properties: { userId: { type: 'integer', title: 'Пользователь' } },
    required: ['userId'],
  },
  async handle(call) {
    const { actor, app, trx } = call;
    if (!actor.sessionHash) throw notFound();
    const person = await getRecord(call, users, call.body.userId, 'user.update');
    const id = person.id;
    if (id === actor.userId) throw invalid({ userId: 'Своими глазами вы смотрите и так' });
    await assertMayManage(call, id);
    if (person.status !== 'active')
      throw invalid({ userId: 'Пользователь заблокирован: он ничего не видит' });
    const until = new Date(app.clock.now().getTime() + VIEW_MINUTES * 60_000).toISOString();
    await trx('sessions')
      .where({ token_hash: actor.sessionHash })
      .update({ view_as_user_id: id, view_as_until: until });
    call.audit.record({
      action: 'session.view',
      resource: 'users',
      resourceId: id,
      place: await placeOf(trx, person.organizationId),
      summary: `Начат просмотр от имени: ${person.name}, ${person.login}; не дольше ${VIEW_MINUTES} минут`,
    });
    call.afterCommit(() => forgetRemembered(app));
    return { status: 204 };
  },
});

const end = endpoint({
  verb: 'signed-in',
  summary: 'Просмотр от имени пользователя: закончить',
  session: 'ends',
  beforePasswordChange: true,
  async handle(call) {
    const { actor, app, trx } = call;
    if (actor.sessionHash && (await closeView(trx, actor.sessionHash))) {
      call.audit.record({
        action: 'session.view-end',
        resource: 'users',
        resourceId: actor.userId,
        summary: `Закончен просмотр от имени: ${actor.name}, ${actor.login}`,
      });
    }
    call.afterCommit(() => forgetRemembered(app));
    return { status: 204 };
  },
});

export const viewRoom = new Room('/session/view').post('/', start).delete('/', end);
