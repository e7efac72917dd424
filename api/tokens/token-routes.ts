// Keys by which a person's own programs come: made by the person, shown once, limited in time, revoked.

import type { JsonObject } from '../../forms/json.ts';
import { tokenStates } from '../../forms/words.ts';
import { forgetRemembered } from '../access/request-actor.ts';
import { newKey } from '../access/token.ts';
import { dataset } from '../datasets/dataset.ts';
import { rowFields } from '../datasets/owned.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { getRecord, idOf, listReply } from '../http/resource.ts';
import { Room } from '../http/room.ts';
import { insertRow, updateRow } from '../http/rows.ts';
import { conflict, invalid } from '../problem.ts';
import { NO_PLACE } from '../trail/trail.ts';

const MOST_KEYS = 20;
const LONGEST_DAYS = 366;

const STATE = `case when t.revoked_at is not null then 'revoked' when t.expires_on < :today then 'expired' else 'active' end`;

export const tokens = dataset({
  name: 'tokens',
  noun: 'token',
  title: 'Ключи доступа',
  from: 'api_tokens t',
  id: 't.id',
  scope: { kind: 'own', user: 't.user_id' },
  defaultSort: ['createdAt', 'DESC'],
  fields: {
    ...rowFields('t'),
    name: { sql: 't.name', type: 'string', title: 'Название' },
    beginning: { sql: 't.beginning', type: 'string', title: 'Начало ключа' },
    readOnly: { sql: 't.read_only', type: 'boolean', title: 'Только чтение' },
    state: { sql: STATE, type: 'string', title: 'Состояние', words: tokenStates },
    expiresOn: { sql: 't.expires_on', type: 'date', title: 'Действует по' },
    lastUsedAt: { sql: 't.last_used_at', type: 'instant', title: 'Последнее обращение' },
    createdAt: { sql: 't.created_at', type: 'instant', title: 'Создан' },
    revokedAt: { sql: 't.revoked_at', type: 'instant', title: 'Отозван' },
  },
});

const request = {
  type: 'object',
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 60, title: 'Название' },
    expiresOn: { type: 'string', format: 'date', title: 'Действует по' },
    readOnly: { type: 'boolean', title: 'Только чтение' },
  },
  required: ['name', 'expiresOn'],
} as const;

const journalled = { dataset: tokens, label: (record: JsonObject) => `ключ «${record.name}»` };

function termOf(expiresOn: string, today: string): string {
  const days = (Date.parse(expiresOn) - Date.parse(today)) / 86_400_000;
  if (days < 0) throw invalid({ expiresOn: 'Этот день уже прошёл: укажите сегодняшний или позже' });
  if (days > LONGEST_DAYS)
    throw invalid({ expiresOn: 'Ключ действует не дольше года: укажите день поближе' });
  return expiresOn;
}

async function freeName({ trx, actor, today }: Call, name: string): Promise<string> {
  if (name === '') throw invalid({ name: 'Назовите ключ: по названию вы узнаете его в списке' });
  const others: { name: string }[] = await trx('api_tokens')
    .where({ user_id: actor.userId })
    .whereNull('revoked_at')
    .where('expires_on', '>=', today)
    .select('name');
  if (others.some((other) => other.name === name))
    throw invalid({ name: 'Действующий ключ с таким названием у вас уже есть' });
  if (others.length >= MOST_KEYS)
    throw conflict('Ключ не создан', `У вас уже ${MOST_KEYS} ключей: отзовите ненужный.`);
  return name;
}

export const tokenRoom = new Room('/tokens')
  .get(
    '/',
    endpoint({
      verb: 'token.read',
      summary: 'Список: Ключи доступа',
      handle: (call) => listReply(call, tokens),
    }),
    { dataset: tokens, many: true },
  )
  .get(
    '/:id',
    endpoint({
      verb: 'token.read',
      summary: 'Ключи доступа: одна запись',
      handle: async (call) => ({ body: await getRecord(call, tokens, idOf(call.params.id)) }),
    }),
    { dataset: tokens },
  )
  .post(
    '/',
    endpoint({
      verb: 'token.create',
      summary: 'Создание ключа доступа; сам ключ показывается один раз',
      body: request,
      async handle(call) {
        const { body, today } = call;
        const { key, hash, beginning } = newKey();
        const columns = {
          name: await freeName(call, body.name.trim()),
          expires_on: termOf(body.expiresOn, today),
          read_only: body.readOnly === true,
          token_hash: hash,
          beginning,
        };
        const id = await insertRow(call, 'api_tokens', columns, NO_PLACE, 'own');
        const record = await getRecord(call, tokens, id);
        recordChange(call, journalled, 'create', undefined, record, NO_PLACE);
        // Sent rather than replied: a stored reply would keep the key.
        return {
          status: 201,
          send: async (response) => void response.json({ ...record, key }),
        };
      },
    }),
    { dataset: tokens },
  )
  .delete(
    '/:id',
    endpoint({
      verb: 'token.delete',
      summary: 'Отзыв ключа доступа',
      async handle(call) {
        const id = idOf(call.params.id);
        const before = await getRecord(call, tokens, id);
        if (before.revokedAt === null) {
          await updateRow(call, 'api_tokens', id, { revoked_at: call.now });
        }
        const record = await getRecord(call, tokens, id);
        recordChange(call, journalled, 'update', before, record, NO_PLACE);
        call.afterCommit(() => forgetRemembered(call.app));
        return { body: record };
      },
    }),
    { dataset: tokens },
  );
