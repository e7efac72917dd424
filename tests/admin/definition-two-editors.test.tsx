// Two people write one draft: each learns of the other, different places go together, one place shows both.
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../admin/App.tsx';
import { minimalText } from '../../admin/definitions/create/minimal.ts';
import { joinTexts } from '../../admin/definitions/draft/join-texts.ts';
import { setSession } from '../../admin/providers/session.ts';
import { prepareBrowser } from './browser.ts';
import { sessionOf } from './console.tsx';
import { fakeApi, problem, type Reply } from './fake-api.ts';

const head = { code: 'own-one', title: 'Свой опросник', document: 'Приказ', clause: '1' };
const was = minimalText('questionnaire', head);
const title = (text: string, next: string) => text.replace('Свой опросник', next);
const question = (text: string, next: string) => text.replace('Первый вопрос', next);

describe('two texts that began as one', () => {
  const join = (mine: string, theirs: string, decisions = {}) =>
    joinTexts('questionnaire', { was, mine, theirs }, decisions);

  it.each<[string, string, string, string]>([
    ['only mine changed', question(was, 'Мой'), was, question(was, 'Мой')],
    ['only theirs changed', was, question(was, 'Их'), question(was, 'Их')],
    ['the same change', question(was, 'Один'), question(was, 'Один'), question(was, 'Один')],
    ['different places', question(was, 'Мой'), title(was, 'Их'), title(question(was, 'Мой'), 'Их')],
  ])('%s', (_, mine, theirs, expected) => {
    const joined = join(mine, theirs);
    expect(joined?.collisions).toEqual([]);
    expect(JSON.parse(joined?.text ?? '')).toEqual(JSON.parse(expected));
  });

  it('one place changed by both waits for a decision', () => {
    const [mine, theirs] = [question(was, 'Мой'), question(title(was, 'Их имя'), 'Их')];
    const [collision] = join(mine, theirs)?.collisions ?? [];
    expect(collision).toMatchObject({ ours: 'Мой', theirs: 'Их' });
    const key = collision?.key ?? '';
    for (const [side, kept] of [
      ['ours', 'Мой'],
      ['theirs', 'Их'],
    ])
      expect(JSON.parse(join(mine, theirs, { [key]: side })?.text ?? '')).toEqual(
        JSON.parse(question(title(was, 'Их имя'), kept ?? '')),
      );
  });

  it('a text that is no JSON is left to the people', () => {
    expect(join('{', was)).toBeUndefined();
  });
});

describe('the screen', () => {
  let row: { version: number; draft: string; updatedByName: string } & Record<string, unknown>;
  const byAnother = (draft: string) => {
    row = { ...row, version: row.version + 1, draft, updatedByName: 'Анна Петрова' };
  };

  beforeEach(() => {
    prepareBrowser();
    vi.stubGlobal('CSS', { escape: (text: string) => text });
    vi.useFakeTimers({ shouldAdvanceTime: true });
    row = {
      id: 9,
      version: 1,
      kind: 'questionnaire',
      code: 'own-one',
      title: 'Свой опросник',
      organizationId: 2,
      organizationName: 'Верхнереченская область',
      layer: 'region',
      state: 'changed',
      publishedNumber: 1,
      publishedVersionId: 90,
      publishedAt: '2025-05-01T08:00:00.000Z',
      draft: was,
      published: was,
      mayEdit: true,
      mayPublish: true,
      updatedAt: '2025-05-01T08:00:00.000Z',
      updatedByName: 'Я',
    };
    const session = sessionOf('region_admin');
    fakeApi(({ method, path, body, headers }): Reply => {
      if (path === '/api/session') return { body: session };
      if (path.endsWith('/check')) return { body: { issues: [] } };
      if (path.startsWith('/api/questionnaires/9')) {
        if (path.endsWith('/publish') && headers.get('If-Match') !== `"${row.version}"`)
          return problem(412, 'Запись уже изменил другой пользователь', { current: row });
        if (method !== 'PUT') return { body: row };
        if (headers.get('If-Match') !== `"${row.version}"`)
          return problem(412, 'Запись уже изменил другой пользователь', { current: row });
        const draft = typeof body === 'object' && body && 'draft' in body ? String(body.draft) : '';
        row = { ...row, version: row.version + 1, draft, updatedByName: 'Я' };
        return { body: row };
      }
      if (path.startsWith('/api/questionnaires')) {
        const { draft, published, ...line } = row;
        return { body: [line], headers: { 'Content-Range': 'questionnaires 0-0/1' } };
      }
      if (path.startsWith('/api/')) return { body: [], headers: { 'Content-Range': 'rows 0-0/0' } };
      return problem(404, 'Не найдено');
    });
    setSession(undefined);
    window.location.hash = '#/questionnaires/9/show';
    render(<App />);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const typeQuestion = async (text: string) => {
    const hands = user();
    await hands.click(await screen.findByRole('button', { name: /^Первый вопрос/ }));
    const box = await screen.findByRole('textbox', { name: 'Текст вопроса' });
    await hands.clear(box);
    await hands.paste(text);
  };

  it('tells within ten seconds who saved, and shows their text where nothing was typed', async () => {
    await screen.findByRole('button', { name: /^Первый вопрос/ });
    byAnother(question(was, 'Вопрос Анны'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await screen.findByText(/Анна Петрова: черновик сохранён/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Вопрос Анны/ })).toBeTruthy();
  });

  it('joins changes of different places and saves them together', async () => {
    await screen.findByRole('button', { name: /^Первый вопрос/ });
    byAnother(title(was, 'Название Анны'));
    await typeQuestion('Мой вопрос');
    await vi.advanceTimersByTimeAsync(3_000);
    await waitFor(() =>
      expect(JSON.parse(row.draft)).toEqual(
        JSON.parse(title(question(was, 'Мой вопрос'), 'Название Анны')),
      ),
    );
    expect(screen.getByText(/Эти изменения соединены с вашими/)).toBeTruthy();
  });

  it('does not publish what was saved by another and not seen here', async () => {
    const hands = user();
    await hands.click(await screen.findByRole('button', { name: 'Опубликовать…' }));
    byAnother(question(was, 'Вопрос Анны'));
    await hands.type(await screen.findByRole('textbox', { name: /Что изменено/ }), 'Проверка');
    await hands.click(screen.getByRole('button', { name: 'Опубликовать' }));
    expect(await screen.findByText(/Анна Петрова: черновик изменён, пока вы/)).toBeTruthy();
    await hands.click(screen.getByRole('button', { name: 'Отмена' }));
    expect(await screen.findByRole('button', { name: /^Вопрос Анны/ })).toBeTruthy();
  });

  it('shows both where the same place was changed, and loses neither until one is chosen', async () => {
    await screen.findByRole('button', { name: /^Первый вопрос/ });
    byAnother(question(was, 'Вопрос Анны'));
    await typeQuestion('Мой вопрос');
    await vi.advanceTimersByTimeAsync(3_000);
    const theirs = await screen.findByRole('radio', { name: 'Анна Петрова: Вопрос Анны' });
    expect(screen.getByRole('radio', { name: 'Моё: Мой вопрос' })).toBeTruthy();
    expect(row.draft).toContain('Вопрос Анны');
    const join = screen.getByRole('button', { name: 'Соединить' });
    expect(join.hasAttribute('disabled')).toBe(true);
    const hands = user();
    await hands.click(theirs);
    await hands.click(join);
    await vi.advanceTimersByTimeAsync(3_000);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Соединить' })).toBeNull());
    expect(row.draft).toContain('Вопрос Анны');
  });
});
