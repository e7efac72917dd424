// Short words for what tests ask of a server again and again.
import { expect } from 'vitest';
import { dateIn } from '../../api/clock.ts';
import type { JsonObject } from '../../forms/json.ts';
import { type Answer, type Client, object, rows } from './server.ts';

export const query = (
  filter: JsonObject,
  sort?: [string, 'ASC' | 'DESC'],
  range?: [number, number],
): string =>
  `?${new URLSearchParams({
    filter: JSON.stringify(filter),
    ...(sort ? { sort: JSON.stringify(sort) } : {}),
    ...(range ? { range: JSON.stringify(range) } : {}),
  })}`;

export async function list(
  client: Client,
  resource: string,
  filter: JsonObject = {},
): Promise<JsonObject[]> {
  const answer = await client.get(`/api/${resource}${query(filter, ['id', 'ASC'])}`);
  expect(answer.status, answer.text).toBe(200);
  return rows(answer);
}

/** The one row that the filter names; the test fails when there is none. */
export async function one(
  client: Client,
  resource: string,
  filter: JsonObject,
): Promise<JsonObject & { id: number }> {
  const [row] = await list(client, resource, filter);
  if (!row) throw new Error(`нет записи: ${resource} ${JSON.stringify(filter)}`);
  return { ...row, id: Number(row.id) };
}

export async function created(answer: Promise<Answer>): Promise<JsonObject & { id: number }> {
  const reply = await answer;
  expect(reply.status, reply.text).toBe(201);
  const row = object(reply);
  return { ...row, id: Number(row.id) };
}

/** Messages of a refusal, by field. */
export function errorsOf(answer: Answer): Record<string, string> {
  const { errors } = object(answer);
  return Object.fromEntries(
    Object.entries(typeof errors === 'object' ? { ...errors } : {}).map(([k, v]) => [k, String(v)]),
  );
}

export async function placeId(client: Client, name: string): Promise<number> {
  return (await one(client, 'organizations', { shortName: name })).id;
}

/** The date at the places of the template. */
export const today = (): string => dateIn('Europe/Moscow', new Date());

export async function consent(
  client: Client,
  learnerId: number,
  kind = 'personal-data',
  signedOn = today(),
) {
  return created(
    client.post('/api/consents', {
      learnerId,
      kind,
      givenBy: 'learner',
      signedOn,
      storedAt: 'Папка 41',
      textVersion: '2026-1',
    }),
  );
}

/** Answers of somebody in whom nothing worrying is found; a test changes what it needs. */
export const calmAnswers: JsonObject = {
  employment: 'not-working',
  worksOutsideSpecialty: false,
  practiceCount: 2,
  practiceRating: 5,
  employerEvents: 1,
  employerEventKinds: ['job-fair'],
  hasResume: true,
  resumePlaces: ['rabota-rossii'],
  interviewTrainings: 1,
  jobCertainty: true,
  certaintyGround: 'agreed',
  conscripted: false,
  toBeConscripted: false,
  parentalLeave: false,
  requests: ['first-job'],
};

export async function answer(
  client: Client,
  learnerId: number,
  changes: JsonObject = {},
  answeredOn = today(),
) {
  const learner = object(await client.get(`/api/learners/${learnerId}`));
  const { id: versionId } = await one(client, 'definition-versions', {
    kind: 'questionnaire',
    code: 'labour-status',
    inForceAt: learner.organizationId ?? null,
  });
  return created(
    client.post('/api/responses', {
      learnerId,
      versionId,
      answers: { ...calmAnswers, ...changes },
      answeredOn,
    }),
  );
}

export async function levelOf(client: Client, learnerId: number): Promise<unknown> {
  return object(await client.get(`/api/learners/${learnerId}`)).riskLevel;
}
