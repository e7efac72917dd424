// Files given as answers: sent in parts, checked by how they begin, seen by whoever sees the answer, never by
// anybody else, and gone when no answer came to name them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetFiles } from '../../../api/answers/attach-files.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { publish, saveDraft } from '../../support/elements.ts';
import { consent, created, errorsOf, one, today } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let admin: Client;
let learnerId: number;
let ownId: number;
let versionId: number;

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_500_000, 7)]);

const draft = JSON.stringify({
  kind: 'questionnaire',
  code: 'r46-with-file',
  title: 'Опросник с файлом',
  legalReference: { document: 'Стандарт', clause: '3' },
  subject: 'learner',
  schema: {
    type: 'object',
    properties: {
      resume: {
        type: 'object',
        title: 'Резюме',
        'x-question': 'file',
        'x-accept': ['pdf'],
        'x-max-size': 2_000_000,
      },
    },
  },
  pages: { order: ['all'], items: { all: { title: 'Файл', fields: ['resume'] } } },
});

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  const region = await one(admin, 'organizations', { kind: 'region' });
  const own = await created(
    admin.post('/api/questionnaires', { organizationId: region.id, draft }),
  );
  ownId = own.id;
  versionId = await publish(admin, 'questionnaires', own.id);
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
});
afterAll(() => server.close());

async function sent(client: Client, bytes = pdf, name = 'Резюме.pdf'): Promise<JsonObject> {
  const begun = await client.post('/api/answer-files', { name, size: bytes.length });
  expect(begun.status, begun.text).toBe(201);
  const file = object(begun);
  for (let at = 0, part = 0; at < bytes.length; at += 1_000_000, part += 1) {
    const content = bytes.subarray(at, at + 1_000_000).toString('base64');
    const taken = await client.put(`/api/answer-files/${file.uid}`, { part, content });
    expect(taken.status, taken.text).toBe(200);
  }
  return file;
}
const answer = (resume: JsonObject) =>
  operator.post('/api/responses', {
    learnerId,
    versionId,
    answers: { resume },
    answeredOn: today(),
  });
const take = (client: Client, file: JsonObject) => client.get(`/api/answer-files/${file.uid}`);

describe('a file as an answer', () => {
  it('comes back byte for byte, as a file only', async () => {
    const file = await sent(operator);
    const row = await created(answer(file));
    expect(row.answers).toEqual({ resume: file });
    const got = await take(operator, file);
    expect(got.status).toBe(200);
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; .*%D0%A0/);
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.text.startsWith('%PDF-1.7')).toBe(true);
    const stored = await server.test.db('answer_files').where({ uid: file.uid }).first();
    expect(stored).toMatchObject({ resource: 'responses', record_id: row.id, size: pdf.length });
    expect(stored.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('of somebody else, unknown, half sent or of another answer is refused at its question', async () => {
    const theirs = await sent(admin);
    const half = object(
      await operator.post('/api/answer-files', { name: 'a.pdf', size: pdf.length }),
    );
    const used = await sent(operator);
    await created(answer(used));
    for (const file of [theirs, half, used, { ...theirs, uid: 'нет' }]) {
      const refused = await answer(file);
      expect(refused.status, refused.text).toBe(422);
      expect(Object.keys(errorsOf(refused))).toEqual(['answers.resume']);
    }
  });

  it('is absent to whoever does not see the answer', async () => {
    const file = await sent(operator);
    expect((await take(admin, file)).status).toBe(404);
    await created(answer(file));
    const stranger = await server.as('secretary');
    expect((await take(stranger, file)).status).toBe(404);
    expect((await take(server.nobody, file)).status).toBe(401);
    expect((await take(operator, { uid: "' or 1=1" })).status).toBe(404);
  });

  it.each<[string, Buffer]>([
    ['Резюме.exe', Buffer.from('MZ')],
    ['без-вида', pdf],
    ['Страница.html', Buffer.from('<script>')],
  ])('%s is not accepted by its name', async (name, bytes) => {
    const refused = await operator.post('/api/answer-files', { name, size: bytes.length });
    expect(refused.status, refused.text).toBe(422);
  });

  it('what is named so and begins otherwise is refused, and so are parts out of turn', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    const begun = object(
      await operator.post('/api/answer-files', { name: '../../a.pdf', size: bytes.length }),
    );
    expect(begun.name).toBe('a.pdf');
    const put = (client: Client, part: number, content: Buffer) =>
      client.put(`/api/answer-files/${begun.uid}`, { part, content: content.toString('base64') });
    expect((await put(operator, 0, bytes)).status).toBe(422);
    expect((await put(operator, 1, Buffer.from('%PDF'))).status).toBe(422);
    expect((await put(operator, 0, Buffer.concat([pdf.subarray(0, 40)]))).status).toBe(422);
    expect((await put(admin, 0, Buffer.from('%PDF'))).status).toBe(404);
  });

  it('named by no answer, it is gone after a day; taken out of an answer, too', async () => {
    const lonely = await sent(operator, Buffer.from('%PDF-1.4 пусто'));
    const first = await sent(operator, Buffer.from('%PDF-1.4 первый'));
    const second = await sent(operator, Buffer.from('%PDF-1.4 второй'));
    const row = await created(answer(first));
    const changed = await operator.put(`/api/responses/${row.id}`, { answers: { resume: second } });
    expect(changed.status, changed.text).toBe(200);
    await forgetFiles(
      server.test.db,
      server.app.resources.holdingFiles(),
      '2100-01-01T00:00:00.000Z',
    );
    const left = await server.test.db('answer_files').pluck('uid');
    expect(left).toContain(second.uid);
    expect(left).not.toContain(lonely.uid);
    expect(left).not.toContain(first.uid);
    expect(
      await server.test
        .db('answer_file_parts')
        .whereNotIn('file_id', server.test.db('answer_files').select('id')),
    ).toEqual([]);
  });

  it('kept beside the answers after a move is lost by no correction', async () => {
    const file = await sent(operator, Buffer.from('%PDF-1.4 прежний'));
    const row = await created(answer(file));
    const body = JSON.parse(draft.replaceAll('"resume"', '"later"'));
    await saveDraft(admin, 'questionnaires', { id: ownId, body });
    const next = await publish(admin, 'questionnaires', ownId);
    const moved = await operator.post(`/api/responses/${row.id}/move`, { versionId: next });
    expect(moved.status, moved.text).toBe(200);
    const later = await sent(operator, Buffer.from('%PDF-1.4 новый'));
    const changed = await operator.put(`/api/responses/${row.id}`, { answers: { later } });
    expect(changed.status, changed.text).toBe(200);
    await forgetFiles(
      server.test.db,
      server.app.resources.holdingFiles(),
      '2100-01-01T00:00:00.000Z',
    );
    expect((await take(operator, file)).text).toBe('%PDF-1.4 прежний');
    expect((await take(operator, later)).status).toBe(200);
  });
});
