import type { JsonObject } from '../../forms/json.ts';
import { changeRequestOf, requestOf } from '../../forms/records/record.ts';
import { user } from '../../forms/records/users.ts';
import { endAccess } from '../access/end-access.ts';
import { hashPassword, weakness } from '../access/password.ts';
import { forgetRemembered } from '../access/request-actor.ts';
import { closeSessionsOf } from '../access/session.ts';
import { dataset } from '../datasets/dataset.ts';
import { organizationJoin, ownerFields, placeColumns, rowFields } from '../datasets/owned.ts';
import { readOne } from '../datasets/read.ts';
import { recordFields } from '../datasets/record-fields.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import type { Call } from '../http/endpoint.ts';
import { endpoint } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { compileRequest } from '../http/request-schema.ts';
import { assertReaches, etag, getRecord, idOf, readerOf, resource } from '../http/resource.ts';
import { insertRow } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid, notFound, unauthenticated } from '../problem.ts';
import { assertMayManage } from './authority.ts';

export const users = dataset({
  name: 'users',
  noun: 'user',
  title: 'Пользователи',
  from: 'users u',
  id: 'u.id',
  joins: { o: organizationJoin('u') },
  scope: {
    kind: 'below',
    ...placeColumns('u'),
  },
  search: { sql: 'u.search_key' },
  defaultSort: ['name', 'ASC'],
  fields: {
    ...rowFields('u'),
    ...recordFields(user, 'u', { name: { sortSql: 'u.sort_key' } }),
    ...ownerFields('u'),
  },
});

const asked = requestOf(user);

/** The password is no field of the record: it is told once and never read. */
const properties: Record<string, JsonObject> = {
  ...asked.properties,
  password: { type: 'string', minLength: 1, maxLength: 200, title: 'Временный пароль' },
};
export const createRequest = { ...asked, properties, required: [...asked.required, 'password'] };

const label = (record: JsonObject) => `${record.login} (${record.name})`;

function userColumns(body: JsonObject) {
  const name = String(body.name).trim();
  return {
    name,
    position: typeof body.position === 'string' && body.position !== '' ? body.position : null,
    status: body.status === 'blocked' ? 'blocked' : 'active',
    sort_key: sortKey(name),
  };
}

const ordinary = resource({
  dataset: users,
  table: 'users',
  update: changeRequestOf(user),
  label,
  async prepare(call, body, current) {
    if (current) await assertMayManage(call, Number(current.id));
    const columns = userColumns(body);
    return {
      columns: { ...columns, search_key: `${searchKey(columns.name)} ${current?.login ?? ''}` },
      organizationId: body.organizationId,
    };
  },
  async after(call, { id }) {
    const row = await call.trx('users').where({ id }).first('status');
    if (row?.status === 'blocked') {
      if (id === call.actor.userId) throw invalid({ status: 'Себя заблокировать нельзя' });
      await closeSessionsOf(call.trx, id);
    }
    call.afterCommit(() => forgetRemembered(call.app));
  },
});

/** Stores an account that was checked; the login must be free. */
export async function insertUser(
  call: Call,
  body: JsonObject,
  passwordHash: string,
): Promise<JsonObject> {
  const { now, trx, actor } = call;
  const login = String(body.login).toLowerCase();
  if (await trx('users').where({ login }).first('id'))
    throw invalid({ login: 'Такой логин уже занят' });
  const columns = userColumns(body);
  const place = await placeOf(trx, Number(body.organizationId));
  const id = await insertRow(
    call,
    'users',
    {
      ...columns,
      login,
      search_key: `${searchKey(columns.name)} ${login}`,
      password_hash: passwordHash,
      password_changed_at: now,
      must_change_password: true,
      demo: actor.demo,
    },
    place,
  );
  const record = await getRecord(call, users, id);
  recordChange(call, { dataset: users, label }, 'create', undefined, record, place);
  return record;
}

const checkCreate = compileRequest(createRequest);

export const userRoom = ordinary
  .post(
    '/',
    endpoint<string>({
      verb: 'user.create',
      summary: 'Создание пользователя с временным паролем',
      body: createRequest,
      async prepare({ app, body }) {
        checkCreate(body);
        const weak = weakness(String(body.password), String(body.login));
        if (weak) throw invalid({ password: weak });
        return hashPassword(app, String(body.password));
      },
      async handle(call, passwordHash) {
        const { body } = call;
        await assertReaches(call, 'user.create', Number(body.organizationId));
        const record = await insertUser(call, body, passwordHash);
        return { status: 201, headers: etag(record), body: record };
      },
    }),
    { dataset: users },
  )
  .post(
    '/:id/password',
    endpoint<string>({
      verb: 'user.reset-password',
      summary: 'Новый временный пароль',
      body: {
        type: 'object',
        properties: {
          password: { type: 'string', minLength: 1, maxLength: 200, title: 'Временный пароль' },
        },
        required: ['password'],
      },
      async prepare({ app, body, params, actor, today }) {
        if (!actor) throw unauthenticated();
        const reader = readerOf({ actor, today, app });
        const target = await readOne(
          app.db.reader,
          users,
          reader,
          idOf(params.id),
          'user.reset-password',
        );
        if (!target) throw notFound();
        const weak = weakness(String(body.password), target.login);
        if (weak) throw invalid({ password: weak });
        return hashPassword(app, String(body.password));
      },
      async handle(call, passwordHash) {
        const record = await getRecord(call, users, idOf(call.params.id), 'user.reset-password');
        const id = record.id;
        await assertMayManage(call, id);
        await call.trx('users').where({ id }).update({
          password_hash: passwordHash,
          password_changed_at: call.now,
          must_change_password: true,
          updated_at: call.now,
          updated_by: call.actor.userId,
        });
        const ended = await endAccess(call.trx, id, call.now);
        call.audit.record({
          action: 'user.reset-password',
          resource: 'users',
          resourceId: id,
          place: await placeOf(call.trx, record.organizationId),
          summary: `Новый временный пароль: ${label(record)}${ended}`,
        });
        call.afterCommit(() => forgetRemembered(call.app));
        return { status: 204 };
      },
    }),
  );
