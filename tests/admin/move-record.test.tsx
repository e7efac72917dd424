// Moving a record to the version in force: offered where there is one, told field by field, done once confirmed.

import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CoreAdminContext } from 'react-admin';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptAsideList } from '../../admin/json-form/move/KeptAsideList.tsx';
import { MoveNote } from '../../admin/json-form/move/MoveNote.tsx';
import { dataProvider } from '../../admin/providers/data-provider.ts';
import { prepareBrowser } from './browser.ts';
import { fakeApi, problem, type Reply } from './fake-api.ts';

beforeEach(prepareBrowser);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const preview = {
  versionId: 92,
  fromNumber: 1,
  toNumber: 2,
  lines: [
    {
      key: 'a',
      title: 'Есть ли права?',
      state: 'aside',
      shown: 'Да',
      reason: 'такого вопроса больше нет',
    },
    { key: 'b', title: 'Есть ли жильё?', state: 'empty', shown: null },
    { key: 'c', title: 'Сколько практик?', state: 'same', shown: '2' },
  ],
};

function show(inForce: number, onMoved = vi.fn()) {
  const log = fakeApi(({ method, path }): Reply => {
    if (path.startsWith('/api/definition-versions'))
      return {
        body: [{ id: inForce, number: 2 }],
        headers: { 'Content-Range': 'definition-versions 0-0/1' },
      };
    if (path.endsWith('/move')) return { body: method === 'POST' ? {} : preview };
    return problem(404, 'Не найдено');
  });
  render(
    <CoreAdminContext dataProvider={dataProvider} queryClient={new QueryClient()}>
      <MoveNote
        resource="responses"
        record={{ id: 5, version: 3, organizationId: 2 }}
        versionId={91}
        kind="questionnaire"
        renewed="Опросник с тех пор обновлён. Эти ответы остаются в своей версии, пока их не перенесут."
        code="labour-status"
        onMoved={onMoved}
      />
    </CoreAdminContext>,
  );
  return { log, onMoved };
}

describe('a record by an earlier version', () => {
  it('says so, shows what a move would do and moves', async () => {
    const { log, onMoved } = show(92);
    await userEvent.click(await screen.findByRole('button', { name: 'Перенести в новую версию…' }));
    expect(await screen.findByText('Перенос из версии 1 в версию 2')).toBeTruthy();
    expect(screen.getByText('Сохранится отдельно: 1 поле')).toBeTruthy();
    expect(screen.getByText('такого вопроса больше нет')).toBeTruthy();
    expect(screen.getByText('Останется пустым: 1 поле')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Перенести' }));
    await waitFor(() => expect(onMoved).toHaveBeenCalledOnce());
    const sent = log.find(({ method }) => method === 'POST');
    expect(sent?.body).toEqual({ versionId: 92 });
    expect(sent?.headers.get('If-Match')).toBe('"3"');
  });

  it('by the version in force is left alone', async () => {
    const { log } = show(91);
    await waitFor(() => expect(log.length).toBeGreaterThan(0));
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('what was kept beside is shown with the version it comes from', () => {
  render(
    <KeptAsideList
      kept={[{ key: 'a', title: 'Есть ли права?', value: true, shown: 'Да', number: 1 }]}
    />,
  );
  expect(screen.getByText('Есть ли права?')).toBeTruthy();
  expect(screen.getByText('версия 1')).toBeTruthy();
});
