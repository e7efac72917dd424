import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../support/product.ts';
import { card, type Ground, layGround, pause } from './ground.ts';

const PORT = 8080;
let ground: Ground;
beforeAll(async () => {
  ground = await layGround(500);
});
afterAll(() => ground.remove());

/** A namespace of its own holds nothing but loopback; it takes root, elsewhere attempts are only counted. */
const isolated = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up']).status === 0;

/** Asks from the same namespace and prints the statuses. */
function ask(
  inside: ChildProcess,
  requests: { path: string; body?: string; cookie: string }[],
): string {
  const program = `
    const out = [];
    for (const { path, body, cookie } of ${JSON.stringify(requests)}) {
      const answer = await fetch('http://127.0.0.1:' + ${PORT} + path, {
        method: body ? 'POST' : 'GET', body, headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      }).catch(() => ({ status: 0 }));
      out.push(answer.status);
    }
    console.log(out.join(' '));`;
  const node = [process.execPath, '--input-type=module', '-e', program];
  const [command = '', ...args] = isolated
    ? ['nsenter', '-t', String(inside.pid), '-n', ...node]
    : node;
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.trim();
}

it('works where there is no way out, and does not look for one', async () => {
  const attempts = join(ground.dataDir, 'attempts');
  const hook = pathToFileURL(join(root, 'tests', 'drills', 'count-connections.mjs')).href;
  const server = [process.execPath, '--import', hook, join(root, '.build', 'api', 'main.js')];
  const [command = '', ...args] = isolated
    ? ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh', ...server]
    : server;
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      PORT: String(PORT),
      DATA_DIR: ground.dataDir,
      DEMO: '0',
      ATTEMPTS_FILE: attempts,
    },
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  try {
    const { cookies } = ground.region;
    const healthy = [{ path: '/api/health', cookie: '' }];
    for (let tries = 0; ask(child, healthy) !== '200'; tries += 1) {
      if (tries > 60 || child.exitCode !== null) throw new Error('сервер не поднялся без сети');
      await pause(200);
    }
    const answers = ask(child, [
      { path: '/', cookie: '' },
      { path: '/api/session', cookie: cookies.region },
      { path: '/api/learners?range=[0,24]', cookie: cookies.region },
      { path: '/api/learners/1', cookie: cookies.region },
      { path: '/api/openapi.json', cookie: cookies.region },
      { path: '/api/learners', cookie: cookies.operator, body: card(ground, 'Безсетная') },
      {
        path: '/api/session',
        cookie: '',
        body: JSON.stringify({ login: 'nobody', password: 'неизвестный пароль' }),
      },
    ]);
    expect(answers).toBe('200 200 200 200 200 201 401');
  } finally {
    child.kill('SIGTERM');
  }
  expect(await exited).toBe(0);
  expect(existsSync(attempts) ? readFileSync(attempts, 'utf8') : '').toBe('');
  if (!isolated)
    console.log('Отдельной сети создать нельзя: попытки выйти наружу только сосчитаны.');
});
