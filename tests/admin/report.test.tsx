import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setSession } from '../../admin/providers/session.ts';
import { Paper } from '../../admin/reports/Paper.tsx';
import { PeopleDrawer } from '../../admin/reports/PeopleDrawer.tsx';
import { ReportPanel } from '../../admin/reports/ReportPanel.tsx';
import type { Content, Opened } from '../../admin/reports/types.ts';
import { fakeApi, problem } from './fake-api.ts';

const cell = (value: number | null, opens = true) => ({ value, opens });

const content: Content = {
  title: 'Сводка по оценке риска',
  addressee: 'Минтруд России',
  asOf: '2025-05-20',
  organizationName: 'Верхнереченская область',
  header: {
    order: ['contingent', 'levels', 'share'],
    items: {
      contingent: { title: 'Контингент', column: 'contingent' },
      levels: {
        title: 'Уровень риска',
        order: ['high', 'notHigh'],
        items: {
          high: { title: 'высокий', column: 'high' },
          notHigh: { title: 'невысокий', column: 'notHigh' },
        },
      },
      share: { title: 'Доля, %', column: 'share' },
    },
  },
  columns: [
    { key: 'contingent', title: 'Контингент', type: 'integer' },
    { key: 'high', title: 'Высокий', type: 'integer' },
    { key: 'notHigh', title: 'Невысокий', type: 'integer' },
    { key: 'share', title: 'Доля, %', type: 'number' },
  ],
  rows: [
    {
      key: 'organization-7',
      kind: 'organization',
      title: 'Колледж',
      organizationId: 7,
      cells: {
        contingent: cell(465509),
        high: cell(2),
        notHigh: cell(0),
        share: cell(96.3, false),
      },
    },
    {
      key: 'total',
      kind: 'total',
      title: 'ВСЕГО:',
      organizationId: null,
      cells: {
        contingent: cell(465509, false),
        high: cell(2, false),
        notHigh: cell(0),
        share: cell(null),
      },
    },
  ],
  checks: [
    { title: 'Контингент не меньше оценённых', passed: true },
    { title: 'Сумма уровней равна оценённым', passed: false, row: 'organization-7' },
  ],
  notEntered: [{ organizationId: 9, name: 'Техникум', contingent: 100, assessed: 0 }],
};

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

function Desk() {
  const [opened, setOpened] = useState<Opened>();
  return (
    <MemoryRouter>
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <Paper content={content} opened={opened} onOpen={setOpened} />
        <ReportPanel content={content} />
        <PeopleDrawer reportId={4} opened={opened} onClose={() => setOpened(undefined)} />
      </QueryClientProvider>
    </MemoryRouter>
  );
}

describe('the paper of a report', () => {
  it('merges the headings as they will be printed', () => {
    render(<Desk />);
    const heading = (name: string) => screen.getByRole('columnheader', { name });
    expect(heading('Уровень риска').getAttribute('colspan')).toBe('2');
    expect(heading('Контингент').getAttribute('rowspan')).toBe('2');
    expect(heading('высокий').getAttribute('rowspan')).toBe('1');
    expect(heading('6')).toBeTruthy();
  });

  it.each([
    ['a figure the reader may open is a button', 'Высокий, Колледж', true],
    ['a figure closed to the reader stays a number', 'Высокий, ВСЕГО:', false],
    ['nothing stands behind a zero', 'Невысокий, Колледж', false],
  ])('%s', (_name, where, opens) => {
    render(<Desk />);
    const found = screen.queryByRole('button', { name: new RegExp(where) });
    expect(found !== null).toBe(opens);
  });

  it('writes numbers and percents as documents do', () => {
    render(<Desk />);
    const row = screen.getByRole('row', { name: /Колледж/ });
    expect(row.textContent).toContain('465\u00a0509');
    expect(row.textContent).toContain('96,3\u00a0%');
  });

  it('names the failing relation with its row, and who has not entered data', () => {
    render(<Desk />);
    const panel = screen.getByRole('complementary', { name: 'Проверка отчёта' });
    expect(within(panel).getByText('Сумма уровней равна оценённым')).toBeTruthy();
    expect(within(panel).getByText('Колледж')).toBeTruthy();
    expect(within(panel).getByText('Техникум').parentElement?.textContent).toContain('0 из 100');
  });
});

describe('the people behind a figure', () => {
  it('asks for the row and the column that were pressed and lists the people', async () => {
    const asked = fakeApi(() => ({
      body: [
        {
          id: 5,
          fullName: 'Соколов Артём',
          groupName: 'ИСП-42',
          organizationName: 'Колледж',
          riskLevel: 'high',
        },
      ],
      headers: { 'Content-Range': 'learners 0-0/1' },
    }));
    render(<Desk />);
    await userEvent.click(screen.getByRole('button', { name: /Высокий, Колледж/ }));
    const link = await screen.findByRole('link', { name: 'Соколов Артём' });
    expect(link.getAttribute('href')).toBe('/learners/5/show');
    expect(asked[0]?.path).toContain('/api/reports/4/people?row=organization-7&column=high');
  });

  it('says why a list is closed instead of showing nothing', async () => {
    fakeApi(() => problem(404, 'Список людей за этой цифрой вам не открыт'));
    render(<Desk />);
    await userEvent.click(screen.getByRole('button', { name: /Высокий, Колледж/ }));
    expect(await screen.findByText(/вам не открыт/)).toBeTruthy();
  });
});
