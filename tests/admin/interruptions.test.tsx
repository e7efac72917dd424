// What stands between a person and their typing: an ended session, another's edit of the same field.
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nContextProvider } from 'react-admin';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CollisionDialog } from '../../admin/layout/CollisionDialog.tsx';
import { RenewalDialog } from '../../admin/layout/RenewalDialog.tsx';
import { dataProvider } from '../../admin/providers/data-provider.ts';
import { i18nProviderWith } from '../../admin/providers/i18n-provider.ts';
import { setSession } from '../../admin/providers/session.ts';
import { sessionOf } from './console.tsx';
import { fakeApi, problem } from './fake-api.ts';

afterEach(() => {
  cleanup();
  setSession(undefined);
  vi.unstubAllGlobals();
});

const before = { id: 7, version: 3, phone: '+7 900 111-11-11', groupName: 'ИСП-41' };
const theirs = { ...before, version: 4, phone: '+7 900 222-22-22' };
const mine = { ...before, phone: '+7 900 333-33-33', groupName: 'ИСП-42' };

function save() {
  return dataProvider.update('learners', { id: 7, data: mine, previousData: before });
}

function serverWithTheirEdit() {
  return fakeApi(({ headers, body }) => {
    if (headers.get('If-Match') === '"3"')
      return problem(412, 'Запись уже изменил другой пользователь', { current: theirs });
    return { body: { ...theirs, ...(typeof body === 'object' ? body : {}), version: 5 } };
  });
}

describe('a collision of two edits', () => {
  it.each([
    ['Ваше: +7 900 333-33-33', { groupName: 'ИСП-42', phone: '+7 900 333-33-33' }],
    ['Другого: +7 900 222-22-22', { groupName: 'ИСП-42' }],
  ])('is settled field by field: %s', async (choice, sent) => {
    const asked = serverWithTheirEdit();
    render(
      <I18nContextProvider value={i18nProviderWith({})}>
        <CollisionDialog />
      </I18nContextProvider>,
    );
    const saving = save();
    const dialog = await screen.findByRole('dialog', {
      name: 'Запись изменил и другой пользователь',
    });
    expect(within(dialog).getByText('Телефон')).toBeTruthy();
    expect(within(dialog).getByText('Было: +7 900 111-11-11')).toBeTruthy();
    expect(within(dialog).queryByText('Группа или класс')).toBeNull();
    await userEvent.click(within(dialog).getByRole('radio', { name: choice }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Сохранить выбранное' }));
    await saving;
    expect(asked.at(-1)?.headers.get('If-Match')).toBe('"4"');
    expect(asked.at(-1)?.body).toEqual(sent);
  });
});

describe('a session that ends in the middle of work', () => {
  function expiringServer() {
    let inside = false;
    return fakeApi(({ method, path }) => {
      if (path === '/api/session' && method === 'POST') {
        inside = true;
        return { status: 201, body: sessionOf('operator') };
      }
      return inside ? { body: { ...mine, version: 4 } } : problem(401, 'Войдите в систему');
    });
  }

  it('asks for the password over the screen and sends the same request again', async () => {
    setSession(sessionOf('operator'));
    const asked = expiringServer();
    render(<RenewalDialog />);
    const saving = save();
    const dialog = await screen.findByRole('dialog', { name: 'Сеанс завершён' });
    expect(within(dialog).getByLabelText<HTMLInputElement>(/Логин/).value).toBe('demo');
    await userEvent.type(within(dialog).getByLabelText(/Пароль/), 'верный');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Войти и продолжить' }));
    expect((await saving).data).toMatchObject({ groupName: 'ИСП-42' });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'PUT /api/learners/7',
      'POST /api/session',
      'PUT /api/learners/7',
    ]);
  });

  it('lets the request fail when the person leaves', async () => {
    setSession(sessionOf('operator'));
    expiringServer();
    render(<RenewalDialog />);
    const saving = save().then(
      () => 'saved',
      (error: { status: number }) => error.status,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Выйти без сохранения' }));
    expect(await saving).toBe(401);
  });
});
