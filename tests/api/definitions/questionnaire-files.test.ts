// A questionnaire out of a spreadsheet and out of a pasted text: looked at, created, published; hostile files.
import { inflateRawSync } from 'node:zlib';
import { readXlsx, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zipStream } from '../../../api/files/zip-stream.ts';
import type { JsonObject } from '../../../forms/json.ts';
import { objects } from '../../support/closed-values.ts';
import { contents } from '../../support/contents.ts';
import { publish } from '../../support/elements.ts';
import { created, placeId } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';
import { wide } from '../../support/wide-questionnaire.ts';
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

describe('a questionnaire as a file', () => {
  const hard = 'Вопрос =1+1 {{имя}} <b>&amp;\u0007 file:///etc/passwd';
  let id: number;

  beforeAll(async () => {
    const body = {
      ...wide,
      code: 'r46-wide',
      title: hard,
      schema: {
        ...(wide.schema as JsonObject),
        properties: {
          ...((wide.schema as JsonObject).properties as JsonObject),
          mark: { title: hard, type: 'number', minimum: 2, maximum: 5 },
        },
      },
    };
    const draft = JSON.stringify(body);
    ({ id } = await created(admin.post('/api/questionnaires', { organizationId: region, draft })));
  });

  const take = async (client: Client, as: string) => {
    const response = await fetch(`${server.url}/api/questionnaires/${id}/export?as=${as}`, {
      headers: client.cookie === undefined ? {} : { cookie: client.cookie },
    });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it('XLSForm: no cell is a formula; read again it is the same questionnaire', async () => {
    const { response, bytes } = await take(admin, 'xlsx');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('.xlsx');
    const book = await readXlsx(new Uint8Array(bytes));
    expect(book.sheets.map(({ name }) => name)).toEqual([
      'survey',
      'choices',
      'settings',
      'не вошло',
    ]);
    for (const { cells } of book.sheets)
      for (const cell of cells?.values() ?? []) expect(cell.formula).toBeUndefined();
    const { body, notes } = object(await fromFile(admin, bytes));
    expect(notes).toEqual([]);
    expect((body as JsonObject).pages).toEqual(wide.pages);
  });

  it('DOCX: opens, holds the questions, asks for nothing from outside', async () => {
    const { bytes } = await take(admin, 'docx');
    const parts = unzipped(bytes);
    const text = parts['word/document.xml'] ?? '';
    expect(text).toContain('Вопрос =1+1 {{имя}} &lt;b&gt;&amp;amp;');
    expect(text).toContain('☐  Знакомые');
    expect(text).toContain('Ответьте, если в вопросе 6');
    expect(text).not.toContain('\u0007');
    for (const part of Object.values(parts)) expect(part).not.toMatch(/TargetMode="External"/);
  });

  it('PDF: the font of the house inside, no address, no action', async () => {
    const { bytes } = await take(admin, 'pdf');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const text = bytes.toString('latin1');
    expect(text).toContain('GolosText');
    expect(text).not.toMatch(/\/(?:URI|Launch|JavaScript|OpenAction)\b/);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
  });

  it('the draft is for whoever may edit it; each taking is journalled', async () => {
    expect((await take(operator, 'pdf')).response.status).toBe(409);
    expect((await take(server.nobody, 'pdf')).response.status).toBe(401);
    expect((await take(admin, 'exe')).response.status).toBe(400);
    const row = await server.test
      .db('audit_events')
      .where({ action: 'questionnaire.export', resource_id: String(id) })
      .count({ n: '*' })
      .first();
    expect(Number(row?.n)).toBe(3);
  });
});

/** Texts of an archive by their names, read from its directory. */
function unzipped(bytes: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  const line = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let at = bytes.indexOf(line); at >= 0; at = bytes.indexOf(line, at + 46)) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const from = bytes.readUInt32LE(at + 42);
    const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const stored = bytes.readUInt16LE(at + 10) === 0;
    texts[name] = (stored ? packed : inflateRawSync(packed)).toString('utf8');
  }
  return texts;
}
