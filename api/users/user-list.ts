// A list of accounts taken in at once, each with its role: all rows or none. The passwords are the
// sender's own, made on the screen that prints them, and never leave the server.

import type { JsonObject } from '../../forms/json.ts';
import { hashPassword, weakness } from '../access/password.ts';
import { forgetRemembered } from '../access/request-actor.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { recordChange } from '../http/journal.ts';
import { compileRequest } from '../http/request-schema.ts';
import { assertReaches, getRecord } from '../http/resource.ts';
import { insertRow } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { asJson, type FieldErrors, invalid, Problem } from '../problem.ts';
import { assertMayGrant, grantColumns } from './check-grant.ts';
import { grantRequest, grants, journalledGrant } from './grant-routes.ts';
import { createRequest, insertUser, userRoom, users } from './user-routes.ts';

/** Hashing a password costs tens of milliseconds on purpose. */
const MOST_ACCOUNTS = 100;

const { status: _, ...accountProperties } = createRequest.properties;
const { userId: __, organizationId: ___, ...grantProperties } = grantRequest.properties;

const rowRequest = {
  type: 'object',
  properties: { ...accountProperties, ...grantProperties },
  required: [...createRequest.required, 'role', 'startsOn'],
} as const;
const checkRow = compileRequest(rowRequest);

const request = {
  type: 'object',
  properties: {
    rows: {
      type: 'array',
      minItems: 1,
      maxItems: MOST_ACCOUNTS,
      items: { type: 'object', maxProperties: 20 },
      title: 'Строки',
    },
  },
  required: ['rows'],
} as const;

function rowsOf(body: JsonObject): JsonObject[] {
  const rows = Array.isArray(body.rows) ? body.rows : [];
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : [],
  );
}

/** Refusals of each row under `rows/3/login`; the first that is no matter of a field is thrown on. */
async function eachRow(
  rows: readonly JsonObject[],
  check: (row: JsonObject, index: number) => Promise<void> | void,
): Promise<void> {
  const errors: FieldErrors = {};
  for (const [index, row] of rows.entries()) {
    try {
      await check(row, index);
    } catch (error) {
      if (!(error instanceof Problem) || !error.init.errors) throw error;
      for (const [field, message] of Object.entries(error.init.errors))
        errors[`rows/${index}/${field}`] = message;
    }
  }
  if (Object.keys(errors).length > 0) throw invalid(errors, 'В списке есть неверные строки');
}

function checkForm(row: JsonObject): void {
  checkRow(row);
  const weak = weakness(String(row.password), String(row.login));
  if (weak) throw invalid({ password: weak });
  grantColumns(row);
}

async function give(call: Call, userId: number, row: JsonObject): Promise<void> {
  const organizationId = Number(row.organizationId);
  await assertReaches(call, 'grant.create', organizationId);
  const place = await placeOf(call.trx, organizationId);
  const columns = { user_id: userId, ...grantColumns(row) };
  const id = await insertRow(call, 'grants', columns, place);
  const record = await getRecord(call, grants, id);
  recordChange(call, journalledGrant, 'create', undefined, record, place);
}

userRoom.post(
  '/list',
  endpoint<string[]>({
    verb: 'user.create',
    summary: 'Список пользователей внесён',
    body: request,
    async prepare({ app, body }) {
      const rows = rowsOf(body);
      const seen = new Map<string, number>();
      await eachRow(rows, (row, index) => {
        checkForm(row);
        const login = String(row.login).toLowerCase();
        const twin = seen.get(login);
        if (twin !== undefined) throw invalid({ login: `Тот же логин стоит в строке ${twin + 1}` });
        seen.set(login, index);
      });
      return Promise.all(rows.map(({ password }) => hashPassword(app, String(password))));
    },
    async handle(call, hashes) {
      const rows = rowsOf(call.body);
      for (const { organizationId } of rows)
        await assertReaches(call, 'user.create', Number(organizationId));
      const made: JsonObject[] = [];
      await eachRow(rows, async (row, index) => {
        assertMayGrant(call, String(row.role), 0);
        const user = await insertUser(call, row, hashes[index] ?? '');
        await give(call, Number(user.id), row);
        made.push(user);
      });
      call.afterCommit(() => forgetRemembered(call.app));
      return { status: 201, body: asJson(made) };
    },
  }),
  { dataset: users, many: true },
);

/** The room of accounts with its list. */
export { userRoom };
