// Control examples on the screen: run against the text as it is typed, added by hand, made from a record.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { setSession } from '../../admin/providers/session.ts';
import { federalLibrary } from '../../forms/library/index.ts';
import { prepareBrowser } from './browser.ts';
import { sessionOf } from './console.tsx';
import { fakeApi, problem, type Reply } from './fake-api.ts';

beforeEach(() => {
  prepareBrowser();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const criterion = federalLibrary.find(({ code }) => code === 'no-experience');
const text = `${JSON.stringify(criterion, null, 2)}\n`;
const persona = (id: number, title: string, practiceCount: number, outcome: string) => ({
  id,
  version: 1,
  definitionId: 9,
  kind: 'risk-criterion',
  title,
  input: { facts: { practiceCount } },
  expected: { outcome },
});

function serverWith() {
  const session = sessionOf('region_admin');
  const rows = [persona(1, 'Без практики', 0, 'met'), persona(2, 'Две практики', 2, 'met')];
  return fakeApi(({ method, path, body }): Reply => {
    if (path === '/api/session') return { body: session };
    if (path === '/api/risk-criteria/9')
      return {
        body: {
          id: 9,
          version: 1,
          kind: 'risk-criterion',
          code: 'no-experience',
          title: 'x',
          organizationId: 2,
          organizationName: 'Область',
          layer: 'region',
          state: 'changed',
          publishedNumber: 1,
          publishedVersionId: 90,
          publishedAt: '2025-05-01T08:00:00.000Z',
          draft: text,
          published: text,
          mayEdit: true,
          mayPublish: true,
          updatedAt: '2025-05-01T08:00:00.000Z',
        },
      };
    if (path.startsWith('/api/personas') && method !== 'GET')
      return { status: 201, body: { ...rows[0], ...(body as object) } };
    if (path.startsWith('/api/personas'))
      return { body: rows, headers: { 'Content-Range': 'personas 0-1/2' } };
    if (path.startsWith('/api/learners'))
      return {
        body: [{ id: 77, lastName: 'Соколов', firstName: 'Пётр' }],
        headers: { 'Content-Range': 'learners 0-0/1' },
      };
    if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
    return problem(404, 'Не найдено');
  });
}

function open() {
  setSession(undefined);
  window.location.hash = '#/risk-criteria/9/show?tab=personas';
  render(<App />);
}

describe('the tab of control examples', () => {
  it('runs each against the draft and says what came instead', async () => {
    serverWith();
    open();
    const row = (await screen.findByText('Две практики')).closest('li') as HTMLElement;
    expect(await within(row).findByText('не сходится')).toBeTruthy();
    expect(within(row).getByText(/Получилось: не подтверждается/)).toBeTruthy();
    const good = screen.getByText('Без практики').closest('li') as HTMLElement;
    expect(within(good).getByText('сходится')).toBeTruthy();
  });

  it('takes a new one by hand: a fact, its value, what must come', async () => {
    const log = serverWith();
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Добавить пример' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    expect(dialog.getByText('Назовите пример: чем он показателен')).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: /Чем показателен/ }), 'Одна практика');
    await userEvent.click(dialog.getByRole('combobox', { name: /Добавить сведения/ }));
    await userEvent.click(await screen.findByRole('option', { name: /^Практик, стажировок/ }));
    const count = dialog.getByRole('textbox', { name: /^Практик, стажировок/ });
    await userEvent.clear(count);
    await userEvent.type(count, '1');
    expect(dialog.getByText('Сейчас получается: не подтверждается')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Ожидать этого' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() =>
      expect(
        log.find(({ method, path }) => method === 'POST' && path === '/api/personas')?.body,
      ).toEqual({
        definitionId: 9,
        title: 'Одна практика',
        input: { facts: { practiceCount: 1 } },
        expected: { outcome: 'not-met' },
      }),
    );
  });

  it('is made of a chosen record', async () => {
    const log = serverWith();
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Создать по карточке…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('combobox', { name: /Чья карточка/ }));
    await userEvent.click(await screen.findByRole('option', { name: /Соколов Пётр/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Создать пример' }));
    await waitFor(() =>
      expect(log.find(({ path }) => path.endsWith('/from-record'))?.body).toEqual({
        definitionId: 9,
        learnerId: 77,
      }),
    );
  });
});
