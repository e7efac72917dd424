// The life of an element on its screen: a day set ahead, withdrawal, an old version as the next draft, undo of a deletion.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
import { stateSentence } from '../../admin/definitions/show/state-sentence.ts';
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

const head = { code: 'own-one', title: 'Свой опросник', document: 'Приказ', clause: '1' };
const published = minimalText('questionnaire', head);
const edited = published.replace('Первый вопрос', 'Второй вопрос');

const version = (number: number, state: string) => ({
  id: 90 + number,
  definitionId: 9,
  kind: 'questionnaire',
  code: 'own-one',
  number,
  title: 'Свой опросник',
  note: `Причина ${number}`,
  organizationId: 2,
  publishedAt: '2025-05-01T08:00:00.000Z',
  publishedByName: 'Анна Петрова',
  state,
  body: published,
});

/** One element on a server that answers what its life is asked. */
function serverWith(first: object = {}) {
  let row = {
    id: 9,
    version: 4,
    kind: 'questionnaire',
    code: 'own-one',
    title: 'Свой опросник',
    organizationId: 2,
    organizationName: 'Верхнереченская область',
    layer: 'region',
    state: 'changed',
    publishedNumber: 2 as number | null,
    publishedVersionId: 92 as number | null,
    publishedAt: '2025-05-01T08:00:00.000Z',
    draft: edited as string | null,
    published: published as string | null,
    scheduledOn: null as string | null,
    scheduledNote: null as string | null,
    mayEdit: true,
    mayPublish: true,
    updatedAt: '2025-05-01T08:00:00.000Z',
    ...first,
  };
  const next = (changes: object): Reply => {
    row = { ...row, ...changes, version: row.version + 1 };
    return { body: row };
  };
  const session = sessionOf('region_admin');
  return fakeApi(({ method, path, body }): Reply => {
    const asked: Record<string, unknown> =
      typeof body === 'object' && body !== null ? { ...body } : {};
    if (path === '/api/session') return { body: session };
    if (path.endsWith('/check')) return { body: { issues: [] } };
    if (path.endsWith('/schedule') && method === 'DELETE') return next({ scheduledOn: null });
    if (path.endsWith('/schedule'))
      return asked.on === '2020-01-01'
        ? problem(422, 'Проверьте заполнение', {
            errors: { on: 'Выберите день позже сегодняшнего' },
          })
        : next({ scheduledOn: asked.on, scheduledNote: asked.note });
    if (path.endsWith('/withdraw'))
      return next({ state: 'withdrawn', withdrawnOn: '2025-06-01', withdrawnReason: asked.reason });
    if (path.endsWith('/return')) return next({ state: 'published', withdrawnOn: null });
    if (path.endsWith('/restore')) return next({ draft: published });
    if (path.endsWith('/undelete')) return { body: [9] };
    if (path.includes('/usage'))
      return {
        body: {
          gives: [],
          reads: [],
          own: [],
          definitions: [
            {
              id: 4,
              resource: 'risk-criteria',
              title: '11. Не определён с местом работы',
              organizationName: 'Россия',
              layer: 'federal',
              inForce: true,
              inDraft: false,
              places: [
                { path: 'when', where: 'условие критерия', to: 'fact', name: 'jobCertainty' },
              ],
            },
          ],
          records: [
            {
              resource: 'responses',
              title: 'Ответы на опросники',
              total: 12,
              byVersion: [{ versionId: 91, number: 1, count: 12 }],
            },
          ],
        },
      };
    if (path === '/api/questionnaires/9') return { body: row };
    if (path.startsWith('/api/definition-versions'))
      return {
        body: [version(2, 'in-force'), version(1, 'superseded')],
        headers: { 'Content-Range': 'definition-versions 0-1/2' },
      };
    if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
    return problem(404, 'Не найдено');
  });
}

function open(address: string): void {
  setSession(undefined);
  window.location.hash = `#${address}`;
  render(<App />);
}

describe('the sentence of state', () => {
  const row = {
    state: 'published' as const,
    publishedNumber: 2,
    publishedAt: '2026-09-01T08:00:00.000Z',
    draft: null,
  };
  it.each([
    [row, 'Опубликована версия 2 от 01.09.2026'],
    [{ ...row, draft: '{}' }, 'Опубликована версия 2 от 01.09.2026, есть черновик'],
    [
      { ...row, draft: '{}', scheduledOn: '2026-12-01' },
      'Опубликована версия 2 от 01.09.2026, версия 3 будет действовать с 01.12.2026',
    ],
    [
      { ...row, state: 'withdrawn' as const },
      'Опубликована версия 2 от 01.09.2026, выведена из действия',
    ],
    [
      { ...row, publishedNumber: null, draft: '{}', scheduledOn: '2026-12-01' },
      'Черновик, будет действовать с 01.12.2026',
    ],
    [{ ...row, publishedNumber: null, draft: '{}' }, 'Черновик, ещё не публиковался'],
  ])('%#', (given, sentence) => {
    expect(stateSentence(given)).toBe(sentence);
  });
});

