import { authorOf } from '../access/author.ts';
import { endAccess } from '../access/end-access.ts';
import { type Account, deviceCookie, knownDevice, markDevice } from '../access/known-device.ts';
import { type Attempt, countAttempt, forgetAttempt } from '../access/login-attempts.ts';
import { hashPassword, pretendToVerify, verifyPassword, weakness } from '../access/password.ts';
import { forgetRemembered } from '../access/request-actor.ts';
import { closeSession, hashToken, loadActor, openSession, setCookie } from '../access/session.ts';
import type { AppContext } from '../context.ts';
import { endpoint, type OpenCall, openEndpoint } from '../http/endpoint.ts';
import type { BodyOf } from '../http/request-schema.ts';
import { Room } from '../http/room.ts';
import { invalid, unauthenticated, wrongCredentials } from '../problem.ts';
import { AuditTrail } from '../trail/trail.ts';
import { presentSession } from './present-session.ts';

const loginRequest = {
  type: 'object',
  properties: {
    login: { type: 'string', minLength: 1, maxLength: 100, title: 'Логин' },
    password: { type: 'string', minLength: 1, maxLength: 200, title: 'Пароль' },
  },
  required: ['login', 'password'],
} as const;

const passwordRequest = {
  type: 'object',
  properties: {
    currentPassword: { type: 'string', minLength: 1, maxLength: 200, title: 'Текущий пароль' },
    newPassword: { type: 'string', minLength: 1, maxLength: 200, title: 'Новый пароль' },
  },
  required: ['currentPassword', 'newPassword'],
} as const;

/** A failed login writes although the request fails: in a transaction of its own. */
async function refuse(
  app: AppContext,
  login: string | undefined,
  address: string | null,
): Promise<never> {
  const instant = app.clock.now();
  await app.db.write(async (trx) => {
    const trail = new AuditTrail();
    trail.record({
      action: 'session.create',
      outcome: 'failed',
      resource: 'session',
      // People type passwords for logins: what is no account's name is not kept.
      summary: `Неудачный вход: ${login ?? 'такого логина нет'}`,
    });
    await trail.write(trx, authorOf(undefined, address), instant.toISOString());
  });
  throw wrongCredentials();
}

interface Identity extends Account {
  userId: number;
  attempt: Attempt;
}

async function identify({
  app,
  body,
  address,
  cookie,
}: OpenCall<BodyOf<typeof loginRequest>>): Promise<Identity> {
  const instant = app.clock.now();
  const [typed, password] = [body.login.trim(), body.password];
  const user: { id: number; login: string; password_hash: string; status: string } | undefined =
    await app.db
      .reader('users')
      .where({ login: typed.toLowerCase() })
      .first('id', 'login', 'password_hash', 'status');
  const account = user && { login: user.login, passwordHash: user.password_hash };
  const device = account && knownDevice(account, cookie(deviceCookie(app, account.login)), instant);
  const attempt = { login: typed, address, device };
  await app.db.write((trx) => countAttempt(trx, attempt, instant));
  if (!account || user.status !== 'active') {
    await pretendToVerify(app, password);
    return refuse(app, account?.login, address);
  }
  if (!(await verifyPassword(account.passwordHash, password)))
    return refuse(app, account.login, address);
  return { ...account, userId: user.id, attempt };
}

const signIn = openEndpoint<Identity, typeof loginRequest>({
  summary: 'Вход',
  session: 'only',
  body: loginRequest,
  prepare: identify,
  async handle({ app, trx, audit, actor: previous }, identity) {
    const { userId, login } = identity;
    const instant = app.clock.now();
    // A session fixed beforehand by somebody else never becomes the new one.
    if (previous?.sessionHash) await closeSession(trx, previous.sessionHash);
    const token = await openSession(trx, userId, instant);
    await forgetAttempt(trx, identity.attempt);
    const actor = await loadActor(trx, hashToken(token), instant);
    if (!actor) throw wrongCredentials();
    const home = actor.grants[0];
    audit.record({
      action: 'session.create',
      resource: 'session',
      resourceId: userId,
      place: {
        regionId: home?.regionId ?? null,
        municipalityId: null,
        organizationId: home?.organizationId ?? null,
      },
      summary: 'Вход',
      by: { userId, login },
    });
    const body = presentSession(app, actor);
    return {
      status: 201,
      async send(response) {
        setCookie(app, response, token);
        markDevice(app, response, identity);
        response.json(body);
      },
    };
  },
});

const show = endpoint({
  verb: 'signed-in',
  summary: 'Кто вошёл, где и что может',
  beforePasswordChange: true,
  handle: async ({ app, actor }) => ({ body: presentSession(app, actor) }),
});

const signOut = endpoint({
  verb: 'signed-in',
  summary: 'Выход',
  session: 'ends',
  beforePasswordChange: true,
  async handle({ app, actor, trx, audit, afterCommit }) {
    if (actor.sessionHash) await closeSession(trx, actor.sessionHash);
    audit.record({
      action: 'session.delete',
      resource: 'session',
      resourceId: actor.userId,
      summary: actor.viewer ? 'Выход; просмотр закончен' : 'Выход',
    });
    afterCommit(() => forgetRemembered(app));
    return {
      status: 204,
      async send(response) {
        setCookie(app, response, undefined);
        response.end();
      },
    };
  },
});

const changePassword = endpoint<string>({
  verb: 'signed-in',
  summary: 'Смена пароля',
  session: 'only',
  beforePasswordChange: true,
  body: passwordRequest,
  async prepare({ app, actor, body, address }) {
    if (!actor) throw unauthenticated();
    const attempt = { login: actor.login, address };
    const next = String(body.newPassword);
    const weak = weakness(next, actor.login);
    if (weak) throw invalid({ newPassword: weak });
    if (next === body.currentPassword)
      throw invalid({ newPassword: 'Новый пароль совпадает с текущим' });
    await app.db.write((trx) => countAttempt(trx, attempt, app.clock.now()));
    const user = await app.db.reader('users').where({ id: actor.userId }).first('password_hash');
    if (!(await verifyPassword(user.password_hash, String(body.currentPassword)))) {
      throw invalid({ currentPassword: 'Текущий пароль указан неверно' });
    }
    return hashPassword(app, next);
  },
  async handle({ app, actor, trx, audit, address, now, afterCommit }, passwordHash) {
    await forgetAttempt(trx, { login: actor.login, address });
    await trx('users').where({ id: actor.userId }).update({
      password_hash: passwordHash,
      password_changed_at: now,
      must_change_password: false,
      updated_at: now,
      updated_by: actor.userId,
    });
    const ended = await endAccess(trx, actor.userId, now);
    const token = await openSession(trx, actor.userId, app.clock.now());
    audit.record({
      action: 'session.password',
      resource: 'users',
      resourceId: actor.userId,
      summary: `Пароль изменён${ended}`,
    });
    afterCommit(() => forgetRemembered(app));
    return {
      status: 204,
      async send(response) {
        setCookie(app, response, token);
        markDevice(app, response, { login: actor.login, passwordHash });
        response.end();
      },
    };
  },
});

export const sessionRoom = new Room('/session')
  .post('/', signIn)
  .get('/', show)
  .delete('/', signOut)
  .put('/password', changePassword);
