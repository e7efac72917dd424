// The description of the interface is whole, in order, and readable without leaving the product.
import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../forms/json.ts';
import { routeTable } from '../../support/route-table.ts';
import { object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let document: JsonObject;

beforeAll(async () => {
  server = await startTestServer();
  document = object(await server.nobody.get('/api/openapi.json'));
});
afterAll(() => server.close());

const of = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

interface Operation {
  name: string;
  path: string;
  is: JsonObject;
}

const operations = (): Operation[] =>
  Object.entries(of(document.paths)).flatMap(([path, item]) =>
    Object.entries(of(item)).map(([method, is]) => ({
      name: `${method.toUpperCase()} ${path.replace('/api', '').replace(/\{(\w+)\}/g, ':$1')}`,
      path,
      is: of(is),
    })),
  );

describe('openapi.json', () => {
  it('holds every route of the table with its right, and no other', () => {
    const described = new Map(operations().map(({ name, is }) => [name, is['x-verb']]));
    expect([...described].sort()).toEqual([...routeTable].sort());
  });

  it('is of the form that OpenAPI 3.1 demands', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(of(document.info)).sort()).toEqual(['license', 'title', 'version']);
    const tags = new Set(listOf(document.tags).map((tag) => of(tag).name));
    const schemes = new Set(Object.keys(of(of(document.components).securitySchemes)));
    for (const { name, description } of listOf(document.tags).map(of))
      expect(description, String(name)).toMatch(/[А-Яа-я]/);
    const wrong: string[] = [];
    const names = new Set<Json>();
    for (const { name, path, is } of operations()) {
      const say = (what: string) => wrong.push(`${name}: ${what}`);
      if (typeof is.operationId !== 'string' || names.has(is.operationId)) say('operationId');
      names.add(is.operationId ?? null);
      if (!listOf(is.tags).every((tag) => tags.has(tag))) say('tags');
      if (Object.keys(of(is.responses)).some((key) => !/^(?:\d{3}|2XX|default)$/.test(key)))
        say('responses');
      for (const response of Object.values(of(is.responses)))
        if (typeof of(response).description !== 'string') say('response without description');
      const declared = listOf(is.parameters).map(of);
      const keys = declared.map(({ in: where, name: named }) => `${where} ${named}`);
      if (new Set(keys).size !== keys.length) say('a parameter twice');
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, named]) => `path ${named}`);
      const given = keys.filter((key) => key.startsWith('path '));
      if (JSON.stringify(given) !== JSON.stringify(inPath)) say('path parameters');
      for (const { schema, required, in: where } of declared)
        if (!schema || (where === 'path' && required !== true)) say('parameter');
      for (const security of listOf(is.security))
        if (!Object.keys(of(security)).every((scheme) => schemes.has(scheme))) say('security');
    }
    expect(wrong).toEqual([]);
  });

  it('has schemas of draft 2020-12 that all compile, and no reference into nothing', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addFormat('specialty-code', true);
    const schemas = of(of(document.components).schemas);
    const bodies = operations().flatMap(({ is }) => {
      const { schema } = of(of(of(is.requestBody).content)['application/json']);
      return schema ? [of(schema)] : [];
    });
    for (const schema of [...Object.values(schemas).map(of), ...bodies])
      expect(() => ajv.compile(schema)).not.toThrow();
    expect(bodies.length).toBeGreaterThan(50);
    const references = JSON.stringify(document).match(/#\/components\/schemas\/[\w-]+/g) ?? [];
    const missing = references.filter((name) => !Object.hasOwn(schemas, name.split('/')[3] ?? ''));
    expect(missing).toEqual([]);
  });

  it.each([
    ['POST /users', false],
    ['POST /tokens', false],
    ['PUT /grants/:id', false],
    ['PUT /session/password', false],
    ['GET /users', true],
    ['GET /session', true],
    ['POST /learners', true],
  ])('says of %s whether a key opens it: %s', (name, byKey) => {
    const security = listOf(operations().find((one) => one.name === name)?.is.security);
    expect(security.some((one) => 'key' in of(one))).toBe(byKey);
    expect(security.some((one) => 'session' in of(one))).toBe(true);
  });
});

