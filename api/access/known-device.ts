// A browser in which somebody entered before: it may go on trying when strangers have used up the account's
// attempts. The mark is signed with the kept hash of the password, so that another password ends all marks.
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Response } from 'express';
import type { AppContext } from '../context.ts';

const LIFE_SECONDS = 365 * 86_400;
const MARK = /^(\d{1,12})\.([0-9a-f]{16})\.([\w-]{43})$/;

export interface Account {
  login: string;
  passwordHash: string;
}

/** One for each account that enters here: people share computers. */
export function deviceCookie(app: Pick<AppContext, 'publicUrl'>, login: string): string {
  const name = `device-${createHash('sha256').update(login).digest('hex').slice(0, 12)}`;
  return app.publicUrl?.startsWith('https:') ? `__Host-${name}` : name;
}

function signature({ login, passwordHash }: Account, issued: string, nonce: string): Buffer {
  return createHmac('sha256', passwordHash).update(`${login}\n${issued}\n${nonce}`).digest();
}

/** What names the device among attempts, when the mark is right and in its term. */
export function knownDevice(
  account: Account,
  mark: string | undefined,
  instant: Date,
): string | undefined {
  const [, issued = '', nonce = '', signed = ''] = MARK.exec(mark ?? '') ?? [];
  if (signed === '') return undefined;
  if (instant.getTime() / 1000 - Number(issued) > LIFE_SECONDS) return undefined;
  const given = Buffer.from(signed, 'base64url');
  const right = signature(account, issued, nonce);
  return given.length === right.length && timingSafeEqual(given, right) ? nonce : undefined;
}

export function markDevice(
  app: Pick<AppContext, 'publicUrl' | 'clock'>,
  response: Response,
  account: Account,
): void {
  const issued = String(Math.floor(app.clock.now().getTime() / 1000));
  const nonce = randomBytes(8).toString('hex');
  const mark = `${issued}.${nonce}.${signature(account, issued, nonce).toString('base64url')}`;
  const secure = app.publicUrl?.startsWith('https:') ? '; Secure' : '';
  response.append(
    'Set-Cookie',
    `${deviceCookie(app, account.login)}=${mark}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${LIFE_SECONDS}${secure}`,
  );
}
