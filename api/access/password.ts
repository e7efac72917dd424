import { hash, verify } from '@node-rs/argon2';
import type { AppContext } from '../context.ts';

const ARGON2ID = 2;

export function hashPassword(app: Pick<AppContext, 'argon2'>, password: string): Promise<string> {
  return hash(password, { algorithm: ARGON2ID, ...app.argon2, parallelism: 1 });
}

export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  return verify(stored, password).catch(() => false);
}

/** One for each cost: a cheaper one than the stored hashes would tell an unknown login by its time. */
const decoys = new Map<string, Promise<string>>();

/** Costs what a real check costs, so that an unknown login cannot be told by time. */
export async function pretendToVerify(
  app: Pick<AppContext, 'argon2'>,
  password: string,
): Promise<void> {
  const cost = JSON.stringify(app.argon2);
  const decoy = decoys.get(cost) ?? hashPassword(app, 'нет такой учётной записи');
  decoys.set(cost, decoy);
  await verifyPassword(await decoy, password);
}

/** A Russian sentence saying what the password lacks, or undefined when it will do. */
export function weakness(password: string, login: string): string | undefined {
  if ([...password].length < 10) return 'Пароль должен быть не короче 10 знаков';
  if (password.length > 200) return 'Пароль длиннее 200 знаков';
  if (password.toLowerCase().includes(login.toLowerCase()))
    return 'Пароль не должен содержать логин';
  if (new Set(password).size < 5) return 'В пароле слишком мало разных знаков';
  return undefined;
}
