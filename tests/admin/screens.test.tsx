import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const college = {
  id: 5,
  version: 3,
  parentId: 2,
  parentName: 'Верхнереченская область',
  kind: 'vocational-college',
  name: 'Колледж информационных технологий',
  shortName: 'Колледж ИТ',
  inn: '0012345678',
  active: true,
  childCount: 0,
};
const region = {
  ...college,
  id: 2,
  parentId: null,
  parentName: null,
  kind: 'region',
  name: 'Верхнереченская область',
  shortName: 'Верхнереченская область',
  childCount: 1,
};
const people = [
  {
    id: 1,
    version: 1,
    login: 'anna',
    name: 'Анна Белова',
    status: 'active',
    mustChangePassword: false,
    organizationId: 5,
    organizationName: 'Колледж ИТ',
  },
  {
    id: 2,
    version: 1,
    login: 'ivan',
    name: 'Иван Громов',
    status: 'blocked',
    mustChangePassword: false,
    organizationId: 5,
    organizationName: 'Колледж ИТ',
  },
];

describe('a list', () => {
  it('shows its rows, the total and the words of coded values', async () => {
    fakeServer(sessionOf('region_admin'), { users: people });
    openConsole('/users');
    const table = within(await screen.findByRole('region', { name: 'Пользователи' }));
    expect(table.getAllByRole('row')).toHaveLength(1 + people.length);
    expect(table.getByRole('link', { name: 'Анна Белова' }).getAttribute('href')).toContain(
      '/users/1',
    );
    expect(table.getByText('заблокирован')).toBeTruthy();
    expect(screen.getByText(/Всего: 2/)).toBeTruthy();
  });

  it('keeps the search in the address and asks the server', async () => {
    const log = fakeServer(sessionOf('region_admin'), { users: people });
    openConsole('/users');
    await screen.findByRole('link', { name: 'Анна Белова' });
    await userEvent.type(screen.getByRole('searchbox'), 'анна{Enter}');
    await vi.waitFor(() =>
      expect(log.some(({ path }) => path.includes('{"q":"анна"}'))).toBe(true),
    );
    expect(decodeURIComponent(window.location.hash)).toContain('"q":"анна"');
  });

  it('says kindly that it is empty', async () => {
    fakeServer(sessionOf('region_admin'), { grants: [] });
    openConsole('/grants');
    expect(await screen.findByRole('heading', { name: 'Прав пока не выдано' })).toBeTruthy();
  });

  it('is not opened to a role without the verb', async () => {
    fakeServer(sessionOf('curator'), { users: people });
    openConsole('/users');
    expect(await screen.findByText(/нет прав/)).toBeTruthy();
    expect(screen.queryByText('Анна Белова')).toBeNull();
  });
});

describe('organisations', () => {
  it('stand as a tree that opens', async () => {
    fakeServer(sessionOf('region_admin'), { organizations: [region, college] });
    openConsole('/organizations');
    expect(await screen.findByRole('link', { name: 'Колледж ИТ' })).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: 'Свернуть: Верхнереченская область' }),
    );
    expect(screen.queryByRole('link', { name: 'Колледж ИТ' })).toBeNull();
  });

  it('are looked at beside the tree by the space bar and the arrows', async () => {
    fakeServer(sessionOf('region_admin'), { organizations: [region, college] });
    openConsole('/organizations');
    (await screen.findByRole('link', { name: 'Верхнереченская область' })).focus();
    await userEvent.keyboard(' ');
    const beside = () => screen.getByRole('complementary', { name: 'Быстрый просмотр' });
    expect(within(beside()).getByText('Регион')).toBeTruthy();
    await userEvent.keyboard('{ArrowDown}');
    expect(within(beside()).getByText('0012345678')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Быстрый просмотр' })).toBeNull();
  });

  it('have their codes checked in place before anything is sent', async () => {
    const log = fakeServer(sessionOf('region_admin'), { organizations: [region, college] });
    openConsole('/organizations/5');
    const inn = await screen.findByLabelText('ИНН');
    await userEvent.clear(inn);
    await userEvent.type(inn, '0012345670');
    await userEvent.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(await screen.findByText(/контрольным числом/)).toBeTruthy();
    expect(log.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

describe('handing on rights', () => {
  it('asks for the order of the special access', async () => {
    const log = fakeServer(sessionOf('region_admin'), {
      users: people,
      organizations: [region, college],
    });
    openConsole('/grants/create');
    await userEvent.click(await screen.findByRole('combobox', { name: /Роль или допуск/ }));
    const offered = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(offered).toContain('Допуск к специальным сведениям');
    expect(offered).not.toContain('Методолог федерального уровня');
    await userEvent.click(screen.getByRole('option', { name: 'Допуск к специальным сведениям' }));
    expect(await screen.findByRole('textbox', { name: /Номер приказа/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Выдать права' }));
    expect((await screen.findAllByText('Заполните поле')).length).toBeGreaterThanOrEqual(3);
    expect(log.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});
