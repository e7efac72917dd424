import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { setSession } from '../../admin/providers/session.ts';
import { bodyOf } from '../../admin/template-builder/operations/head.ts';
import { columnsIn, type HeadNode, readHead } from '../../admin/template-builder/outline/head.ts';
import type { JsonObject } from '../../forms/json.ts';
import riskSummary from '../../forms/library/report-templates/risk-summary.json' with {
  type: 'json',
};
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

const federal = JSON.stringify(riskSummary, null, 2);

/** A regional report over the federal one, on a server that keeps what it is sent. */
function open(mayEdit = true) {
  const row = {
    id: 9,
    version: 1,
    kind: 'report-template',
    code: 'risk-summary',
    title: 'Сводка по оценке риска',
    organizationId: 2,
    organizationName: 'Верхнереченская область',
    layer: 'region',
    state: 'draft',
    publishedNumber: null,
    publishedVersionId: null,
    baseVersionId: 58,
    draft: federal,
    published: null,
    mayEdit,
    mayPublish: mayEdit,
    updatedAt: '2025-05-01T08:00:00.000Z',
  };
  const saved: string[] = [];
  fakeApi(({ method, path, body }): Reply => {
    if (path === '/api/session') return { body: sessionOf('region_admin') };
    if (path.endsWith('/check')) return { body: { issues: [] } };
    if (path.endsWith('/layers'))
      return {
        body: {
          base: federal,
          prefix: 'r46_',
          layers: [{ layer: 'federal', organizationName: 'Россия', number: 1 }],
        },
      };
    if (path === '/api/report-templates/9') {
      if (method === 'PUT' && typeof body === 'object' && body !== null && 'draft' in body)
        saved.push(String(body.draft));
      return { body: { ...row, draft: saved.at(-1) ?? federal, version: 1 + saved.length } };
    }
    if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
    return problem(404, 'Не найдено');
  });
  setSession(undefined);
  window.location.hash = '#/report-templates/9/show?tab=editor';
  render(<App />);
  return {
    last: async (): Promise<JsonObject> => {
      await waitFor(() => expect(saved.length).toBeGreaterThan(0));
      return bodyOf(saved.at(-1) ?? '{}');
    },
  };
}

const cell = (name: RegExp) => screen.findByRole('columnheader', { name });
const headIn = (body: JsonObject) => {
  const row = (nodes: readonly HeadNode[]): unknown =>
    nodes.map(({ column, key, children }) => column ?? [key, row(children)]);
  return row(readHead(body));
};

describe('the head of a report', () => {
  it('takes a counted column under a heading, its code begins as the place demands', async () => {
    const server = open();
    await userEvent.click(await cell(/^чел\./));
    const palette = screen.getByRole('region', { name: 'Графы' });
    await userEvent.click(within(palette).getByRole('button', { name: 'Считается по данным' }));
    const title = await screen.findByRole('textbox', { name: 'Заголовок в шапке' });
    await userEvent.clear(title);
    await userEvent.type(title, 'на практике');
    await userEvent.tab();
    expect(await cell(/^на практике, графа/)).toBeTruthy();
    await waitFor(async () => {
      const body = await server.last();
      const column = columnsIn(body).get('r46_column_10');
      expect(column).toMatchObject({
        title: 'на практике',
        type: 'integer',
        'x-query': { dataset: 'learners', where: {}, aggregate: 'count' },
      });
      expect(JSON.stringify(headIn(body))).toContain(
        '["assessment",["assessed","r46_column_10","assessedPercent"]]',
      );
    });
  });

  it.each([
    [/^всего, графа/, 'под замком'],
    [/^Высокий уровень риска, заголовок/, 'под замком'],
  ])('%s stays: what is above holds it', async (name, words) => {
    open();
    const own = await cell(name);
    await userEvent.click(own);
    own.focus();
    await userEvent.keyboard('{Delete}');
    expect(screen.getAllByRole('status').some((one) => one.textContent?.includes(words))).toBe(
      true,
    );
    expect(await cell(name)).toBeTruthy();
  });

  it('a column that formulas and relations name leaves them broken, and they are told of', async () => {
    open();
    const own = await cell(/^Недостаточно данных, графа/);
    await userEvent.click(own);
    own.focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() =>
      expect(screen.queryByRole('columnheader', { name: /^Недостаточно данных/ })).toBeNull(),
    );
    await userEvent.click(await screen.findByRole('tab', { name: /^Проверка\s*\d/ }));
    expect((await screen.findAllByText(/insufficient/)).length).toBeGreaterThan(1);
  });

  it('is only read by whoever may not change it', async () => {
    open(false);
    await userEvent.click(await cell(/^чел\./));
    const palette = screen.getByRole('region', { name: 'Графы' });
    for (const button of within(palette).getAllByRole('button'))
      expect(button).toHaveProperty('disabled', true);
    expect(screen.queryByRole('toolbar', { name: /^Действия/ })).toBeNull();
  });
});
