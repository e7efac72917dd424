// Starts everything with Node's own modules only: installs what the lock file changed, builds what the
// sources changed, sets the thread pool, spawns.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const build = join(root, '.build');
/** As it was given: building the console sets NODE_ENV for this process. */
export const environment = { ...process.env };

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Нужен Node.js 20.19 или новее, а запущен ${process.versions.node}.`);
  process.exit(1);
}

function must(command, args, options = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (done.status !== 0) {
    console.error(`Команда не удалась: ${command} ${args.join(' ')}`);
    process.exit(done.status ?? 1);
  }
}

/** Hash of file contents below the given paths. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
      return;
    }
    hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}

function stampOf(name) {
  const file = join(build, `${name}.stamp`);
  return {
    value: existsSync(file) ? readFileSync(file, 'utf8') : '',
    write(value) {
      mkdirSync(build, { recursive: true });
      writeFileSync(file, value);
    },
  };
}

/** Installs with development dependencies when the lock file is not the one installed. */
export function install() {
  requireNode();
  const stamp = stampOf('install');
  const now = `${fingerprint(['package-lock.json'])} ${process.versions.modules}`;
  if (stamp.value === now && existsSync(join(root, 'node_modules', '.package-lock.json'))) return;
  console.log('Устанавливаю зависимости…');
  must('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, NODE_ENV: 'development' },
  });
  stamp.write(now);
}

const serverBundle = {
  absWorkingDir: root,
  entryPoints: {
    main: 'api/main.ts',
    command: 'api/command.ts',
    // Texts from outside are looked at in a thread of its own.
    checker: 'api/definitions/checking/worker.ts',
  },
  outdir: join(build, 'api'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  sourcemap: true,
  charset: 'utf8',
  logLevel: 'warning',
};

/** Bundles the server when its sources changed. */
export async function buildServer() {
  const stamp = stampOf('server');
  const now = fingerprint(['api', 'forms', 'migrations', 'seeds', 'package.json']);
  if (stamp.value === now && existsSync(join(build, 'api', 'main.js'))) return;
  const { build: bundle } = await import('esbuild');
  await bundle(serverBundle);
  stamp.write(now);
}

/** Builds the console when its sources changed. */
export async function buildConsole() {
  const stamp = stampOf('console');
  const now = fingerprint(['admin', 'forms', 'package-lock.json']);
  if (stamp.value === now && existsSync(join(build, 'admin', 'index.html'))) return;
  console.log('Собираю консоль…');
  const vite = await import('vite');
  await vite.build({ configFile: join(root, 'admin', 'vite.config.ts'), logLevel: 'warn' });
  stamp.write(now);
}

function run(script, args) {
  return spawn(process.execPath, ['--enable-source-maps', join(build, 'api', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    // Set before Node starts: reports on several connections would else occupy every thread.
    env: { UV_THREADPOOL_SIZE: '16', ...environment },
  });
}

function serve(script, args) {
  const child = run(script, args);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
}

/** The console reloads by itself; the server starts anew after each change of its sources. */
async function dev() {
  const [{ createServer }, { context }] = await Promise.all([import('vite'), import('esbuild')]);
  const vite = await createServer({ configFile: join(root, 'admin', 'vite.config.ts') });
  await vite.listen();
  vite.printUrls();
  let child;
  const restart = () => {
    const next = () => {
      child = run('main.js', []);
    };
    if (!child || child.exitCode !== null) return next();
    child.once('exit', next);
    child.kill('SIGTERM');
  };
  const watcher = await context({
    ...serverBundle,
    plugins: [
      {
        name: 'restart',
        setup: (bundle) => bundle.onEnd(({ errors }) => errors.length === 0 && restart()),
      },
    ],
  });
  await watcher.watch();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      child?.kill(signal);
      process.exit(0);
    });
  }
}

async function main(command, args) {
  install();
  if (command === 'start') {
    await buildServer();
    await buildConsole();
    serve('main.js', []);
  } else if (command === 'dev') {
    await dev();
  } else if (['admin', 'backup', 'restore'].includes(command)) {
    await buildServer();
    serve('command.js', [command, ...args]);
  } else {
    console.error(`Неизвестная команда ${command}. Есть: start, dev, admin, backup, restore.`);
    process.exit(1);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv[2] ?? 'start', process.argv.slice(3));
}
