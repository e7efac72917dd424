import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
import {
  daysAgo,
  impactSentence,
  othersSentence,
  reasonSentence,
} from '../../admin/definitions/impact/sentences.ts';
import type { ChangingPerson, LevelImpact } from '../../admin/definitions/impact/types.ts';
import { setSession } from '../../admin/providers/session.ts';
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

const none = { high: 0, 'not-high': 0, insufficient: 0, none: 0 };
const levels: LevelImpact = {
  about: 'levels',
  sums: { people: 2006, changed: 97, became: 84, ceased: 13 },
  matrix: {
    high: { ...none, high: 1077, 'not-high': 12, insufficient: 1 },
    'not-high': { ...none, high: 76, 'not-high': 731 },
    insufficient: { ...none, high: 8, insufficient: 101 },
  },
  unassessed: 174,
  places: [
    { id: 4, name: 'Строительный колледж', changed: 14, became: 14, ceased: 0 },
    { id: 5, name: 'Технический университет', changed: 16, became: 9, ceased: 7 },
  ],
  placesTotal: 16,
  sliders: [
    {
      name: 'enough',
      title: 'Сколько достаточно',
      inForce: 1,
      draft: 2,
      points: [
        { value: 1, high: 1090 },
        { value: 2, high: 1161 },
        { value: 3, high: 1268 },
      ],
    },
  ],
  changes: ['Сколько достаточно: 2 вместо 1'],
  unused: false,
  unsettled: false,
  countedAt: '2025-05-20T08:00:00.000Z',
  milliseconds: 800,
};
const ermolaeva: ChangingPerson = {
  id: 31,
  fullName: 'Ермолаева Дарья Олеговна',
  organizationName: 'Строительный колледж',
  groupName: 'СЗ-41',
  before: 'not-high',
  after: 'high',
  reasons: [
    {
      code: 'no-employer-events',
      number: 9,
      title: 'Нет контактов',
      before: 'not-met',
      after: 'met',
      facts: [
        {
          title: 'Встреч с работодателями',
          value: 1,
          last: { title: 'Участие: Ярмарка', date: '2024-06-14' },
        },
      ],
      parameters: [{ title: 'Сколько достаточно', before: 1, after: 2 }],
    },
  ],
};

const head = { code: 'own-one', title: 'Свой критерий', document: 'Приказ', clause: '1' };
const published = minimalText('risk-criterion', head);
const edited = published.replace('"weight": 1', '"weight": 2');

interface Scene {
  row?: object;
  last?: { job: object | null; current: boolean };
  jobs?: object[];
  people?: Reply;
}

function serverWith({ row = {}, last, jobs = [], people }: Scene) {
  const shown = {
    id: 9,
    version: 1,
    kind: 'risk-criterion',
    code: 'own-one',
    title: 'Свой критерий',
    organizationId: 2,
    organizationName: 'Верхнереченская область',
    layer: 'region',
    state: 'changed',
    publishedNumber: 1,
    publishedVersionId: 90,
    publishedAt: '2025-05-01T08:00:00.000Z',
    draft: edited,
    published,
    mayEdit: true,
    mayPublish: true,
    updatedAt: '2025-05-01T08:00:00.000Z',
    ...row,
  };
  const followed = [...jobs];
  return fakeApi(({ method, path, body }): Reply => {
    if (path === '/api/session') return { body: sessionOf('region_admin') };
    if (path.endsWith('/check')) return { body: { issues: [] } };
    if (path.endsWith('/cancel'))
      return { body: { id: 1, status: 'cancelled', done: 0, total: 10, result: null } };
    if (path.includes('/impact/people'))
      return people ?? { body: [ermolaeva], headers: { 'Content-Range': 'learners 0-0/1' } };
    if (path.endsWith('/impact') && method === 'POST')
      return {
        status: 201,
        body: { id: 1, status: 'waiting', done: 0, total: null, result: null },
      };
    if (path.endsWith('/impact'))
      return { body: last ?? { job: null, asOf: null, current: false } };
    if (path.startsWith('/api/jobs/'))
      return { body: followed.length > 1 ? followed.shift() : followed[0] };
    if (path === '/api/risk-criteria/9') {
      if (method === 'PUT' && typeof body === 'object' && body !== null && 'draft' in body)
        return { body: { ...shown, version: 2, draft: String(body.draft) } };
      return { body: shown };
    }
    if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
    return problem(404, 'Не найдено');
  });
}

function open(): void {
  setSession(undefined);
  window.location.hash = '#/risk-criteria/9/show?tab=impact';
  render(<App />);
}

