// Tests are tested: a small fault is planted in a copy of the project, and the tests of its room must see it.
// The drill plants all; `npm test` holds the list to the sources and plants one.
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
import { type Fault, faults } from './faults.ts';
import { long } from './ground.ts';

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

it.each(faults)('$what: has its one place in the sources', ({ file, find, put, tests }) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text.split(find)).toHaveLength(2);
  expect(put).not.toBe(find);
  expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('there are enough of them', () => {
  expect(faults.length).toBeGreaterThanOrEqual(30);
});

describe('planted', { timeout: 600_000 }, () => {
  it.each(long ? faults : faults.slice(0, 1))('$what', (fault) => {
    expect(plant(fault).failed, 'no test saw it').toBeGreaterThan(0);
  });
});
