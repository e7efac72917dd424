// A list of colleagues on the screen: proposed logins, refusals in their cells, slips printed once.
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setSession } from '../../admin/providers/session.ts';
import { prepareBrowser } from './browser.ts';
import { openConsole, sessionOf } from './console.tsx';
import { type Asked, fakeApi, problem, type Reply } from './fake-api.ts';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const places = [
  { id: 5, name: 'Колледж информационных технологий', shortName: 'Колледж ИТ', inn: null },
];

/** A server that answers the list with `reply`. */
function server(reply: Reply): Asked[] {
  return fakeApi(({ method, path }) => {
    if (path.startsWith('/api/session')) return { body: sessionOf('region_admin') };
    if (method === 'POST' && path === '/api/users/list') return reply;
    const rows = path.startsWith('/api/organizations') ? places : [];
    return { body: rows, headers: { 'Content-Range': `rows 0-1/${rows.length}` } };
  });
}

async function parse(): Promise<void> {
  openConsole('/users/paste');
  await userEvent.click(await screen.findByLabelText('Список из Excel'));
  await userEvent.paste(
    'Петрова Анна Ивановна\tметодист\tКолледж ИТ\nЩукин Юрий\tмастер\tКолледж ИТ',
  );
  const read = await screen.findByRole('button', { name: 'Разобрать список' });
  await vi.waitFor(() => expect(read.hasAttribute('disabled')).toBe(false));
  await userEvent.click(read);
  await screen.findByRole('button', { name: 'Создать: 2' });
}

const sentRows = (log: Asked[]) => {
  const { body } = log.find(({ path }) => path === '/api/users/list') ?? {};
  return (body as { rows: { login: string; password: string; role: string }[] }).rows;
};

describe('a list of accounts', () => {
  it('proposes logins, sends every row with a password of its own and prints the same once', async () => {
    const log = server({ status: 201, body: [] });
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await parse();
    const login = screen.getByLabelText('Логин: Петрова Анна Ивановна');
    expect((login as HTMLInputElement).value).toBe('petrova.ai');
    await userEvent.click(screen.getByRole('button', { name: 'Создать: 2' }));
    await screen.findByText(/Создано: 2/);
    const rows = sentRows(log);
    expect(rows.map((row) => [row.login, row.role])).toEqual([
      ['petrova.ai', 'operator'],
      ['schukin.y', 'operator'],
    ]);
    expect(new Set(rows.map(({ password }) => password)).size).toBe(2);
    const slips = [...document.querySelectorAll<HTMLElement>('.account-slip')];
    expect(slips).toHaveLength(2);
    slips.forEach((slip, i) => {
      expect(within(slip).getByText(rows[i]?.login ?? '')).toBeTruthy();
      expect(within(slip).getByText(rows[i]?.password ?? '')).toBeTruthy();
    });
    await userEvent.click(screen.getByRole('button', { name: 'Напечатать карточки доступа' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('says a refusal in its cell and keeps what was typed', async () => {
    server(
      problem(422, 'В списке есть неверные строки', {
        errors: { 'rows/1/login': 'Такой логин уже занят' },
      }),
    );
    await parse();
    await userEvent.click(screen.getByRole('button', { name: 'Создать: 2' }));
    await screen.findAllByText('Такой логин уже занят');
    expect(screen.getByLabelText('Логин: Щукин Юрий').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Логин: Петрова Анна Ивановна').hasAttribute('aria-invalid')).toBe(
      false,
    );
    expect(screen.queryByText(/Создано/)).toBeNull();
  });
});
