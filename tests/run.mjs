// npm test | quick | bench | drill: installs and builds what is missing, runs, and closes with one plain line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildConsole, buildServer, environment, install, root } from '../api/launch.mjs';
import { quickFiles } from './quick.mjs';

const [mode = 'test', ...rest] = process.argv.slice(2);
const artifacts = join(root, 'tests', '.artifacts');

/** Projects that look at the built product. */
const BUILT = ['journeys', 'drills'];
/** What the drill asks whole: every role on every route, by session and by key, on both engines; every screen in every look. */
const DRILLED = ['drills', 'api-sqlite', 'api-postgres', 'journeys'];
const WHOLE = ['tests/drills', 'tests/api/security', 'tests/api/access', 'tests/journeys/screens'];

function given(option) {
  return rest.flatMap((word, at) => {
    if (word.startsWith(`${option}=`)) return [word.slice(option.length + 1)];
    return word === option ? [rest[at + 1] ?? ''] : [];
  });
}

async function node(args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { UV_THREADPOOL_SIZE: '16', ...environment, ...env },
  });
  const [status] = await once(child, 'close');
  return status ?? 1;
}

/** A tool of the installed packages, its words printed once it has ended. */
async function beside(tool, args) {
  const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const [status] = await once(child, 'close');
  if (status !== 0) console.error(said);
  return status;
}

/** Runs vitest and says what came of it: also what no test counts makes the run a failed one. */
async function runTests(args, env) {
  mkdirSync(artifacts, { recursive: true });
  const file = join(artifacts, `outcome-${process.pid}.json`);
  const config = given('--config').length > 0 ? [] : ['--config', 'tests/vitest.config.ts'];
  const results = join(
    artifacts,
    config.length > 0 ? 'results.json' : `results-${process.pid}.json`,
  );
  const reporters = ['default', 'json', './tests/support/outcome-reporter.mjs'];
  const status = await node(
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...config,
      ...reporters.map((name) => `--reporter=${name}`),
      `--outputFile.json=${results}`,
      ...args,
    ],
    { OUTCOME_FILE: file, ...env },
  );
  const outcome = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0, uncaught: 0 };
  rmSync(file, { force: true });
  if (outcome.uncaught > 0) console.error(`Непойманных ошибок: ${outcome.uncaught}.`);
  // Skipped tests are not passed tests.
  if (outcome.skipped > 0)
    console.error(`Пропущено проверок: ${outcome.skipped}. Пропуск считается неудачей.`);
  const failed = outcome.failed + outcome.skipped + outcome.uncaught;
  const silently = failed === 0 && (status !== 0 || outcome.passed === 0) ? 1 : 0;
  return { passed: outcome.passed, failed: failed + silently };
}

function close({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

install();

if (mode === 'bench') {
  await buildServer();
  const { bundleBench } = await import('./bench/bundle.mjs');
  const bench = await bundleBench();
  process.exit(await node(['--enable-source-maps', '--expose-gc', bench, ...rest]));
}

if (mode === 'quick') {
  // Types and style are looked at beside the tests: each alone leaves a core idle.
  const types = ['--noEmit', '--incremental', '--tsBuildInfoFile', '.build/quick.tsbuildinfo'];
  const looks = [
    beside('typescript/bin/tsc', types),
    beside('@biomejs/biome/bin/biome', ['check', '.']),
  ];
  const { passed, failed } = await runTests([...quickFiles(root), ...rest], { QUICK: '1' });
  const wrong = (await Promise.all(looks)).filter((status) => status !== 0).length;
  close({ passed, failed: failed + wrong });
}

const named = given('--project');
if (named.length === 0 || named.some((name) => BUILT.includes(name))) {
  await buildServer();
  await buildConsole();
}
if (mode === 'drill') {
  const asked = rest.length > 0 ? rest : [...DRILLED.map((name) => `--project=${name}`), ...WHOLE];
  close(await runTests(asked, { DRILL: 'long' }));
}
close(await runTests(rest, { DRILL: 'short' }));
