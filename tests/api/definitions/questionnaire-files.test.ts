// A questionnaire out of a spreadsheet and out of a pasted text: looked at, created, published; hostile files.
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipStream } from '../../../api/files/zip-stream.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { created, placeId } from '../../support/asking.ts';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { publish } from '../../support/elements.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';
import { strangeRows, xlsformWorkbook } from '../../support/xlsform.ts';

let server: TestServer;
let admin: Client;
let operator: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('region_admin');
  operator = await server.as('operator');
  region = await placeId(admin, 'Регион А');
});
afterAll(() => server.close());

const head = {
  title: 'Опрос выпускников',
  code: 'r46-leavers',
  document: 'Письмо',
  clause: 'п. 2',
};

const fromFile = (client: Client, bytes: Buffer) =>
  client.post('/api/questionnaires/from-file', { ...head, file: bytes.toString('base64') });
const fromText = (client: Client, text: string) =>
  client.post('/api/questionnaires/from-text', { ...head, text });

describe('a spreadsheet', () => {
  it('is told as a questionnaire with its strange rows, nothing is stored; created, it is published', async () => {
    const before = await contents(server.test.db);
    const answer = await fromFile(admin, await xlsformWorkbook());
    expect(answer.status, answer.text).toBe(200);
    const { body, notes, issues } = object(answer);
    expect(issues).toEqual([]);
    expect(objects(notes as JsonObject[]).map(({ row }) => row)).toEqual(strangeRows);
    expect(await contents(server.test.db)).toEqual(before);
    const { id } = await created(
      admin.post('/api/questionnaires', {
        organizationId: region,
        draft: JSON.stringify(body),
      }),
    );
    await publish(admin, 'questionnaires', id);
  });

  it('is told to whoever may create questionnaires only', async () => {
    const bytes = await xlsformWorkbook();
    expect((await fromFile(operator, bytes)).status).toBe(404);
    expect((await fromFile(server.nobody, bytes)).status).toBe(401);
    expect((await admin.post('/api/questionnaires/from-file', head)).status).toBe(400);
    expect((await fromText(operator, '1. Имя')).status).toBe(404);
    expect((await fromText(server.nobody, '1. Имя')).status).toBe(401);
  });

  it('formulas, numbers and dates are read as they are seen', async () => {
    const bytes = Buffer.from(
      await writeXlsx({
        sheets: [
          {
            name: 'Survey',
            rows: [
              ['type', 'name', 'label', 'required'],
              ['text', 'q', '=1+1', true],
              ['text', 'n', 2026, false],
            ],
          },
          { name: 'lists', rows: [['hidden', 'away']] },
        ],
      }),
    );
    const { body } = object(await fromFile(admin, bytes));
    expect(body).toMatchObject({
      schema: { properties: { q: { title: '=1+1' }, n: { title: '2026' } }, required: ['q'] },
    });
  });
});

async function zip(parts: Record<string, string>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const entries = Object.entries(parts).map(([name, text]) => ({ name, parts: [text] }));
  for await (const piece of zipStream(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const book = { 'xl/workbook.xml': '<workbook/>' };
const encrypted = async () => {
  const bytes = await zip(book);
  const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
  return bytes;
};
const lying = async () => {
  const bytes = await zip({ ...book, 'xl/worksheets/sheet1.xml': 'x'.repeat(1_000_000) });
  const at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(1000, at + 24);
  return bytes;
};

const hostile: [string, () => Promise<Buffer>][] = [
  ['a text', async () => Buffer.from('type,name,label\ntext,a,Б')],
  ['a file of nothing', async () => Buffer.alloc(8)],
  ['an old workbook', async () => Buffer.from('d0cf11e0a1b11ae1'.repeat(8), 'hex')],
  ['an archive of something else', () => zip({ 'a.txt': 'a' })],
  ['a workbook without parts', () => zip(book)],
  ['macros', () => zip({ ...book, 'xl/vbaProject.bin': 'x' })],
  ['a way out', () => zip({ ...book, '../../etc/passwd': 'x' })],
  ['an absolute name', () => zip({ ...book, '/etc/passwd': 'x' })],
  [
    'an entity',
    () =>
      zip({
        'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      }),
  ],
  ['a bomb', () => zip({ ...book, 'xl/worksheets/sheet1.xml': '0'.repeat(40_000_000) })],
  ['a bomb that lies about its size', lying],
  ['a password', encrypted],
  [
    'a thousand parts',
    () => zip(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`xl/${i}.xml`, '<a/>']))),
  ],
  ['half a workbook', async () => (await xlsformWorkbook()).subarray(0, 900)],
  [
    'another workbook',
    async () => Buffer.from(await writeXlsx({ sheets: [{ name: 'Лист1', rows: [['a']] }] })),
  ],
];

describe('a hostile file', () => {
  it.each(hostile)('%s: told in a sentence, nothing of it is taken', async (_what, make) => {
    const bytes = await make();
    const started = performance.now();
    const answer = await fromFile(admin, bytes);
    expect(answer.status, answer.text).toBe(200);
    const { body, issues } = object(answer);
    expect(body).toBeNull();
    expect(objects(issues as JsonObject[])[0]?.message).toMatch(/[а-я]/);
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it('one over a megabyte is not taken at all', async () => {
    expect((await fromFile(admin, Buffer.alloc(1_300_000))).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a pasted text', () => {
  it('is told as a questionnaire with the lines that went otherwise', async () => {
    const answer = await fromText(admin, 'Анкета\n1. Имя ____\n2. Пол: а) м б) ж');
    const { body, notes } = object(answer);
    expect(body).toMatchObject({ title: head.title, description: 'Анкета' });
    expect(objects(notes as JsonObject[]).map(({ row }) => row)).toEqual([1]);
    expect(object(await fromText(admin, 'Ничего')).body).toBeNull();
  });
});
