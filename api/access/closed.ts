// What is refused although the right is there: a key changes nobody's rights and passwords, a key for
// reading writes nothing, and nothing is written through another's eyes.
import type { Access } from '../http/endpoint.ts';
import { closedHere } from '../problem.ts';
import type { Actor } from './actor.ts';

/** Accounts, rights, passwords and keys are changed by a person who has logged in. */
export function closedToKeys(access: Access, session?: 'only' | 'ends'): boolean {
  return session !== undefined || /^(user|grant|token)\.(?!read$)/.test(access);
}

export function assertOpen(
  { token, viewer }: Actor,
  method: string,
  access: Access,
  session?: 'only' | 'ends',
): void {
  const writes = method !== 'GET' && method !== 'HEAD';
  if (token && closedToKeys(access, session)) {
    throw closedHere(
      'По ключу доступа это сделать нельзя',
      'Учётные записи, права, пароли и ключи меняет человек, который вошёл в систему.',
    );
  }
  if (token?.readOnly && writes) {
    throw closedHere('Этот ключ доступа только для чтения', 'Создайте ключ с правом изменения.');
  }
  if (viewer && writes && session !== 'ends') {
    throw closedHere(
      'При просмотре от имени другого ничего не меняют',
      'Закончите просмотр и повторите.',
    );
  }
}
