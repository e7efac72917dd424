// The whole console in jsdom over a fake server, as a person with some role sees it.
import { render } from '@testing-library/react';
import { App } from '../../admin/App.tsx';
import type { Session } from '../../admin/providers/session.ts';
import { setSession } from '../../admin/providers/session.ts';
import { isRole, verbsOf } from '../../forms/access.ts';
import { type Asked, fakeApi, problem, type Reply } from './fake-api.ts';

export function sessionOf(role: string): Session {
  return {
    user: { id: 1, login: 'demo', name: 'Лебедева Ольга Николаевна', mustChangePassword: false },
    permissions: isRole(role) ? [...verbsOf(role)] : [],
    places: [{ id: 2, name: 'Верхнереченская область', kind: 'region', role, area: 'subtree' }],
    specialAccess: false,
    demo: true,
    today: '2025-05-20',
  };
}

export type Rows = Record<string, { id: number }[]>;

/** A server that knows one password and some rows. */
export function fakeServer(session: Session, rows: Rows, signedIn = true): Asked[] {
  let inside = signedIn;
  return fakeApi(({ method, path, body }): Reply => {
    const [, , resource = '', id, below] = (path.split('?')[0] ?? '').split('/');
    if (resource === 'session') {
      if (method === 'DELETE') return { status: 204 };
      if (method === 'POST') {
        inside =
          typeof body === 'object' &&
          body !== null &&
          'password' in body &&
          body.password === 'верный';
        return inside ? { status: 201, body: session } : problem(401, 'Неверный логин или пароль');
      }
      return inside ? { body: session } : problem(401, 'Войдите в систему');
    }
    if (!inside) return problem(401, 'Войдите в систему');
    const under = rows[`${resource}/${below}`];
    if (below !== undefined && under) return { body: under };
    const found = rows[resource] ?? [];
    if (id === undefined) {
      const total = found.length;
      return { body: found, headers: { 'Content-Range': `${resource} 0-${total}/${total}` } };
    }
    const row = found.find((one) => String(one.id) === id);
    return row ? { body: row } : problem(404, 'Запись не найдена или у вас нет к ней доступа');
  });
}

export function openConsole(address: string): void {
  setSession(undefined);
  window.location.hash = `#${address}`;
  render(<App />);
}
