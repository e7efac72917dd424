// The runner itself: what goes wrong in a run, seen by a test or not, ends it with another code than 0 and is
// counted in its last line. Faults are planted in runs of their own.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runNode } from '../support/child.ts';
import { root } from '../support/product.ts';

const artifacts = `tests/.artifacts/planted-${process.pid}`;

const config = (folder: string, project: string) => `
import { defineConfig } from 'vitest/config';
import { api, root } from '../../../projects.ts';
const include = ['${folder}/*.test.ts'];
${'export'} default defineConfig({
  root,
  test: { pool: 'forks', maxWorkers: 1, projects: [${project}] },
});
`;

afterAll(() => rmSync(join(root, artifacts), { recursive: true, force: true }));

const good = "import { expect, it } from 'vitest';\nit('holds', () => expect(1).toBe(1));\n";

const failing = `${good}it('fails', () => expect(1).toBe(2));\n`;
const uncaught = `${good}it('leaves', async () => {
  setTimeout(() => { throw new Error('planted'); }, 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
});\n`;
const unawaited = `${good}it('leaves', async () => {
  void Promise.reject(new Error('planted'));
  await new Promise((resolve) => setTimeout(resolve, 50));
});\n`;
const unloadable = `${good}throw new Error('planted');\n`;
const badHook = `import { afterAll } from 'vitest';\n${good}afterAll(() => { throw new Error('planted'); });\n`;
const skipping = `${good}it${'.skip'}('later', () => undefined);\n`;

let runs = 0;

async function run(
  project: string,
  texts: readonly string[],
): Promise<{ last: string; code: number | null; output: string }> {
  runs += 1;
  const folder = `${artifacts}/${runs}`;
  mkdirSync(join(root, folder), { recursive: true });
  for (const [at, text] of texts.entries())
    writeFileSync(join(root, folder, `planted-${at}.test.ts`), text);
  writeFileSync(join(root, folder, 'vitest.config.ts'), config(folder, project));
  const { CI: _, VITEST: __, ...env } = process.env;
  const { code, stdout, printed } = await runNode(
    ['tests/run.mjs', 'test', '--config', `${folder}/vitest.config.ts`, '--project', 'planted'],
    { cwd: root, env },
  );
  return { last: stdout.trimEnd().split('\n').at(-1) ?? '', code, output: printed };
}

describe('a run of plain functions', () => {
  it.concurrent.each<[what: string, texts: string[], last: string, code: number]>([
    ['nothing wrong', [good], '1 passed, 0 failed', 0],
    ['an error in the background that nobody catches', [uncaught], '2 passed, 1 failed', 1],
    [
      'a promise nobody awaits, a file that does not load, a failing hook and a skipped test',
      [unawaited, unloadable, badHook, skipping],
      '4 passed, 4 failed',
      1,
    ],
  ])('with %s', async (_what, texts, last, code) => {
    const seen = await run("{ root, test: { name: 'planted', include, isolate: false } }", texts);
    expect([seen.last, seen.code], seen.output).toEqual([last, code]);
  });
});

describe('a run of the API alone', () => {
  it.concurrent.each([
    ['sqlite', 'an error in the background that nobody catches', uncaught, '2 passed, 1 failed'],
    ['postgres', 'a failed test', failing, '1 passed, 1 failed'],
  ])('on %s, with %s', async (engine, _what, text, last) => {
    const planted = `{ root, test: { ...api('${engine}', include).test, name: 'planted' } }`;
    const seen = await run(planted, [text]);
    expect([seen.last, seen.code], seen.output).toEqual([last, 1]);
  });
});
