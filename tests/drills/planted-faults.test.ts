// Tests are tested: a small fault is planted in a copy of the project, and the tests of its room must see it.
// That each has its place in the sources is held by `tests/house/faults`.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/product.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults.ts';

const PARTS = [
  'admin',
  'api',
  'forms',
  'migrations',
  'seeds',
  'tests',
  'package.json',
  'tsconfig.json',
];

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'profmarshrut-faults-'));
  for (const part of PARTS)
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !path.includes('.artifacts'),
    });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const projectOf = ({ tests }: Fault): string[] =>
  [...new Set(tests.map((path) => path.split('/')[1]))].map(
    (room) => `--project=${room === 'api' ? 'api-sqlite' : room}`,
  );

interface Counted {
  passed: number;
  failed: number;
}

/** Runs the tests of the fault's room in the copy. */
function ask(fault: Fault): Counted {
  const file = join(copy, 'outcome.json');
  rmSync(file, { force: true });
  const { CI: _, VITEST: __, ...env } = process.env;
  spawnSync(
    process.execPath,
    [
      join(copy, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=./tests/support/outcome-reporter.mjs',
      '--bail=1',
      ...projectOf(fault),
      ...fault.tests,
    ],
    { cwd: copy, env: { ...env, OUTCOME_FILE: file, DRILL: 'short', UV_THREADPOOL_SIZE: '16' } },
  );
  if (!existsSync(file)) throw new Error(`Проверки не запустились: ${fault.what}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function plant(fault: Fault): Counted {
  const path = join(copy, fault.file);
  const sound = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    sound.replace(fault.find, () => fault.put),
  );
  try {
    return ask(fault);
  } finally {
    writeFileSync(path, sound);
  }
}

describe('planted', { timeout: 600_000 }, () => {
  it.each(faults)('$what', (fault) => {
    expect(plant(fault).failed, 'no test saw it').toBeGreaterThan(0);
  });
});
