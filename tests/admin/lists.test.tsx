// What every list offers: views, columns, several rows at once, a look beside the list, a file.
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';
import { fakeApi, problem } from './fake-api.ts';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const person = (id: number, name: string) => ({
  id,
  version: 1,
  login: `login${id}`,
  name,
  position: 'Методист',
  status: 'active',
  mustChangePassword: false,
  organizationId: 5,
  organizationName: 'Колледж ИТ',
});
const users = [person(1, 'Анна Белова'), person(2, 'Борис Власов'), person(3, 'Вера Громова')];
const view = {
  id: 7,
  version: 1,
  resource: 'users',
  title: 'Заблокированные',
  position: 0,
  query: { filter: { status: 'blocked' }, sort: ['login', 'DESC'], columns: ['name', 'login'] },
};

async function openUsers(rows: Record<string, { id: number }[]> = {}, address = '/users') {
  const log = fakeServer(sessionOf('region_admin'), { users, ...rows });
  openConsole(address);
  await screen.findByText('Анна Белова');
  return log;
}

const address = () => new URLSearchParams(window.location.hash.split('?')[1] ?? '');
const heads = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent);

describe('saved views', () => {
  it('stand as tabs; one opens its conditions, order and columns, and is in the address', async () => {
    const log = await openUsers({ 'saved-views': [view] });
    await userEvent.click(await screen.findByRole('tab', { name: 'Заблокированные' }));
    await vi.waitFor(() => expect(address().get('view')).toBe('7'));
    expect(JSON.parse(address().get('filter') ?? '')).toEqual({ status: 'blocked' });
    expect(address().get('columns')).toBe('name,login');
    await vi.waitFor(() =>
      expect(log.some(({ path }) => path.includes('["login","DESC"]'))).toBe(true),
    );
    expect(heads()).toEqual(['Фамилия, имя, отчество', 'Логин']);
    await userEvent.click(screen.getByRole('tab', { name: 'Все' }));
    await vi.waitFor(() => expect(address().get('view')).toBeNull());
    expect(heads().length).toBeGreaterThan(2);
  });

  it('a link to another’s view opens the same list without the tab', async () => {
    const link = `/users?view=99&columns=login,name&filter=${encodeURIComponent('{"status":"blocked"}')}&sort=name&order=ASC&page=1&perPage=50`;
    const log = await openUsers({ 'saved-views': [view] }, link);
    expect(screen.getByRole('tab', { name: 'Все' }).getAttribute('aria-selected')).toBe('true');
    expect(heads()).toEqual(['Логин', 'Фамилия, имя, отчество']);
    expect(log.some(({ path }) => path.includes('{"status":"blocked"}'))).toBe(true);
  });

  it('a changed one says so, is saved as it is now, or put back', async () => {
    const log = await openUsers({ 'saved-views': [view] });
    await userEvent.click(await screen.findByRole('tab', { name: 'Заблокированные' }));
    expect(screen.queryByText('изменён')).toBeNull();
    await userEvent.type(screen.getByRole('searchbox'), 'анна{Enter}');
    expect(await screen.findByText('изменён')).toBeTruthy();
    expect(address().get('view')).toBe('7');
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    await vi.waitFor(() => expect(log.some(({ method }) => method === 'PUT')).toBe(true));
    expect(log.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      query: { filter: { status: 'blocked', q: 'анна' } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Вернуть' }));
    await vi.waitFor(() => expect(screen.queryByText('изменён')).toBeNull());
  });

  it('is saved under a name; a refusal stands at the field', async () => {
    const session = sessionOf('region_admin');
    const log = fakeApi(({ method, path }) => {
      if (path === '/api/session') return { body: session };
      if (method === 'POST')
        return problem(422, 'Проверьте заполнение', { detail: 'Вид с таким названием уже есть' });
      return { body: users, headers: { 'Content-Range': 'users 0-2/3' } };
    });
    openConsole(`/users?filter=${encodeURIComponent('{"status":"active"}')}`);
    await screen.findByRole('link', { name: 'Анна Белова' });
    await userEvent.click(await screen.findByRole('button', { name: 'Сохранить вид…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    expect(dialog.getByText(/Назовите вид/)).toBeTruthy();
    await userEvent.type(dialog.getByLabelText('Название вида'), 'Мои{Enter}');
    expect(await dialog.findByText(/Вид с таким названием уже есть/)).toBeTruthy();
    expect(log.find(({ method }) => method === 'POST')?.body).toMatchObject({
      resource: 'users',
      title: 'Мои',
      query: { filter: { status: 'active' } },
    });
  });
});

describe('columns and rows', () => {
  it('are chosen and ordered by keyboard, and remembered for the person', async () => {
    await openUsers();
    screen.getByRole('button', { name: 'Графы' }).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Графы и строки' }));
    dialog.getByRole('checkbox', { name: 'Должность' }).focus();
    await userEvent.keyboard(' ');
    dialog.getByRole('button', { name: 'Графа «Логин»: выше' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(dialog.getByRole('radio', { name: 'Обычные строки' }));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() =>
      expect(heads()).toEqual(['Логин', 'Фамилия, имя, отчество', 'Организация', 'Состояние']),
    );
    expect(screen.getByRole('table').className).toContain('table-normal');
    cleanup();
    await openUsers();
    expect(heads()[0]).toBe('Логин');
  });
});

describe('several rows', () => {
  it('are chosen by Shift and changed by one request', async () => {
    const log = await openUsers();
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: 'Выбрать: Анна Белова' }));
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('checkbox', { name: 'Выбрать: Вера Громова' }));
    await user.keyboard('{/Shift}');
    const bar = within(await screen.findByRole('region', { name: 'Выбранные строки' }));
    expect(bar.getByText(/Выбрано: 3/)).toBeTruthy();
    await user.click(bar.getByRole('button', { name: 'Заблокировать' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Заблокировать' }));
    await vi.waitFor(() => expect(log.some(({ method }) => method === 'PUT')).toBe(true));
    const sent = log.filter(({ method }) => method === 'PUT');
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/api/users?filter={"id":[1,2,3]}', { status: 'blocked' }],
    ]);
  });

  it('each refused one is named with its reason, and nothing is lost', async () => {
    const session = sessionOf('region_admin');
    fakeApi(({ method, path }) => {
      if (path === '/api/session') return { body: session };
      if (method === 'PUT')
        return problem(422, 'Ничего не изменено: из 2 записей не подходят 1', {
          rows: { 2: 'Себя заблокировать нельзя' },
        });
      return {
        body: path.includes('saved-views') ? [] : users,
        headers: { 'Content-Range': 'users 0-2/3' },
      };
    });
    openConsole('/users');
    await screen.findByRole('link', { name: 'Анна Белова' });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Выбрать все строки страницы' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Заблокировать' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Заблокировать' }));
    expect(await dialog.findByText('Борис Власов: Себя заблокировать нельзя')).toBeTruthy();
  });
});

describe('a look beside the list', () => {
  it('opens by space, follows the arrows, closes by Escape', async () => {
    await openUsers();
    screen.getByRole('link', { name: 'Анна Белова' }).focus();
    await userEvent.keyboard(' ');
    const beside = () => screen.getByRole('complementary', { name: 'Быстрый просмотр' });
    expect(within(beside()).getByRole('heading', { name: 'Анна Белова' })).toBeTruthy();
    expect(within(beside()).getByText('Методист')).toBeTruthy();
    await userEvent.keyboard('{ArrowDown}');
    expect(within(beside()).getByRole('heading', { name: 'Борис Власов' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Быстрый просмотр' })).toBeNull();
    expect(document.activeElement?.textContent).toBe('Борис Власов');
  });
});

describe('a file of the list', () => {
  it('is asked for with its conditions, order and shown columns', async () => {
    const log = await openUsers(
      {},
      `/users?columns=name,login&filter=${encodeURIComponent('{"status":"active"}')}&sort=login&order=DESC`,
    );
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: () => '#', revokeObjectURL: () => undefined }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Выгрузить' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /CSV \(UTF-8\)/ }));
    await vi.waitFor(() => expect(log.some(({ path }) => path.includes('/export?'))).toBe(true));
    const asked = log.find(({ path }) => path.includes('/export?'))?.path ?? '';
    expect(Object.fromEntries(new URLSearchParams(asked.split('?')[1]))).toEqual({
      format: 'csv',
      filter: '{"status":"active"}',
      sort: '["login","DESC"]',
      columns: '["name","login"]',
    });
  });
});
