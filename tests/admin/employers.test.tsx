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

const plant = {
  id: 7,
  version: 1,
  name: 'Акционерное общество «Реченский завод насосов»',
  shortName: 'АО «Реченский завод насосов»',
  inn: '7707083893',
  ogrn: null,
  industry: 'C',
  seatId: null,
  seatName: null,
  firstContactOn: '2025-03-01',
  firstContactWith: null,
  firstContactName: null,
  employeeCount: 480,
  website: null,
  note: null,
  active: true,
  organizationId: 2,
  organizationName: 'Верхнереченская область',
};
const rows = {
  employers: [plant],
  'employer-sites': [
    { id: 1, version: 1, employerId: 7, name: 'Сборочный цех', receivesTours: true },
  ],
  'employer-contacts': [{ id: 1, version: 1, employerId: 7, name: 'Кузьмина Вера Павловна' }],
  practices: [],
  organizations: [],
};

describe('the list of employers', () => {
  it('names the industry and marks those met this year', async () => {
    fakeServer(sessionOf('region_admin'), rows);
    openConsole('/employers');
    const table = within(await screen.findByRole('region', { name: 'Работодатели' }));
    expect(table.getByText('Обрабатывающие производства')).toBeTruthy();
    expect(table.getByText('новый, 01.03.2025')).toBeTruthy();
  });
});

describe('the card', () => {
  it('shows sites and contacts to those who read personal fields', async () => {
    fakeServer(sessionOf('employment_center'), rows);
    openConsole('/employers/7/show');
    expect(await screen.findByText('Кузьмина Вера Павловна')).toBeTruthy();
    expect(await screen.findByText('принимает экскурсии')).toBeTruthy();
  });

  it('does not even ask for contacts where they are closed', async () => {
    const log = fakeServer(sessionOf('secretary'), rows);
    openConsole('/employers/7/show');
    expect(await screen.findByText('Сборочный цех')).toBeTruthy();
    expect(screen.queryByText('Контактные лица')).toBeNull();
    expect(log.some(({ path }) => path.includes('employer-contacts'))).toBe(false);
  });
});

describe('a new employer', () => {
  it('is recognised by ИНН before it is entered twice', async () => {
    fakeServer(sessionOf('employment_center'), rows);
    openConsole('/employers/create');
    await userEvent.type(await screen.findByLabelText('ИНН'), '7707083893');
    const link = await screen.findByRole('link', { name: plant.shortName });
    expect(link.getAttribute('href')).toContain('/employers/7/show');
  });

  it('is not asked for the defence mark by whoever may not see it', async () => {
    fakeServer(sessionOf('secretary'), rows);
    openConsole('/employers/create');
    expect(await screen.findByLabelText('ИНН')).toBeTruthy();
    expect(screen.queryByLabelText(/оборонно/)).toBeNull();
  });
});

describe('a field that no screen lays by hand', () => {
  it('is on the card under its title', async () => {
    fakeServer(sessionOf('operator'), rows);
    openConsole('/employers/7/show');
    const title = await screen.findByText('Число работников');
    expect(title.nextElementSibling?.textContent).toBe('480');
  });

  it('is asked by the form as a number, filled with what is known', async () => {
    fakeServer(sessionOf('region_admin'), rows);
    openConsole('/employers/7');
    const input = await screen.findByDisplayValue('480');
    expect(input).toBe(screen.getByLabelText('Число работников'));
    expect(input.getAttribute('type')).toBe('number');
  });

  it('can be chosen among the columns of the list', async () => {
    fakeServer(sessionOf('operator'), rows);
    openConsole('/employers');
    await screen.findByText('АО «Реченский завод насосов»');
    expect(screen.queryByRole('columnheader', { name: /Число работников/ })).toBeNull();
    cleanup();
    openConsole('/employers?columns=shortName,employeeCount');
    await screen.findByRole('columnheader', { name: /Число работников/ });
    await screen.findByRole('cell', { name: '480' });
  });
});
