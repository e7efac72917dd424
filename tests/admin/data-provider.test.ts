import { renderHook, waitFor } from '@testing-library/react';
import { HttpError } from 'react-admin';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useCollisionQuestion } from '../../admin/providers/collisions.ts';
import { dataProvider } from '../../admin/providers/data-provider.ts';
import { fakeApi, problem } from './fake-api.ts';

afterEach(() => vi.unstubAllGlobals());

const seen = { id: 7, version: 1, name: 'Анна', phone: '1', position: null };

async function failureOf(promise: Promise<unknown>): Promise<HttpError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
  throw new Error('It was expected to fail');
}

describe('the dialect', () => {
  it('asks for a page with sort, range and filter, and reads the total', async () => {
    const log = fakeApi(() => ({
      body: [{ id: 1 }],
      headers: { 'Content-Range': 'users 25-25/26' },
    }));
    const { data, total } = await dataProvider.getList('users', {
      pagination: { page: 2, perPage: 25 },
      sort: { field: 'name', order: 'ASC' },
      filter: { q: 'ан' },
    });
    expect(log[0]?.path).toBe('/api/users?filter={"q":"ан"}&range=[25,49]&sort=["name","ASC"]');
    expect(data).toEqual([{ id: 1 }]);
    expect(total).toBe(26);
  });

  it.each([
    ['PUT', () => dataProvider.updateMany('users', { ids: [1, 2], data: { status: 'blocked' } })],
    ['DELETE', () => dataProvider.deleteMany('users', { ids: [1, 2] })],
  ])('sends one %s for many records', async (method, act) => {
    const log = fakeApi(() => ({ body: [] }));
    const { data } = await act();
    expect(log.map((asked) => [asked.method, asked.path])).toEqual([
      [method, '/api/users?filter={"id":[1,2]}'],
    ]);
    expect(data).toEqual([1, 2]);
  });
});

describe('creation', () => {
  it('repeats with the same key after a lost answer, and takes a new one for the next record', async () => {
    const log = fakeApi((_asked, earlier) =>
      earlier.length === 0 ? new TypeError('failed to fetch') : { status: 201, body: { id: 5 } },
    );
    const create = () => dataProvider.create('users', { data: { name: 'Анна' } });
    expect((await failureOf(create())).message).toMatch(/Нет связи/);
    await create();
    await create();
    const keys = log.map((asked) => asked.headers.get('Idempotency-Key'));
    expect(keys[0]).toBeTruthy();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('gives refusals of fields to the form, with the whole message beside', async () => {
    fakeApi(() =>
      problem(422, 'Проверьте заполнение', { detail: 'Занят', errors: { login: 'Занят' } }),
    );
    const error = await failureOf(dataProvider.create('users', { data: {} }));
    expect(error.status).toBe(422);
    expect(error.body.errors).toEqual({
      login: 'Занят',
      root: { serverError: 'Проверьте заполнение. Занят' },
    });
  });
});

describe('an update', () => {
  const update = (data: object) =>
    dataProvider.update('users', { id: 7, data: { ...seen, ...data }, previousData: seen });

  it('sends only what changed, with the version seen', async () => {
    const log = fakeApi(() => ({ body: { ...seen, phone: '2', version: 2 } }));
    await update({ phone: '2' });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ method: 'PUT', path: '/api/users/7', body: { phone: '2' } });
    expect(log[0]?.headers.get('If-Match')).toBe('"1"');
  });

  it('joins changes of different fields and sends again', async () => {
    const current = { ...seen, version: 2, name: 'Анна Петровна' };
    const log = fakeApi((_asked, earlier) =>
      earlier.length === 0
        ? problem(412, 'Запись уже изменил другой пользователь', { current })
        : { body: { ...current, phone: '2', version: 3 } },
    );
    const { data } = await update({ phone: '2' });
    expect(log[1]?.headers.get('If-Match')).toBe('"2"');
    expect(log[1]?.body).toEqual({ phone: '2' });
    expect(data).toMatchObject({ name: 'Анна Петровна', phone: '2', version: 3 });
  });

  it.each([
    ['mine', { name: 'Моя' }, { name: 'Моя' }],
    ['theirs', { name: 'Чужая' }, {}],
  ])('asks when both changed one field: %s', async (_side, chosen, sent) => {
    const current = { ...seen, version: 2, name: 'Чужая' };
    const log = fakeApi((_asked, earlier) =>
      earlier.length === 0
        ? problem(412, 'Изменено', { current })
        : { body: { ...current, ...chosen, version: 3 } },
    );
    const { result } = renderHook(() => useCollisionQuestion());
    const saved = update({ name: 'Моя' });
    await waitFor(() => expect(result.current).toBeDefined());
    expect(result.current?.collisions).toEqual([
      { field: 'name', before: 'Анна', mine: 'Моя', theirs: 'Чужая' },
    ]);
    result.current?.answer(chosen);
    const { data } = await saved;
    expect(data.name).toBe(chosen.name);
    expect(log[1]?.body).toEqual(sent);
  });

  it('keeps the form when the person goes back to it', async () => {
    const log = fakeApi(() =>
      problem(412, 'Изменено', { current: { ...seen, version: 2, name: 'Чужая' } }),
    );
    const { result } = renderHook(() => useCollisionQuestion());
    const saved = failureOf(update({ name: 'Моя' }));
    await waitFor(() => expect(result.current).toBeDefined());
    result.current?.answer(undefined);
    expect((await saved).message).toMatch(/не сохранена/);
    expect(log).toHaveLength(1);
  });
});
