import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function signIn(password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('Логин'), 'demo');
  if (password !== '') await userEvent.type(screen.getByLabelText('Пароль'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Войти' }));
}

describe('the login page', () => {
  it('opens the screen that was asked for', async () => {
    const user = {
      id: 5,
      version: 1,
      login: 'anna',
      name: 'Анна',
      status: 'active',
      organizationName: 'Колледж',
    };
    fakeServer(sessionOf('region_admin'), { users: [user] }, false);
    openConsole('/users');
    await signIn('верный');
    expect(await screen.findByRole('heading', { level: 1, name: 'Пользователи' })).toBeTruthy();
    expect(window.location.hash).toContain('#/users');
    await vi.waitFor(() => expect(document.title).toBe('Пользователи · Профмаршрут'));
  });

  it.each([
    ['неверный', 'Неверный логин или пароль'],
    ['', 'Введите логин и пароль'],
  ])('with the password «%s» says: %s', async (password, message) => {
    fakeServer(sessionOf('operator'), {}, false);
    openConsole('/login');
    await signIn(password);
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(screen.getByLabelText('Логин')).toHaveProperty('value', 'demo');
  });

  it('tells of a lost connection in Russian', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    openConsole('/login');
    await signIn('верный');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toMatch(/Нет связи с сервером/),
    );
  });
});
