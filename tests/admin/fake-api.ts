// A stand-in for fetch: answers by method and path, and remembers what was asked.
import { vi } from 'vitest';

export interface Asked {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

export interface Reply {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export type Answering = (asked: Asked, earlier: readonly Asked[]) => Reply | Error | Promise<Reply>;

export function fakeApi(answer: Answering): Asked[] {
  const log: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const asked: Asked = {
      method: init.method ?? 'GET',
      path: decodeURIComponent(url),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    const replying = answer(asked, [...log]);
    log.push(asked);
    const reply = await replying;
    if (reply instanceof Error) throw reply;
    const { status = 200, body, headers } = reply;
    return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
  });
  return log;
}

export function problem(status: number, title: string, more: object = {}): Reply {
  return {
    status,
    body: { type: 'about:blank', title, status, ...more },
    headers: { 'Content-Type': 'application/problem+json' },
  };
}
