// Search over everything: opened by Ctrl+K in any layout, asks only what the reader may, goes by keyboard.
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sources } from '../../admin/layout/palette/sources.ts';
import { verbs } from '../../forms/access.ts';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const learners = [
  {
    id: 4,
    fullName: 'Соколов Артём Игоревич',
    groupName: 'ИСП-42',
    organizationName: 'Колледж ИТ',
  },
];

async function openPalette(role: string) {
  const log = fakeServer(sessionOf(role), { learners, organizations: [] });
  openConsole('/');
  await screen.findByRole('button', { name: 'Поиск по всему' });
  fireEvent.keyDown(document, { code: 'KeyK', key: 'л', ctrlKey: true });
  const dialog = within(await screen.findByRole('dialog', { name: 'Поиск по всему' }));
  return { log, dialog };
}

it('finds a person and opens the card by Enter', async () => {
  const { dialog } = await openPalette('operator');
  await userEvent.type(dialog.getByRole('combobox'), 'соколов');
  await dialog.findByRole('option', { name: /Соколов Артём Игоревич/ });
  await vi.waitFor(() => expect(dialog.getByRole('status').textContent).not.toContain('Ищем'));
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toContain('/learners/4/show');
});

it('finds screens and actions by the arrows', async () => {
  const { dialog } = await openPalette('region_admin');
  await userEvent.type(dialog.getByRole('combobox'), 'пользов');
  await vi.waitFor(() => expect(dialog.getByRole('status').textContent).not.toContain('Ищем'));
  const titles = dialog.getAllByRole('option').map(({ textContent }) => textContent);
  expect(titles).toContain('Создать пользователя');
  for (let i = 0; i < titles.indexOf('Создать пользователя'); i += 1)
    await userEvent.keyboard('{ArrowDown}');
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toContain('/users/create');
});

it.each([
  ['secretary', 'learners', false],
  ['operator', 'users', false],
  ['operator', 'learners', true],
  ['methodologist', 'questionnaires', true],
  ['secretary', 'plan-items', true],
  ['secretary', 'events', true],
  ['secretary', 'responsible-persons', true],
  ['methodologist', 'events', false],
])('asks for %s about %s: %s', async (role, resource, asked) => {
  const { log, dialog } = await openPalette(role);
  const from = log.length;
  await userEvent.type(dialog.getByRole('combobox'), 'абв');
  await vi.waitFor(() => expect(log.length).toBeGreaterThan(from));
  await vi.waitFor(() => expect(dialog.getByRole('status').textContent).not.toContain('Ищем'));
  const paths = log.slice(from).map(({ path }) => path);
  expect(paths.some((path) => path.startsWith(`/api/${resource}?`))).toBe(asked);
});

it('every kind it looks in has a verb of the house', () => {
  expect(sources.filter(({ verb }) => !verbs.some((known) => known === verb))).toEqual([]);
});