const done = { id: 1, status: 'done', done: 10, total: 10, result: levels };

describe('the tab «Влияние»', () => {
  it('asks for the saved draft, follows the job and says what it has found', async () => {
    const log = serverWith({
      jobs: [{ id: 1, status: 'running', done: 5, total: 10, result: null }, done],
    });
    open();
    expect(await screen.findByText('Считаем влияние черновика: 50 %')).toBeTruthy();
    const stated = await screen.findByRole('heading', { name: /изменится уровень/ });
    expect(stated.textContent?.replace(/\s/g, ' ')).toBe(
      'У 97 из 2 006 человек изменится уровень: 84 станут «высокий», 13 перестанут',
    );
    expect(
      log.filter(({ method, path }) => method === 'POST' && path.endsWith('/impact')),
    ).toHaveLength(1);
    const row = within(await screen.findByRole('row', { name: /^невысокий/ }));
    expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
      '76',
      '731',
      '0',
      '807',
    ]);
    expect(screen.getByRole('row', { name: /Технический университет/ }).textContent).toContain(
      '−7',
    );
    const person = await screen.findByRole('row', { name: /Ермолаева/ });
    expect(person.textContent).toContain('Участие: Ярмарка, 14.06.2024');
  });

  it('shows the last count where it is of this very text, and asks for no other', async () => {
    const log = serverWith({ last: { job: done, current: true }, jobs: [done] });
    open();
    expect(await screen.findByRole('heading', { name: /изменится уровень/ })).toBeTruthy();
    expect(log.some(({ method, path }) => method === 'POST' && path.endsWith('/impact'))).toBe(
      false,
    );
  });

  it('is cancelled, and then shows no half of it', async () => {
    serverWith({ jobs: [{ id: 1, status: 'running', done: 5, total: 10, result: null }] });
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Отменить' }));
    expect(await screen.findByText(/Счёт отменён/)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /изменится уровень/ })).toBeNull();
  });

  it('says that it failed and asks again', async () => {
    const log = serverWith({
      jobs: [{ id: 1, status: 'failed', done: 0, total: null, result: null }],
    });
    open();
    const again = await screen.findByRole('button', { name: 'Посчитать снова' });
    await userEvent.click(again);
    await waitFor(() =>
      expect(
        log.filter(({ method, path }) => method === 'POST' && path.endsWith('/impact')),
      ).toHaveLength(2),
    );
  });

  it('without a draft says what to do', async () => {
    const log = serverWith({ row: { draft: null, state: 'published' } });
    open();
    expect(await screen.findByText('Черновика нет: сравнивать нечего')).toBeTruthy();
    expect(log.some(({ path }) => path.endsWith('/impact'))).toBe(false);
  });

  it('stops at organisations for whoever may not see the people', async () => {
    serverWith({
      last: { job: done, current: true },
      people: problem(404, 'Список людей вам не открыт'),
    });
    open();
    expect(await screen.findByText(/Список людей вам не открыт/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /Строительный колледж/ })).toBeTruthy();
  });

  it('is not there for whoever may not publish', async () => {
    serverWith({ row: { mayPublish: false, mayEdit: false, draft: null } });
    open();
    expect(await screen.findByRole('tab', { name: 'Просмотр' })).toBeTruthy();
    expect(screen.queryByRole('tab', { name: 'Влияние' })).toBeNull();
  });
});

describe('sentences', () => {
  it.each([
    ['2025-05-20', 'сегодня'],
    ['2025-05-19', '1 день назад'],
    ['2024-06-14', '340 дней назад'],
  ])('%s is told as «%s»', (date, stated) => {
    expect(daysAgo(date, '2025-05-20').replace(/\s/g, ' ')).toBe(stated);
  });

  it('a reason is the fact, its proof and the number that differs', () => {
    const [reason] = ermolaeva.reasons;
    expect(reason && reasonSentence(reason, '2025-05-20').replace(/\s/g, ' ')).toBe(
      'Встреч с работодателями: 1 (Участие: Ярмарка, 14.06.2024, 340 дней назад); сколько достаточно: 2 вместо 1',
    );
  });

  it('those between other levels are told only where there are any', () => {
    expect(othersSentence(levels.sums)).toBeUndefined();
    expect(othersSentence({ ...levels.sums, changed: 99 })).toBe(
      '2 перейдут между другими уровнями',
    );
  });

  it('one line for the publication dialogue', () => {
    expect(impactSentence(levels).replace(/\s/g, ' ')).toBe(
      'уровень изменится у 97 из 2 006 человек, станут «высокий» — 84, перестанут — 13',
    );
  });
});
