import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { moved, overridesOf } from '../../admin/definition-text/boxes/parameter-overrides.ts';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
import { setSession } from '../../admin/providers/session.ts';
import type { JsonObject } from '../../forms/json.ts';
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

const forGroup = (group: string, value: number): JsonObject => ({
  when: { properties: { specialtyGroup: { const: group } }, required: ['specialtyGroup'] },
  value,
});
const head = { code: 'own-one', title: 'Свой критерий', document: 'Приказ', clause: '1' };
const published = JSON.stringify({
  ...JSON.parse(minimalText('risk-criterion', head)),
  parameters: {
    enough: {
      title: 'Сколько достаточно',
      type: 'integer',
      default: 1,
      overrides: [forGroup('38.00.00', 2), forGroup('09.00.00', 3)],
    },
  },
});

function serverWith() {
  let row = {
    id: 9,
    version: 1,
    kind: 'risk-criterion',
    code: 'own-one',
    title: 'Свой критерий',
    organizationId: 2,
    organizationName: 'Верхнереченская область',
    layer: 'region',
    state: 'published',
    publishedNumber: 1,
    publishedVersionId: 90,
    publishedAt: '2025-05-01T08:00:00.000Z',
    draft: null as string | null,
    published,
    mayEdit: true,
    mayPublish: true,
    updatedAt: '2025-05-01T08:00:00.000Z',
  };
  return fakeApi(({ method, path, body }): Reply => {
    if (path === '/api/session') return { body: sessionOf('region_admin') };
    if (path.endsWith('/check')) return { body: { issues: [] } };
    if (path.endsWith('/impact/parameters'))
      return { body: [{ name: 'enough', overrides: [155, 40], otherwise: 1985 }] };
    if (path === '/api/risk-criteria/9') {
      if (method === 'PUT' && typeof body === 'object' && body !== null && 'draft' in body)
        row = { ...row, version: row.version + 1, draft: String(body.draft), state: 'changed' };
      return { body: row };
    }
    if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
    return problem(404, 'Не найдено');
  });
}

describe('special values of a parameter', () => {
  it('read as a sentence, each with its people, and keep their order by the keyboard', async () => {
    const log = serverWith();
    setSession(undefined);
    window.location.hash = '#/risk-criteria/9/show';
    render(<App />);
    expect(await screen.findByText('2 для УГС 38.00.00; 3 для УГС 09.00.00, иначе 1')).toBeTruthy();
    const second = await screen.findByRole('group', {
      name: 'Сколько достаточно, особое значение 2',
    });
    await waitFor(() => expect(second.textContent?.replace(/\s/g, ' ')).toContain('40 человек'));
    expect(screen.getByText(/Остальным, 1.985 людям/)).toBeTruthy();

    within(second).getByRole('button', { name: /^Выше/ }).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('3 для УГС 09.00.00; 2 для УГС 38.00.00, иначе 1')).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(
        'Выше: Сколько достаточно, особое значение 1',
      ),
    );
    await waitFor(() => {
      const saved = log.filter(({ method }) => method === 'PUT').at(-1)?.body;
      const draft =
        typeof saved === 'object' && saved !== null && 'draft' in saved
          ? String(saved.draft)
          : '{}';
      expect(JSON.parse(draft).parameters?.enough.overrides).toEqual([
        forGroup('09.00.00', 3),
        forGroup('38.00.00', 2),
      ]);
    });
  });

  it('are added and taken away', async () => {
    serverWith();
    setSession(undefined);
    window.location.hash = '#/risk-criteria/9/show';
    render(<App />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Сколько достаточно: добавить особое значение' }),
    );
    expect(
      await screen.findByRole('group', { name: 'Сколько достаточно, особое значение 3' }),
    ).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Убрать: .*особое значение 1$/ }));
    await waitFor(() =>
      expect(screen.queryByRole('group', { name: /особое значение 3/ })).toBeNull(),
    );
    expect(screen.getByText(/^3 для УГС 09\.00\.00/)).toBeTruthy();
  });

  it('are for several groups at once, typed one after another', async () => {
    serverWith();
    setSession(undefined);
    window.location.hash = '#/risk-criteria/9/show';
    render(<App />);
    const first = await screen.findByRole('group', {
      name: 'Сколько достаточно, особое значение 1',
    });
    await userEvent.click(within(first).getByRole('combobox', { name: /: сравнение$/ }));
    await userEvent.click(screen.getByRole('option', { name: 'одно из' }));
    const box = within(first).getByRole('textbox', { name: /через запятую/ });
    await userEvent.type(box, ', 43.00.00{Enter}');
    expect(
      await screen.findByText('2 для УГС 38.00.00 и 43.00.00; 3 для УГС 09.00.00, иначе 1'),
    ).toBeTruthy();
    expect(box).toHaveProperty('value', '38.00.00, 43.00.00');
  });
});

describe('the order of special values', () => {
  const three = overridesOf([forGroup('a', 1), forGroup('b', 2), forGroup('c', 3)]);
  it.each([
    [0, 2, [2, 3, 1]],
    [2, 0, [3, 1, 2]],
    [1, 1, [1, 2, 3]],
    [5, 0, [1, 2, 3]],
  ])('from %i to %i', (from, to, values) => {
    expect(moved(three, from, to).map(({ value }) => value)).toEqual(values);
  });
});
