// A server over a clone of the template, and people who speak to it over HTTP.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import { buildApp, jobKinds, resources } from '../../api/app.ts';
import type { Clock } from '../../api/clock.ts';
import type { AppContext } from '../../api/context.ts';
import { startChecker } from '../../api/definitions/checking/checker.ts';
import { healthy } from '../../api/health.ts';
import { startJobs } from '../../api/jobs/runner.ts';
import type { Json, JsonObject } from '../../forms/json.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { testPassword } from './seed-template.ts';

export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
  text: string;
}

export interface Client {
  request(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  delete(path: string, headers?: Record<string, string>): Promise<Answer>;
  cookie?: string;
}

export interface TestServer {
  test: TestDatabase;
  app: AppContext;
  url: string;
  /** Somebody who has not logged in. */
  nobody: Client;
  as(login: string, password?: string): Promise<Client>;
  /** A program with this key instead of a session. */
  byKey(key: string): Client;
  close(): Promise<void>;
}

export const testClock: Clock & { set(instant: string): void; reset(): void } = (() => {
  let fixed: Date | undefined;
  return {
    now: () => (fixed ? new Date(fixed) : new Date()),
    set(instant: string) {
      fixed = new Date(instant);
    },
    /** The real time again: files of tests share one process. */
    reset() {
      fixed = undefined;
    },
  };
})();

export async function startTestServer(overrides: Partial<AppContext> = {}): Promise<TestServer> {
  const test = await openTestDatabase();
  const jobs = startJobs(test.database, testClock, jobKinds, false);
  const checker = startChecker(inject('checkerFile'));
  const app: AppContext = {
    db: test.database,
    clock: testClock,
    jobs,
    resources,
    checker,
    health: healthy(),
    version: 'test',
    trustProxy: undefined,
    demo: false,
    argon2: { memoryCost: 1024, timeCost: 1 },
    ...overrides,
  };
  const server: Server = createServer(buildApp(app));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    test,
    app,
    url,
    nobody: client(url),
    async as(login, password = testPassword) {
      const entering = client(url);
      const answer = await entering.post('/api/session', { login, password });
      if (answer.status !== 201) throw new Error(`вход ${login}: ${answer.status} ${answer.text}`);
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      return client(url, cookie ? { cookie } : {}, cookie);
    },
    byKey: (key) => client(url, { authorization: `Bearer ${key}` }),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await jobs.stop();
      await checker.stop();
      await test.close();
    },
  };
}

function client(url: string, identity: Record<string, string> = {}, cookie?: string): Client {
  async function request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...identity,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: json ? JSON.parse(text) : null,
    };
  }
  return {
    request,
    get: (path, headers) => request('GET', path, undefined, headers),
    post: (path, body, headers) => request('POST', path, body, headers),
    put: (path, body, headers) => request('PUT', path, body, headers),
    delete: (path, headers) => request('DELETE', path, undefined, headers),
    cookie,
  };
}

/** The body as an object; fails the test when it is something else. */
export function object(answer: Answer): JsonObject {
  if (typeof answer.body !== 'object' || answer.body === null || Array.isArray(answer.body)) {
    throw new Error(`ожидался объект: ${answer.status} ${answer.text.slice(0, 300)}`);
  }
  return answer.body;
}

export function rows(answer: Answer): JsonObject[] {
  if (!Array.isArray(answer.body))
    throw new Error(`ожидался список: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.body.map((row) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      throw new Error('строка — не объект');
    return row;
  });
}

/** Several people of a test, each already logged in, called by their logins. */
export async function loggedIn(
  server: TestServer,
  logins: readonly string[],
): Promise<(login: string) => Client> {
  const clients = new Map<string, Client>();
  for (const login of logins) clients.set(login, await server.as(login));
  return (login) => {
    const client = clients.get(login);
    if (!client) throw new Error(`никто не вошёл как ${login}`);
    return client;
  };
}
