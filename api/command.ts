// npm run admin | backup | restore: what a system administrator does at the machine.

import { randomBytes } from 'node:crypto';
import { seedFederalOrganizations } from '../seeds/01-organizations.ts';
import { authorOf } from './access/author.ts';
import { endAccess } from './access/end-access.ts';
import { forgetAttemptsAt } from './access/login-attempts.ts';
import { hashPassword } from './access/password.ts';
import { backUp, restore } from './backup.ts';
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import { openDatabase, sqliteFile } from './db/connect.ts';
import { searchKey, sortKey } from './db/keys.ts';
import { migrate } from './db/migrate.ts';
import { made, placed, renewed } from './db/stamps.ts';
import { findJoined, joinedInWords } from './definitions/keys/find-joined.ts';
import { countryId } from './places/place-queries.ts';
import { keepFilesPrivate } from './private-files.ts';
import { verifyChain } from './trail/chain.ts';
import { AuditTrail, NO_PLACE } from './trail/trail.ts';

const ARGON2 = { memoryCost: 19_456, timeCost: 2 };
const USAGE = `npm run admin -- create-admin ЛОГИН «Имя»   первый системный администратор
npm run admin -- reset-password ЛОГИН         новый временный пароль
npm run admin -- verify-audit                 проверка цепочки журнала
npm run admin -- check-keys                   коды, отданные прежде другому вопросу
npm run backup -- ФАЙЛ                        копия базы
npm run restore -- ФАЙЛ                       восстановление на пустом месте`;

async function main([command, ...args]: string[]): Promise<number> {
  const config = readConfig(process.env);
  keepFilesPrivate(config);
  if (command === 'restore') {
    await restore(config, need(args[0]));
    console.log('Восстановлено.');
    return 0;
  }
  const db = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir });
  try {
    if (command === 'backup') {
      await backUp(config, db, need(args[0]));
      console.log(`Копия записана и проверена: ${args[0]}`);
      return 0;
    }
    await migrate(db, sqliteFile(config.dataDir));
    const [action, login, name] = args;
    if (action === 'verify-audit') {
      const result = await verifyChain(db.writer, config.dataDir);
      console.log(
        result.ok
          ? `Журнал цел: звеньев ${result.sealed}, ещё не запечатано ${result.unsealed}.`
          : `Журнал нарушен после звена ${result.sealed}: ${result.problem}.`,
      );
      return result.ok ? 0 : 2;
    }
    if (action === 'check-keys') {
      const joined = await findJoined(db.reader);
      for (const one of joined) console.log(joinedInWords(one));
      console.log(
        joined.length === 0
          ? 'Ни один код не был отдан другому.'
          : `Кодов, отданных другому: ${joined.length}. Ответы, которые уже перенесены, проверьте по журналу.`,
      );
      return joined.length === 0 ? 0 : 2;
    }
    if (action === 'create-admin') {
      await createAdmin(db, need(login).toLowerCase(), name ?? need(login));
      return 0;
    }
    if (action === 'reset-password') {
      await resetPassword(db, need(login).toLowerCase());
      return 0;
    }
    console.error(USAGE);
    return 1;
  } finally {
    await db.close();
  }
}

type Db = Awaited<ReturnType<typeof openDatabase>>;

function need(value: string | undefined): string {
  if (!value) throw new ConfigError(USAGE);
  return value;
}

function temporaryPassword(): string {
  return randomBytes(12).toString('base64url');
}

async function journal(
  trx: Parameters<Parameters<Db['write']>[0]>[0],
  action: string,
  id: number,
  summary: string,
  now: string,
) {
  const trail = new AuditTrail();
  trail.record({ action, resource: 'users', resourceId: id, summary });
  await trail.write(trx, authorOf(undefined, 'командная строка'), now);
}

async function createAdmin(db: Db, login: string, name: string): Promise<void> {
  const password = temporaryPassword();
  const password_hash = await hashPassword({ argon2: ARGON2 }, password);
  const now = systemClock.now().toISOString();
  await db.write(async (trx) => {
    await seedFederalOrganizations(trx, now);
    if (await trx('users').where({ login }).first('id'))
      throw new ConfigError(`Логин ${login} уже занят.`);
    const place = placed({ ...NO_PLACE, organizationId: await countryId(trx) });
    const [user] = await trx('users')
      .insert({
        login,
        name,
        position: null,
        search_key: `${searchKey(name)} ${login}`,
        sort_key: sortKey(name),
        password_hash,
        password_changed_at: now,
        must_change_password: true,
        status: 'active',
        demo: false,
        ...place,
        ...made({ now, userId: null }),
      })
      .returning('id');
    await trx('grants').insert({
      user_id: user.id,
      role: 'system_admin',
      area: 'subtree',
      group_names: null,
      starts_on: now.slice(0, 10),
      ends_on: null,
      order_number: null,
      order_date: null,
      ...place,
      ...made({ now, userId: null }),
    });
    await journal(trx, 'user.create', user.id, `Создан системный администратор ${login}`, now);
  });
  console.log(`Создан системный администратор ${login}. Временный пароль: ${password}`);
}

async function resetPassword(db: Db, login: string): Promise<void> {
  const password = temporaryPassword();
  const password_hash = await hashPassword({ argon2: ARGON2 }, password);
  const now = systemClock.now().toISOString();
  await db.write(async (trx) => {
    const user = await trx('users').where({ login }).first('id');
    if (!user) throw new ConfigError(`Нет учётной записи ${login}.`);
    await trx('users')
      .where({ id: user.id })
      .update({
        password_hash,
        password_changed_at: now,
        must_change_password: true,
        status: 'active',
        ...renewed(trx, now),
      });
    const ended = await endAccess(trx, user.id, now);
    await forgetAttemptsAt(trx, login);
    await journal(
      trx,
      'user.reset-password',
      user.id,
      `Новый временный пароль: ${login}${ended}`,
      now,
    );
  });
  console.log(`Временный пароль ${login}: ${password}`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known =
    error instanceof ConfigError || (error instanceof Error && /[а-яё]/i.test(error.message));
  console.error(known && error instanceof Error ? error.message : 'Команда не удалась.');
  if (!known) console.error(error instanceof Error ? error.name : '');
  process.exitCode = 1;
}
