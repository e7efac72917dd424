// npm test | bench | drill: installs and builds what is missing, starts PostgreSQL once for all, runs,
// and closes with one plain line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole, buildServer, environment, install, root } from '../api/launch.mjs';

const [mode = 'test', ...rest] = process.argv.slice(2);
const artifacts = join(root, 'tests', '.artifacts');
const config = ['--config', 'tests/vitest.config.ts'];

function vitest(args, env = {}) {
  return spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...config, ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { UV_THREADPOOL_SIZE: '16', ...environment, ...env },
    },
  );
}

function report(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  // A file that could not even be loaded has failed although it counts no test.
  const unloaded = testResults.filter(
    (r) => r.status === 'failed' && r.assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  };
}

install();
await buildServer();

if (mode === 'bench') {
  const { bundleBench } = await import('./bench/bundle.mjs');
  const script = await bundleBench();
  const done = spawnSync(
    process.execPath,
    ['--enable-source-maps', '--expose-gc', script, ...rest],
    {
      cwd: root,
      stdio: 'inherit',
      env: { UV_THREADPOOL_SIZE: '16', ...environment },
    },
  );
  process.exit(done.status ?? 1);
}

await buildConsole();
mkdirSync(artifacts, { recursive: true });
const file = join(artifacts, 'results.json');
rmSync(file, { force: true });
const projects = mode === 'drill' ? ['--project', 'drills'] : [];
const done = vitest(
  [...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest],
  {
    DRILL: mode === 'drill' ? 'long' : 'short',
  },
);
const counted = report(file);
if (done.status !== 0 && counted.failed === 0) counted.failed = 1;
// Skipped tests are not passed tests.
if (counted.skipped > 0)
  console.error(`Пропущено проверок: ${counted.skipped}. Пропуск считается неудачей.`);
const failed = counted.failed + counted.skipped;
console.log(`\n${counted.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
