// The built server and a part of the tests on the Node.js versions that the README names. The binaries come from
// the registry.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { NEWER_NODE } from '../support/node-versions.ts';
import { demoPassword, root, startProduct } from '../support/product.ts';

const PART = ['tests/forms/predicates', 'tests/api/http/dialect.test.ts', 'tests/api/db'];

const folder = mkdtempSync(join(tmpdir(), 'profmarshrut-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The newest Node.js of a line, as its package for this system ships it. */
function install(line: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const place = join(folder, line);
  spawnSync('mkdir', ['-p', place]);
  writeFileSync(join(place, 'package.json'), '{"private":true}');
  const done = spawnSync('npm', ['install', '--no-audit', '--no-fund', `${name}@${line}`], {
    cwd: place,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`Node.js ${line} не установился: ${done.stderr}`);
  return join(place, 'node_modules', name, 'bin', 'node');
}

describe.each(NEWER_NODE)('Node.js %s', (line) => {
  const node = install(line);

  it('is that version', () => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    expect(stdout).toMatch(new RegExp(`^v${line}\\.`));
  });

  it('starts the built server with the demonstration region, and answers', async () => {
    const product = await startProduct({ node, patience: 180_000 });
    try {
      const entered = await fetch(`${product.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: 'operator', password: demoPassword }),
      });
      expect(entered.status).toBe(201);
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const people = await fetch(`${product.url}/api/learners`, { headers: { cookie } });
      expect(people.headers.get('content-range')).toMatch(/^learners 0-/);
    } finally {
      await product.remove();
    }
  });

  it('passes a part of the tests', () => {
    const { CI: _, VITEST: __, ...env } = process.env;
    const done = spawnSync(
      node,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project=forms',
        '--project=api-sqlite',
        ...PART,
      ],
      { cwd: root, encoding: 'utf8', env },
    );
    expect(done.status, done.stdout).toBe(0);
  });
});
