import type { AuthProvider } from 'react-admin';
import { nouns } from '../../forms/access.ts';
import { post, request } from './http-client.ts';
import { getSession, may, type Session, setSession } from './session.ts';

// Resources are plural nouns, verbs are singular: the server's list of nouns decides.
export function nounOf(resource: string): string {
  if (resource.endsWith('ies')) return resource.replace(/ies$/, 'y');
  if (resource.endsWith('criteria')) return resource.replace(/a$/, 'on');
  return resource.replace(/s$/, '');
}

const actions: Record<string, string> = {
  list: 'read',
  show: 'read',
  edit: 'update',
  create: 'create',
  delete: 'delete',
  export: 'read',
};

export function mayDo(resource: string, action: string): boolean {
  const noun = nounOf(resource);
  if (!nouns.some((known) => known === noun)) return true;
  return may(getSession(), `${noun}.${actions[action] ?? action}`);
}

export async function signIn(login: string, password: string): Promise<Session> {
  const { json } = await post<Session>('session', { login, password });
  setSession(json);
  return json;
}

/** Reads the session once more: rights and the day may have changed. */
export async function refreshSession(): Promise<Session> {
  const { json } = await request<Session>('session');
  setSession(json);
  return json;
}

export const authProvider: AuthProvider = {
  async login({ login, password }: { login: string; password: string }) {
    await signIn(login, password);
  },
  async logout() {
    if (!getSession()) return;
    await request('session', { method: 'DELETE' }).catch(() => undefined);
    setSession(undefined);
  },
  async checkAuth() {
    if (getSession()) return;
    try {
      await refreshSession();
    } catch {
      throw { redirectTo: '/login', message: false };
    }
  },
  async checkError(error) {
    if (error?.status !== 401) return;
    setSession(undefined);
    throw { redirectTo: '/login', message: 'Сеанс завершён. Войдите снова' };
  },
  async getIdentity() {
    const session = getSession() ?? (await refreshSession());
    return { id: session.user.id, fullName: session.user.name };
  },
  async getPermissions() {
    return getSession()?.permissions ?? [];
  },
  async canAccess({ resource, action }) {
    return mayDo(resource, action);
  },
};
