// The built console is served as it is, and nothing beside it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'profmarshrut-console-'));
  for (const folder of ['console/assets', 'console/public'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'x'), 'beside the console');
  writeFileSync(join(root, 'console/assets/a.js'), 'export {}');
  for (const page of ['index.html', 'public/index.html'])
    writeFileSync(join(root, 'console', page), '<!doctype html><style nonce="__CSP_NONCE__">');
  server = await startTestServer({ consoleDir: join(root, 'console') });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

describe('the console', () => {
  it('gives its page and what the page loads', async () => {
    expect((await server.nobody.get('/')).text).not.toContain('__CSP_NONCE__');
    const asset = await server.nobody.get('/assets/a.js');
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  it.each([
    '/assets/..%2f..%2fx',
    '/assets/..%2F..%2F..%2Fx',
    '/assets/%2e%2e%2f%2e%2e%2fx',
    '/..%2fx',
    '/assets/',
    '/assets/nothing.js',
    '/assets/.env',
  ])('%s is not there, and nothing is logged', async (path) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await server.nobody.get(path);
    expect([answer.status, logged.mock.calls.length]).toEqual([404, 0]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    logged.mockRestore();
  });
});
