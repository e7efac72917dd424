// A client that costs little: raw sockets kept alive, one request in flight on each.
import { connect, type Socket } from 'node:net';

export interface Shot {
  method?: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: string;
}

export interface Load {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  count: number;
  /** Answers other than 2xx. */
  failed: number;
  /** Processor milliseconds of the server for one request, where the system tells. */
  processor?: number;
}

export interface Target {
  port: number;
  cookie: string;
  /** Processor milliseconds that the server has used so far. */
  processor?(): number | undefined;
}

export function written(target: Target, { method = 'GET', path, body }: Shot): string {
  const head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\nCookie: ${target.cookie}\r\n`;
  if (body === undefined) return `${head}\r\n`;
  return `${head}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

export interface Answer {
  status: number;
  text: string;
}

/** One connection; `send` waits for the whole answer. */
export function open(port: number): { send(text: string): Promise<Answer>; close(): void } {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let waiting: { done(answer: Answer): void; fail(error: unknown): void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = received.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < end + 4 + length) return;
    const answer = { status: Number(head.slice(9, 12)), text: received.toString('utf8', end + 4) };
    received = Buffer.alloc(0);
    waiting?.done(answer);
  });
  const broken = (error?: unknown) => waiting?.fail(error ?? new Error('соединение закрыто'));
  socket.on('error', broken);
  socket.on('close', () => broken());
  return {
    send: (text) =>
      new Promise((done, fail) => {
        waiting = { done, fail };
        socket.write(text);
      }),
    close: () => socket.destroy(),
  };
}

export async function once(target: Target, shot: Shot): Promise<Answer> {
  const connection = open(target.port);
  const answer = await connection.send(written(target, shot));
  connection.close();
  if (answer.status >= 300)
    throw new Error(`${shot.path}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer;
}

/** A name of letters, as names are; a different one for each number. */
export function nameOf(number: number): string {
  return `Имя${[...String(number)].map((digit) => 'абвгдежзик'[Number(digit)]).join('')}`;
}

export interface LoadOptions {
  seconds: number;
  connections?: number;
  next(index: number): Shot;
}

/** Requests one after another on every connection for the given time. */
export async function load(target: Target, options: LoadOptions): Promise<Load> {
  const { seconds, connections = 8, next } = options;
  let index = 0;
  let failed = 0;
  const times: number[] = [];
  const run = async (until: number, counted: boolean) => {
    const connection = open(target.port);
    while (performance.now() < until) {
      const from = performance.now();
      const { status } = await connection.send(written(target, next(index++)));
      if (counted) times.push(performance.now() - from);
      if (status >= 300) failed += 1;
    }
    connection.close();
  };
  const all = (length: number, counted: boolean) => {
    const until = performance.now() + length * 1000;
    return Promise.all(Array.from({ length: connections }, () => run(until, counted)));
  };
  await all(Math.min(1, seconds / 2), false);
  const used = target.processor?.();
  const from = performance.now();
  await all(seconds, true);
  const taken = (performance.now() - from) / 1000;
  const now = target.processor?.();
  const processor =
    used === undefined || now === undefined ? undefined : (now - used) / times.length;
  return { ...summed(times, taken, failed), processor };
}

export function summed(times: number[], seconds: number, failed = 0): Load {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    count: times.length,
    failed,
  };
}

/** The same in this process: `job` run by as many loops as there would be connections. */
export async function loop(
  seconds: number,
  job: (index: number) => Promise<unknown>,
  loops = 8,
): Promise<Load> {
  const times: number[] = [];
  let index = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: loops }, async () => {
      while (performance.now() < until) {
        const from = performance.now();
        await job(index++);
        times.push(performance.now() - from);
      }
    }),
  );
  return summed(times, (performance.now() - begun) / 1000);
}
