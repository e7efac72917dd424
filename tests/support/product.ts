// The built product as a person meets it: started on a free port with an empty data folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './postgres-server.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const demoPassword = 'проверка-демо-1';

export interface Product {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Everything the server has printed. */
  output(): string;
  /** Ends the process with SIGTERM and gives its exit code. */
  stop(): Promise<number | null>;
  remove(): Promise<void>;
}

export interface ProductOptions {
  dataDir?: string;
  env?: Record<string, string>;
  /** Another Node.js than this process’s. */
  node?: string;
  /** Milliseconds to wait for health. */
  patience?: number;
}

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const product = await spawnProduct(options);
  await healthy(product, options.patience ?? 60_000);
  return product;
}

/** Started, not yet answering. */
export async function spawnProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'profmarshrut-product-'));
  const port = await freePort();
  const { NODE_ENV: _, ...inherited } = process.env;
  const child = spawn(options.node ?? process.execPath, [join(root, '.build', 'api', 'main.js')], {
    cwd: root,
    env: {
      ...inherited,
      UV_THREADPOOL_SIZE: '16',
      PORT: String(port),
      DATA_DIR: dataDir,
      DEMO_PASSWORD: demoPassword,
      ...options.env,
    },
  });
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://127.0.0.1:${port}`;
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => resolve(code)),
  );
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    return exited;
  };
  return {
    url,
    dataDir,
    process: child,
    output: () => printed,
    stop,
    async remove() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function healthy({ url, process: child, output }: Product, patience: number): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`Сервер не поднялся:\n${output()}`);
    const answer = await fetch(`${url}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Сервер не ответил за ${patience} мс:\n${output()}`);
}