describe('/api/docs', () => {
  it('tells of every route in Russian, and asks for nothing from elsewhere', async () => {
    const page = await server.nobody.get('/api/docs');
    expect(page.status).toBe(200);
    const missing = operations().filter(
      ({ is }) => !page.text.includes(`<details id="${is.operationId}">`),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(page.text).not.toMatch(/<script|<link|<img|\son\w+=|src=|style="/);
    const elsewhere = [...page.text.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(elsewhere.filter((href) => !/^(?:#[\w-]+|\/|\/api\/openapi\.json)$/.test(href))).toEqual(
      [],
    );
    expect(page.text).toContain('Authorization: Bearer pmt_');
    expect(page.text).not.toContain('undefined');
    expect(page.text).not.toContain('[object Object]');
  });

  it('keeps to the policy of every other page, its one style allowed by its digest', async () => {
    const { headers, text } = await server.nobody.get('/api/docs');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|nonce/);
    const styles = [...text.matchAll(/<style>([^<]*)<\/style>/g)].map(([, style = '']) => style);
    expect(styles).toHaveLength(1);
    const digest = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(policy).toContain(`style-src 'self' 'sha256-${digest}'`);
  });

  it('leads by each of its contents to a section', async () => {
    const { text } = await server.nobody.get('/api/docs');
    const targets = [...text.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
    const ids = [...text.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('made once', () => {
  /** As it comes over the wire: `fetch` would open what is compressed. */
  const raw = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }>(
      (resolve, reject) => {
        get(`${server.url}${path}`, { headers }, (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              bytes: Buffer.concat(chunks),
            }),
          );
        }).on('error', reject);
      },
    );

  it.each(['/api/openapi.json', '/api/docs'])('%s: one text in three forms', async (path) => {
    const plain = await raw(path, {});
    const brotli = await raw(path, { 'accept-encoding': 'gzip, deflate, br' });
    const gzipped = await raw(path, { 'accept-encoding': 'gzip' });
    const refused = await raw(path, { 'accept-encoding': 'zstd' });
    expect([plain, brotli, gzipped, refused].map((one) => one.headers['content-encoding'])).toEqual(
      [undefined, 'br', 'gzip', undefined],
    );
    for (const one of [
      brotliDecompressSync(brotli.bytes),
      gunzipSync(gzipped.bytes),
      refused.bytes,
    ])
      expect(one.equals(plain.bytes)).toBe(true);
    expect(brotli.bytes.length * 4).toBeLessThan(plain.bytes.length);
    const answers = [plain, brotli, gzipped];
    for (const one of answers) {
      expect(one.headers.vary).toBe('Accept-Encoding');
      expect(one.headers['cache-control']).toBe('no-cache');
      expect(one.headers.etag).toMatch(/^"[\w-]+"$/);
    }
    expect(new Set(answers.map((one) => one.headers.etag)).size).toBe(3);
  });

  it.each(['/api/openapi.json', '/api/docs'])(
    '%s: who has it gets 304 and no bytes',
    async (path) => {
      const { headers } = await raw(path, { 'accept-encoding': 'br' });
      const etag = String(headers.etag);
      const again = await raw(path, { 'accept-encoding': 'br', 'if-none-match': etag });
      expect([again.status, again.bytes.length, again.headers.etag, again.headers.vary]).toEqual([
        304,
        0,
        etag,
        'Accept-Encoding',
      ]);
      for (const other of ['"x"', etag.replace('-br', '')])
        expect((await raw(path, { 'accept-encoding': 'br', 'if-none-match': other })).status).toBe(
          200,
        );
    },
  );
});
