// Ways back: a version as the next draft, a deleted draft out of the bin; and what never changes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetDeleted } from '../../../api/definitions/routes/removal.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { addQuestion, type Own, publish, saveDraft, takeOver } from '../../support/elements.ts';
import { created, list, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let admin: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

describe('a version restored', () => {
  let own: Own;
  let first: number;
  let second: number;
  const row = async () => object(await admin.get(`/api/questionnaires/${own.id}`));
  const restore = (body: object, headers = {}, client = admin) =>
    client.post(`/api/questionnaires/${own.id}/restore`, body, headers);

  beforeAll(async () => {
    own = await takeOver(admin, {
      resource: 'questionnaires',
      kind: 'questionnaire',
      code: 'labour-status',
      organizationId: region,
    });
    first = await publish(admin, 'questionnaires', own.id);
    addQuestion(own.body, 'r46_hasCar', 'Есть ли у Вас водительские права?');
    await saveDraft(admin, 'questionnaires', own);
    second = await publish(admin, 'questionnaires', own.id);
  });

  it('is a new draft; what is in force stays', async () => {
    const restored = object(await restore({ versionId: first }));
    expect(restored).toMatchObject({ state: 'changed', publishedNumber: 2 });
    expect(restored.draft).not.toContain('r46_hasCar');
    expect(restored.publishedVersionId).toBe(second);
  });

  it('does not take the place of a draft unseen', async () => {
    expect((await restore({ versionId: second })).status).toBe(409);
    expect((await row()).draft).not.toContain('r46_hasCar');
    const stale = { 'if-match': '"1"' };
    expect((await restore({ versionId: second, replaceDraft: true }, stale)).status).toBe(412);
    expect((await restore({ versionId: second, replaceDraft: true })).status).toBe(200);
    expect((await row()).draft).toContain('r46_hasCar');
  });

  it('is a version of this element, for those who write it', async () => {
    const other = await list(admin, 'definition-versions', { kind: 'risk-policy' });
    const foreign = { versionId: other[0]?.id, replaceDraft: true };
    expect((await restore(foreign)).status).toBe(404);
    for (const login of ['operator', 'region_admin_b', 'methodologist'])
      expect((await restore({ versionId: first }, {}, await server.as(login))).status).toBe(404);
  });
});

describe('a deleted draft', () => {
  const code = (n: number) => `trial-${n}`;
  const make = (n: number) =>
    created(
      admin.post('/api/questionnaires', {
        organizationId: region,
        draft: `{"kind":"questionnaire","code":"${code(n)}","title":"Проба ${n}"}`,
      }),
    );
  const undelete = (ids: number[], client = admin) =>
    client.post('/api/questionnaires/undelete', { ids });
  const removeAll = (ids: number[]) =>
    admin.delete(`/api/questionnaires?filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`);

  it('is seen by nobody and comes back as it was', async () => {
    const before = await make(1);
    expect((await admin.delete(`/api/questionnaires/${before.id}`)).status).toBe(200);
    expect((await admin.get(`/api/questionnaires/${before.id}`)).status).toBe(404);
    expect(await list(admin, 'questionnaires', { code: code(1) })).toEqual([]);
    for (const login of ['operator', 'region_admin_b'])
      expect((await undelete([before.id], await server.as(login))).status).toBe(404);
    expect((await undelete([before.id])).status).toBe(200);
    const after = object(await admin.get(`/api/questionnaires/${before.id}`));
    const kept = ({ id, uid, draft, code: own }: JsonObject) => ({ id, uid, draft, code: own });
    expect(kept(after)).toEqual(kept(before));
    expect((await undelete([before.id])).status).toBe(404);
  });

  it('several go and come back together, all or none', async () => {
    const ids = [(await make(2)).id, (await make(3)).id];
    const published = Number((await list(admin, 'questionnaires', { state: 'changed' }))[0]?.id);
    const refused = await removeAll([...ids, published]);
    expect(refused.status).toBe(422);
    expect(object(refused).rows).toEqual({
      [published]: expect.stringContaining('вывести из действия'),
    });
    expect(await list(admin, 'questionnaires', { id: ids })).toHaveLength(2);
    expect((await removeAll(ids)).status).toBe(200);
    expect(await list(admin, 'questionnaires', { id: ids })).toEqual([]);
    expect((await undelete(ids)).status).toBe(200);
    expect(await list(admin, 'questionnaires', { id: ids })).toHaveLength(2);
  });

  it('goes for good after a month, one that came back does not', async () => {
    const [gone, kept] = [(await make(5)).id, (await make(6)).id];
    for (const id of [gone, kept]) await admin.delete(`/api/questionnaires/${id}`);
    await undelete([kept]);
    const { db, database } = server.test;
    const inMonth = new Date(Date.now() + 32 * 86_400_000).toISOString();
    await database.write((trx) => forgetDeleted(trx, new Date().toISOString()));
    expect(await db('definitions').where({ id: gone }).first('id')).toBeTruthy();
    await database.write((trx) => forgetDeleted(trx, inMonth));
    expect(await db('definitions').where({ id: gone }).first('id')).toBeUndefined();
    expect((await admin.get(`/api/questionnaires/${kept}`)).status).toBe(200);
  });

  it('gives its code up to whoever writes it anew', async () => {
    const { id } = await make(4);
    await admin.delete(`/api/questionnaires/${id}`);
    const fresh = await make(4);
    expect(fresh.id).not.toBe(id);
    expect((await undelete([id])).status).toBe(404);
  });
});

it('an organisation is not kept by drafts deleted in it', async () => {
  const place = await created(
    admin.post('/api/organizations', {
      parentId: region,
      kind: 'vocational-college',
      name: 'Колледж на час',
    }),
  );
  const draft = '{"kind":"questionnaire","code":"trial","title":"Проба"}';
  const { id } = await created(
    admin.post('/api/questionnaires', { organizationId: place.id, draft }),
  );
  expect((await admin.delete(`/api/organizations/${place.id}`)).status).toBe(409);
  await admin.delete(`/api/questionnaires/${id}`);
  expect((await admin.delete(`/api/organizations/${place.id}`)).status).toBe(200);
});

describe('what was published', () => {
  it.each(['definition_versions', 'definition_layers'])(
    '%s are refused change, deletion and emptying by the database itself',
    async (table) => {
      const { db, database } = server.test;
      await expect(db(table).update({ note: 'иначе' })).rejects.toThrow(/immutable/);
      await expect(db(table).delete()).rejects.toThrow(/immutable/);
      // SQLite has no TRUNCATE: it empties a table by the DELETE above.
      if (database.engine === 'postgres')
        await expect(db.raw(`truncate ${table} cascade`)).rejects.toThrow(/immutable/);
    },
  );
});
