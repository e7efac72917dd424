// What the journal gained while something was asked.
import { expect } from 'vitest';
import type { Answer, TestServer } from './server.ts';

export type Event = Record<string, unknown>;

export async function eventsOf(server: TestServer, ask: () => Promise<unknown>): Promise<Event[]> {
  const { db } = server.test;
  const last = Number((await db('audit_events').max({ id: 'id' }).first())?.id ?? 0);
  await ask();
  return db('audit_events').where('id', '>', last).orderBy('id').select('*');
}

/** The one event of a request. */
export async function eventOf(
  server: TestServer,
  ask: () => Promise<Answer>,
  status: number,
): Promise<Event> {
  const events = await eventsOf(server, async () => {
    const answer = await ask();
    expect(answer.status, answer.text).toBe(status);
  });
  expect(events.map((event) => event.summary)).toHaveLength(1);
  return events[0] ?? {};
}
