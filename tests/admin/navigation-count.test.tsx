// How much waits behind a section: asked for by its filter, shown only when there is any.
import { cleanup, render, screen } from '@testing-library/react';
import { AdminContext } from 'react-admin';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NavigationCount } from '../../admin/layout/NavigationCount.tsx';
import { dataProvider } from '../../admin/providers/data-provider.ts';
import { prepareBrowser } from './browser.ts';
import { fakeApi } from './fake-api.ts';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it.each([
  [0, undefined],
  [1, ', ждут: 1 запись'],
  [3, ', ждут: 3 записи'],
  [12, ', ждут: 12 записей'],
])('%i', async (total, stated) => {
  const log = fakeApi(() => ({
    body: total > 0 ? [{ id: 1 }] : [],
    headers: { 'Content-Range': `plan-items 0-0/${total}` },
  }));
  render(
    <AdminContext dataProvider={dataProvider}>
      <NavigationCount resource="plan-items" filter={{ overdue: true }} />
      <span>рядом</span>
    </AdminContext>,
  );
  await vi.waitFor(() => expect(log).toHaveLength(1));
  expect(log[0]?.path).toContain('filter={"overdue":true}');
  if (stated)
    expect((await screen.findByText(/ждут/)).textContent?.replace(/\s/g, ' ')).toBe(stated);
  else expect(screen.queryByText(/ждут/)).toBeNull();
});
