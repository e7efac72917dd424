import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
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

/** One questionnaire on a server that keeps what it is sent and counts its versions. */
function serverWith(first: object = {}, refuse?: Reply, beforeSaved?: Promise<void>) {
  let row = {
    id: 9,
    version: 1,
    kind: 'questionnaire',
    code: 'own-one',
    title: 'Свой опросник',
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
    ...first,
  };
  const session = sessionOf('region_admin');
  return fakeApi(async ({ method, path, body }): Promise<Reply> => {
    if (method === 'PUT') await beforeSaved;
    if (path === '/api/session') return { body: session };
    if (path.endsWith('/check')) return { body: { issues: [] } };
    if (path.endsWith('/publish')) {
      if (refuse) return refuse;
      row = {
        ...row,
        version: row.version + 1,
        draft: null,
        publishedNumber: 2,
        state: 'published',
      };
      return { status: 201, body: row };
    }
    if (path === '/api/questionnaires/9') {
      if (method === 'PUT' && typeof body === 'object' && body !== null && 'draft' in body)
        row = { ...row, version: row.version + 1, draft: String(body.draft), state: 'changed' };
      return { body: row };
    }
    if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
    return problem(404, 'Не найдено');
  });
}

function open(address: string): void {
  setSession(undefined);
  window.location.hash = `#${address}`;
  render(<App />);
}

describe('the screen of a definition', () => {
  it('says its state in words and saves an edit by itself, with the version it was based on', async () => {
    const log = serverWith();
    open('/questionnaires/9/show');
    expect(await screen.findByText('Опубликована версия 1 от 01.05.2025')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Первый вопрос/ }));
    const title = await screen.findByRole('textbox', { name: 'Текст вопроса' });
    await userEvent.clear(title);
    await userEvent.type(title, 'Есть ли у Вас резюме?');
    expect(await screen.findByText(/Сохранено в/)).toBeTruthy();
    const saves = () => log.filter(({ method }) => method === 'PUT');
    expect(saves()[0]?.headers.get('If-Match')).toBe('"1"');
    // Slow typing is saved in parts; what was typed last is saved last.
    await waitFor(() =>
      expect(saves().at(-1)?.body).toEqual({
        draft: published.replace('Первый вопрос', 'Есть ли у Вас резюме?'),
      }),
    );
    expect(screen.getByText(/есть черновик/)).toBeTruthy();
    expect(localStorage.getItem('draft.questionnaires.9')).toBeNull();
  });

  it('keeps on this device what the server has not taken yet, and offers it again', async () => {
    localStorage.setItem(
      'draft.questionnaires.9',
      published.replace('Первый вопрос', 'Незаконченный'),
    );
    serverWith();
    open('/questionnaires/9/show');
    expect(await screen.findByRole('button', { name: /^Незаконченный/ })).toBeTruthy();
    expect(await screen.findByText(/Сохранено в/)).toBeTruthy();
  });

  it('undoes and redoes', async () => {
    serverWith();
    open('/questionnaires/9/show');
    const card = () => screen.queryByRole('treeitem', { name: /^Первый вопрос/ });
    await userEvent.click(await screen.findByRole('treeitem', { name: /^Первый вопрос/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Удалить: «Первый вопрос»' }));
    expect(card()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Отменить последнее изменение' }));
    expect(card()).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Вернуть отменённое' }));
    expect(card()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Что сделано за этот сеанс' }));
    expect(screen.getByRole('menuitem', { name: /Удалено: «Первый вопрос»/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('menuitem', { name: 'Как было при открытии' }));
    expect(card()).toBeTruthy();
  });

  it('publishes with a note, and names what prevents it', async () => {
    const refusal = problem(422, 'Опубликовать нельзя: исправьте ошибки', {
      errors: { 'schema.properties.question_1.title': 'Такой код уже занят' },
    });
    serverWith({ draft: published, state: 'changed' }, refusal);
    open('/questionnaires/9/show');
    await userEvent.click(await screen.findByRole('button', { name: 'Опубликовать…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Опубликовать' }));
    expect(dialog.getByText(/Напишите коротко, что изменилось/)).toBeTruthy();
    await userEvent.type(dialog.getByRole('textbox', { name: /Что изменено/ }), 'Новый вопрос');
    await userEvent.click(dialog.getByRole('button', { name: 'Опубликовать' }));
    expect(await dialog.findByText('Такой код уже занят')).toBeTruthy();
  });

  it('publishes what is on the screen while its last saving is still on the way', async () => {
    let arrive = () => {};
    const log = serverWith({}, undefined, new Promise((resolve) => (arrive = () => resolve())));
    const sent = (method: string) => log.filter((asked) => asked.method === method);
    open('/questionnaires/9/show');
    await userEvent.click(await screen.findByRole('treeitem', { name: /^Первый вопрос/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Удалить: «Первый вопрос»' }));
    await waitFor(() => expect(sent('PUT')).toHaveLength(1), { timeout: 5_000 });
    await userEvent.click(await screen.findByRole('button', { name: 'Опубликовать…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /Что изменено/ }), 'Короче');
    await userEvent.click(dialog.getByRole('button', { name: 'Опубликовать' }));
    arrive();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const publication = log.find(({ path }) => path.endsWith('/publish'));
    expect(publication?.headers.get('If-Match')).toBe('"2"');
    expect(sent('PUT')).toHaveLength(1);
  });

  it('is for reading only where another place owns it, and says why', async () => {
    serverWith({
      layer: 'federal',
      organizationId: 1,
      organizationName: 'Россия',
      mayEdit: false,
      mayPublish: false,
    });
    open('/questionnaires/9/show?tab=editor');
    expect(await screen.findByText(/меняет методолог федерального уровня/)).toBeTruthy();
    expect(
      await screen.findByRole('button', { name: 'Взять за основу для своего региона' }),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Опубликовать…' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Добавить сюда/ })).toBeNull();
  });
});
