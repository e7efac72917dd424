// The page of an organisation: its people, users, events, items of the plan and figures, by rights.
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answersFor } from '../../admin/organizations/OrganizationTabs.tsx';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, type Rows, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const college = {
  id: 5,
  version: 1,
  parentId: 2,
  parentName: 'Область',
  regionId: 2,
  municipalityId: null,
  kind: 'vocational-college',
  name: 'Колледж информационных технологий',
  shortName: 'Колледж ИТ',
  nameInDocument: null,
  inn: null,
  ogrn: null,
  oktmo: null,
  address: null,
  timeZone: null,
  active: true,
  demo: false,
  childCount: 0,
};
const item = (
  id: number,
  responsible: { organizationId: number | null; class: string | null },
) => ({
  id,
  planId: 4,
  number: String(id),
  title: 'Пункт',
  termText: 'до 15 марта 2025 г.',
  overdue: id === 1,
  status: 'planned',
  responsibles: [responsible],
});
const byName = { organizationId: 5, class: null };
const byClass = { organizationId: null, class: 'colleges-and-universities' };

const rows = {
  organizations: [college],
  events: [{ id: 9, title: 'Ярмарка', startsOn: '2025-05-15', status: 'held' }],
  'plan-items': [item(1, byName), item(2, { organizationId: 6, class: null })],
  grants: [],
} as unknown as Rows;

describe('tabs of an organisation', () => {
  it('stand by rights: a secretary sees events and items, no people by name and no users', async () => {
    fakeServer(sessionOf('secretary'), rows);
    openConsole('/organizations/5/show');
    await screen.findByRole('heading', { level: 1, name: 'Колледж ИТ' });
    const tabs = within(screen.getByRole('tablist')).getAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Сведения',
      'Мероприятия',
      'Пункты плана',
      'Показатели',
    ]);
    await userEvent.click(screen.getByRole('tab', { name: 'Мероприятия' }));
    expect(await screen.findByRole('link', { name: 'Ярмарка' })).toBeTruthy();
    await userEvent.click(screen.getByRole('tab', { name: 'Пункты плана' }));
    const own = await screen.findByRole('link', { name: /№ 1 Пункт/ });
    expect(own.getAttribute('href')).toBe('#/plans/4/show?item=1');
    expect(screen.queryByRole('link', { name: /№ 2/ })).toBeNull();
  });

  it('an empty tab says what to do', async () => {
    fakeServer(sessionOf('region_admin'), rows);
    openConsole('/organizations/5/show?tab=users');
    expect(await screen.findByText('Прав в этой организации никому не выдано')).toBeTruthy();
  });
});

it.each([
  ['named itself', byName, true],
  ['of a class of its kind', byClass, true],
  ['of another kind', { organizationId: null, class: 'municipalities' }, false],
  ['another one named', { organizationId: 6, class: 'colleges-and-universities' }, false],
  ['a class nobody knows', { organizationId: null, class: 'nothing' }, false],
])('answers for an item: %s', (_, responsible, expected) => {
  expect(answersFor(college as never, item(3, responsible))).toBe(expected);
});
