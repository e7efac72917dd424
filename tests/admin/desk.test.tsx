// The desk: what is owed first, red figures, what changed; a kind word where there is nothing.
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { worstFirst } from '../../admin/figures/figure.ts';
import { prepareBrowser } from './browser.ts';
import { fakeServer, openConsole, type Rows, sessionOf } from './console.tsx';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const item = (id: number, number: string, dueOn: string) => ({
  id,
  planId: 4,
  number,
  title: 'Оценка риска',
  dueOn,
  factText: null,
});
const figure = (id: string, share: number, state: string, missing: number) => ({
  id,
  title: id,
  shortTitle: `Показатель ${id}`,
  source: 'Паспорт',
  target: 100,
  missingWord: 'нет',
  value: share,
  of: 100,
  share,
  missing,
  state,
});

function open(role: string, rows: Record<string, object[]>) {
  fakeServer(sessionOf(role), rows as Rows);
  openConsole('/');
}

describe('the desk', () => {
  it('tells what is late with its days and leads to the one thing to do', async () => {
    open('secretary', { 'plan-items': [item(7, '22', '2025-03-15')] });
    const late = await screen.findByRole('region', { name: /Просрочено/ });
    const row = within(late).getByRole('listitem');
    expect(row.textContent).toContain('№ 22 Оценка риска');
    expect(row.textContent).toMatch(/66\s*дней · с 15\.03\.2025/);
    expect(
      within(row)
        .getByRole('link', { name: /Отметить/ })
        .getAttribute('href'),
    ).toBe('#/plans/4/show?item=7');
  });

  it('shows figures below their target, red first, with what is missing', async () => {
    open('analyst', {
      figures: [
        figure('a', 100, 'met', 0),
        figure('b', 96.3, 'near', 37),
        figure('c', 40, 'below', 60),
      ] as never,
    });
    const region = await screen.findByRole('region', { name: /Показатели ниже цели/ });
    const links = within(region).getAllByRole('link', { name: /Показатель/ });
    expect(links.map(({ textContent }) => textContent)).toEqual(['Показатель c', 'Показатель b']);
    expect(links[0]?.getAttribute('href')).toBe('#/figures/c');
    expect(within(region).getByText(/не хватает 60/)).toBeTruthy();
    expect(within(region).getByText('выполнено: 1')).toBeTruthy();
  });

  it('draws the six worst figures; the rest are a count that opens them all', async () => {
    const missing = [10, 20, 30, 40, 50, 60, 70, 80];
    open('analyst', {
      figures: missing.map((n) => figure(`f${n}`, 40, 'below', n)) as never,
    });
    const region = await screen.findByRole('region', { name: /Показатели ниже цели/ });
    const links = within(region).getAllByRole('link', { name: /Показатель/ });
    expect(links.map(({ textContent }) => textContent)).toEqual(
      [80, 70, 60, 50, 40, 30].map((n) => `Показатель f${n}`),
    );
    const rest = within(region).getByRole('link', { name: 'и ещё 2' });
    expect(rest.getAttribute('href')).toBe('#/figures');
  });

  it('says so kindly when nothing is due, and offers next steps', async () => {
    open('secretary', {});
    expect(await screen.findByText(/Срочных дел нет/)).toBeTruthy();
    const steps = await screen.findByRole('region', { name: 'С чего начать' });
    expect(within(steps).getAllByRole('link').length).toBeGreaterThanOrEqual(2);
  });

  it('tells somebody without rights whom to ask', async () => {
    fakeServer({ ...sessionOf('secretary'), permissions: ['session.read'], places: [] }, {});
    openConsole('/');
    expect(await screen.findByText('Права ещё не выданы')).toBeTruthy();
  });
});

it('of equal states the one with most missing stands first', () => {
  const row = (state: 'met' | 'near' | 'below', missing: number) => ({
    value: 0,
    of: 1,
    share: 0,
    state,
    missing,
  });
  const rows = [row('met', 0), row('below', 2), row('near', 9), row('below', 5)];
  expect(rows.sort(worstFirst).map(({ state, missing }) => `${state} ${missing}`)).toEqual([
    'below 5',
    'below 2',
    'near 9',
    'met 0',
  ]);
});
