// People with different answers, a draft of one's own region, and what its impact is said to be.
import type { Json, JsonObject } from '../../forms/json.ts';
import { answer, consent, created, list, one, placeId } from './requests.ts';
import { type Client, object, type TestServer } from './server.ts';

/** Answers of every second, third, fifth … differ, so that each criterion is met by somebody. */
function answersOf(at: number): JsonObject {
  return {
    practiceCount: at % 3,
    employerEvents: at % 4,
    ...(at % 4 === 0 ? { employerEventKinds: [] } : {}),
    hasResume: at % 5 !== 0,
    ...(at % 5 === 0 ? { resumePlaces: [] } : {}),
    jobCertainty: at % 7 !== 0,
  };
}

/** A group registered at the college and asked, one after another; half of the last ones are not asked. */
export async function askGroup(
  client: Client,
  place: string,
  size: number,
  specialtyCode: string,
): Promise<number[]> {
  const organizationId = await placeId(client, place);
  const groupName = `${specialtyCode.slice(0, 2)}-${size}`;
  const rows = Array.from({ length: size }, (_, at) => ({
    values: {
      lastName: `Влиятельный${'абвгдежзиклмнопрстуфх'[at % 20]}${'абвгдежз'[Math.floor(at / 20)]}`,
      firstName: 'Пётр',
      birthDate: '2006-05-05',
      groupName,
      specialtyCode,
    },
  }));
  await created(client.post('/api/imports', { organizationId, title: groupName, rows }));
  const people = await list(client, 'learners', { groupName });
  for (const [at, { id }] of people.entries()) {
    if (at % 10 === 9) continue;
    await consent(client, Number(id));
    await answer(client, Number(id), answersOf(at));
  }
  return people.map(({ id }) => Number(id));
}

/** The operator is cleared for special characteristics, so that questions about them may be answered. */
export async function clear(admin: Client, login: string, place: string): Promise<void> {
  await created(
    admin.post('/api/grants', {
      userId: (await one(admin, 'users', { login })).id,
      role: 'special-access',
      organizationId: await placeId(admin, place),
      startsOn: '2026-01-12',
      orderNumber: '12',
      orderDate: '2026-01-11',
    }),
  );
}

export interface Draft {
  resource: string;
  id: number;
}

/** The place's own draft of an element, with the text changed; made of what is in force there. */
export async function draftOf(
  admin: Client,
  resource: string,
  kind: string,
  code: string,
  organizationId: number,
  change: (body: JsonObject) => JsonObject,
): Promise<Draft> {
  const base = await one(admin, 'definition-versions', { kind, code, inForceAt: organizationId });
  const text = String(object(await admin.get(`/api/definition-versions/${base.id}`)).body);
  const [own] = await list(admin, resource, { code, organizationId });
  const id = own
    ? Number(own.id)
    : (await created(admin.post(`/api/${resource}`, { organizationId, baseVersionId: base.id })))
        .id;
  const draft = JSON.stringify(change(JSON.parse(text)));
  const saved = await admin.put(`/api/${resource}/${id}`, { draft });
  if (saved.status !== 200) throw new Error(saved.text);
  return { resource, id };
}

/** Another default of one parameter. */
export const tuned =
  (name: string, changes: JsonObject) =>
  (body: JsonObject): JsonObject => {
    const parameters = part(body.parameters);
    return {
      ...body,
      parameters: { ...parameters, [name]: { ...part(parameters[name]), ...changes } },
    };
  };

export function part(value: Json | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`не объект: ${JSON.stringify(value)}`);
  return value;
}

/** The impact of the draft as the console asks for it: a job, its end, its result. */
export async function impactOf(
  server: TestServer,
  client: Client,
  { resource, id }: Draft,
  asked: JsonObject = {},
): Promise<JsonObject> {
  const job = await created(client.post(`/api/${resource}/${id}/impact`, asked));
  await server.app.jobs.drain();
  const { status, result } = object(await client.get(`/api/jobs/${job.id}`));
  if (status !== 'done') throw new Error(`работа ${String(status)}`);
  return part(result);
}

export async function publish(
  server: TestServer,
  client: Client,
  { resource, id }: Draft,
): Promise<void> {
  await created(client.post(`/api/${resource}/${id}/publish`, { note: 'Проверка влияния' }));
  await server.app.jobs.drain();
}
