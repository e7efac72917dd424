// The check in the browser says letter by letter what it says on the server: one module, bundled into a page
// under our content policy, without `eval`.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../api/http/headers.ts';
import { checkCases } from '../forms/questionnaires/check-cases.ts';
import { runCases } from '../forms/questionnaires/run-cases.ts';
import { sharedBrowser } from '../support/browser.ts';
import { root } from '../support/product.ts';

let server: Server;
let browser: Browser;

const entry = `import { runCases } from ${JSON.stringify(
  join(root, 'tests', 'forms', 'questionnaires', 'run-cases.ts'),
)};
document.getElementById('said').textContent = JSON.stringify(runCases());`;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  const script = outputFiles[0]?.text ?? '';
  server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', contentSecurityPolicy());
    const isScript = request.url === '/cases.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? script
        : '<!doctype html><p id="said"></p><script type="module" src="/cases.js"></script>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await sharedBrowser();
});
afterAll(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  server?.close();
});

describe('the same check in browser and server', () => {
  it('says the same of every case', async () => {
    const page = await browser.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon'))
        troubles.push(message.text());
    });
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => document.getElementById('said')?.textContent);
    const stated: unknown = JSON.parse((await page.textContent('#said')) ?? '[]');
    expect(troubles).toEqual([]);
    expect(stated).toHaveLength(checkCases.length);
    expect(stated).toEqual(runCases());
  });
});