describe('the life of an element on its screen', () => {
  it('sets a day ahead, keeps the text from changes until the publication is called off', async () => {
    const log = serverWith();
    open('/questionnaires/9/show');
    await userEvent.click(await screen.findByRole('button', { name: 'Опубликовать…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /Что изменено/ }), 'Новый вопрос');
    await userEvent.click(dialog.getByRole('radio', { name: 'С даты' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Назначить' }));
    expect(dialog.getByText('Введите дату: ДД.ММ.ГГГГ')).toBeTruthy();
    const day = dialog.getByRole('textbox', { name: /Действует с/ });
    await userEvent.type(day, '01.01.2020');
    await userEvent.click(dialog.getByRole('button', { name: 'Назначить' }));
    expect(await dialog.findByText('Выберите день позже сегодняшнего')).toBeTruthy();
    await userEvent.clear(day);
    await userEvent.type(day, '01.12.2026');
    await userEvent.click(dialog.getByRole('button', { name: 'Назначить' }));
    expect(await screen.findByText(/Черновик начнёт действовать 01.12.2026/)).toBeTruthy();
    expect(log.find(({ path }) => path.endsWith('/schedule'))?.headers.get('If-Match')).toBe('"4"');
    expect(screen.queryByRole('button', { name: /^Добавить сюда/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Отменить публикацию' }));
    expect(await screen.findByRole('button', { name: /^Добавить сюда/ })).toBeTruthy();
  });

  it('says why a publication set for a day did not happen', async () => {
    serverWith({ scheduleFailure: 'Ключ «a» принадлежал удалённому полю' });
    open('/questionnaires/9/show');
    expect((await screen.findByRole('alert')).textContent).toContain('Ключ «a» принадлежал');
  });

  it('withdraws with a reason and returns', async () => {
    const log = serverWith({ draft: null, state: 'published' });
    open('/questionnaires/9/show');
    await userEvent.click(await screen.findByRole('button', { name: 'Ещё действия' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Вывести из действия…' }));
    const dialog = within(await screen.findByRole('dialog'));
    // Who needs it and what was made by it is told before the reason is asked for.
    expect(await dialog.findByRole('link', { name: /Не определён с местом работы/ })).toBeTruthy();
    expect(dialog.getByText('версия 1: 12')).toBeTruthy();
    await userEvent.click(dialog.getByRole('button', { name: 'Вывести из действия' }));
    expect(dialog.getByText(/Назовите причину/)).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: /Почему выводится/ }), 'Новый приказ');
    await userEvent.click(dialog.getByRole('button', { name: 'Вывести из действия' }));
    expect(await screen.findByText(/Выведен из действия 01.06.2025: Новый приказ/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Вернуть в действие' }));
    await waitFor(() => expect(screen.queryByText(/Выведен из действия 01/)).toBeNull());
    expect(log.some(({ path }) => path.endsWith('/return'))).toBe(true);
  });

  it('asks before an old version takes the place of a draft', async () => {
    const log = serverWith();
    open('/questionnaires/9/show?tab=versions');
    expect(await screen.findByText('заменена')).toBeTruthy();
    const buttons = await screen.findAllByRole('button', { name: 'Восстановить как черновик' });
    await userEvent.click(buttons[1] as HTMLElement);
    expect(log.some(({ path }) => path.endsWith('/restore'))).toBe(false);
    await userEvent.click(await screen.findByRole('button', { name: 'Заменить' }));
    await waitFor(() =>
      expect(log.find(({ path }) => path.endsWith('/restore'))?.body).toEqual({
        versionId: 91,
        replaceDraft: true,
      }),
    );
    expect(await screen.findByRole('button', { name: /^Первый вопрос/ })).toBeTruthy();
  });

  it('brings a deleted element back', async () => {
    const log = serverWith({ publishedNumber: null, publishedVersionId: null, published: null });
    open('/questionnaires/9/show');
    await userEvent.click(await screen.findByRole('button', { name: 'Ещё действия' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Удалить элемент' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Удалить' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Вернуть' }));
    await waitFor(() =>
      expect(log.find(({ path }) => path.endsWith('/undelete'))?.body).toEqual({ ids: [9] }),
    );
  });

  it('tells on the tab of usage who needs it, what was made by it, and offers one question alone', async () => {
    const log = serverWith();
    open('/questionnaires/9/show?tab=usage');
    expect(await screen.findByRole('link', { name: /Не определён с местом работы/ })).toBeTruthy();
    expect(screen.getByText(/условие критерия/)).toBeTruthy();
    expect(screen.getByText('версия 1: 12')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: 'Что именно' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Первый вопрос' }));
    await waitFor(() =>
      expect(log.some(({ path }) => /usage\?path=schema\.properties\./.test(path))).toBe(true),
    );
    expect(screen.queryByText('версия 1: 12')).toBeNull();
  });
});
