// One person of whom special things are known, and everybody who may see more or less of them.
import type { Json, JsonObject } from '../../forms/json.ts';
import { answer, consent, created, one, today } from './requests.ts';
import { type Client, object, startTestServer, type TestServer } from './server.ts';

export interface Closed {
  server: TestServer;
  learnerId: number;
  responseId: number;
  /** A report over the whole region, made by an analyst. */
  reportId: number;
  templateVersionId: number;
  municipalityId: number;
  as(login: string): Client;
}

const LOGINS = [
  'operator',
  'operator_plain',
  'curator',
  'employment_center',
  'base_center',
  'region_admin',
  'analyst',
  'analyst_named',
  'system_admin',
  'municipal_coordinator',
  'operator_school',
];

/** Words that stand only in special values: no reader without the «допуск» may meet them. */
export const SPECIAL_WORDS = /КАНАРЕЙКА|parentalLeave|obstacles/;

export async function fillClosed(): Promise<Closed> {
  const server = await startTestServer();
  const clients = new Map<string, Client>();
  for (const login of LOGINS) clients.set(login, await server.as(login));
  const as = (login: string): Client => {
    const client = clients.get(login);
    if (!client) throw new Error(login);
    return client;
  };
  const operator = as('operator');
  const { id: learnerId } = await one(operator, 'learners', { q: 'соколов' });
  await consent(operator, learnerId);
  await consent(operator, learnerId, 'special-data');
  const { id: responseId } = await answer(operator, learnerId, {
    parentalLeave: true,
    hasResume: false,
    interviewTrainings: 0,
    requests: ['first-job', 'obstacles'],
  });
  await created(
    operator.post('/api/categories', {
      learnerId,
      category: 'orphan',
      groundKind: 'Справка КАНАРЕЙКА-СВ',
      groundNumber: 'КАНАРЕЙКА-7',
      groundDate: today(),
      validFrom: today(),
    }),
  );
  const { regionId, municipalityId } = object(await operator.get(`/api/learners/${learnerId}`));
  const { id: templateVersionId } = await one(as('analyst'), 'definition-versions', {
    kind: 'report-template',
    inForceAt: regionId ?? null,
  });
  const report = { templateVersionId, organizationId: regionId, asOf: today() };
  const { id: reportId } = await created(as('analyst').post('/api/reports', report));
  return {
    server,
    learnerId,
    responseId,
    reportId,
    templateVersionId,
    municipalityId: Number(municipalityId),
    as,
  };
}

export function objects(value: Json | undefined): JsonObject[] {
  return Array.isArray(value)
    ? value.filter((v): v is JsonObject => typeof v === 'object' && v !== null && !Array.isArray(v))
    : [];
}

export function members(value: Json | undefined): [string, JsonObject][] {
  const whole = objects([value ?? null])[0] ?? {};
  return Object.entries(whole).flatMap(([key, inner]) =>
    objects([inner]).map((one): [string, JsonObject] => [key, one]),
  );
}
