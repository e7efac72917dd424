// One record of every resource in region A (college А-1, group ИСП-42) and its like in region B, entered
// through the API by those who enter them. The matrix and the tests of foreign ids work on these.
import type { JsonObject } from '../../forms/json.ts';
import { answer, consent, created, list, one, placeId, today } from './requests.ts';
import type { Client, TestServer } from './server.ts';

export interface Pair {
  own: number;
  foreign: number;
}

export type Pairs = Record<string, Pair>;

/** A number that no record has. */
export const MISSING = 999_999_999;

interface Side {
  operator: string;
  admin: string;
  college: string;
  learner: string;
  user: string;
}

const A: Side = {
  operator: 'operator',
  admin: 'region_admin',
  college: 'Колледж А-1',
  learner: 'соколов',
  user: 'operator_plain',
};
const B: Side = {
  operator: 'operator_b',
  admin: 'region_admin_b',
  college: 'Колледж Б',
  learner: 'чужаков',
  user: 'operator_b',
};

const KINDS: [resource: string, kind: string, code: string][] = [
  ['questionnaires', 'questionnaire', 'labour-status'],
  ['risk-criteria', 'risk-criterion', 'orphan'],
  ['risk-policies', 'risk-policy', 'risk-level'],
  ['event-types', 'event-type', 'job-fair'],
  ['report-templates', 'report-template', 'risk-summary'],
  ['indicators', 'indicator', 'consents'],
  ['registers', 'register', 'cooperation-agreements'],
  ['plan-templates', 'plan-template', 'regional-plan'],
];

export async function fillTwoRegions(server: TestServer): Promise<Pairs> {
  const [own, foreign] = [await fill(server, A), await fill(server, B)];
  return Object.fromEntries(
    Object.keys(own).map((name) => [name, { own: own[name] ?? 0, foreign: foreign[name] ?? 0 }]),
  );
}

async function fill(server: TestServer, side: Side): Promise<Record<string, number>> {
  const operator = await server.as(side.operator);
  const admin = await server.as(side.admin);
  const { id: learnerId } = await one(operator, 'learners', { q: side.learner });
  const organizationId = await placeId(operator, side.college);
  const region = Number((await one(admin, 'organizations', { kind: 'region' })).id);
  const ids: Record<string, number> = { learners: learnerId, organizations: organizationId };
  const add = async (client: Client, resource: string, body: JsonObject) => {
    const row = await created(client.post(`/api/${resource}`, body));
    ids[resource] = row.id;
    return row;
  };
  const version = (kind: string, code: string) =>
    one(operator, 'definition-versions', { kind, code, inForceAt: organizationId });

  await consent(operator, learnerId, 'special-data');
  ids.consents = (await consent(operator, learnerId)).id;
  await add(operator, 'categories', {
    learnerId,
    category: 'orphan',
    groundKind: 'Справка',
    groundNumber: '7',
    groundDate: today(),
    validFrom: today(),
  });
  const fair = await version('event-type', 'job-fair');
  await add(operator, 'participations', {
    learnerId,
    eventTypeVersionId: fair.id,
    heldOn: today(),
    attended: true,
  });
  await add(operator, 'practices', {
    learnerId,
    kind: 'practice',
    employerName: 'Завод',
    specialtyRelation: 'main',
    startsOn: today(),
  });
  await add(operator, 'resumes', { learnerId, place: 'file', publishedOn: today() });
  await add(operator, 'employment-records', {
    learnerId,
    status: 'not-employed',
    groundKind: 'words',
    startsOn: today(),
  });
  ids.responses = (await answer(operator, learnerId, { parentalLeave: true })).id;
  ids.assessments = (await one(operator, 'assessments', { learnerId, current: true })).id;
  ids.enrolments = (await one(operator, 'enrolments', { learnerId })).id;
  await add(operator, 'graduate-statistics', {
    organizationId,
    specialtyCode: '09.02.07',
    year: 2025,
    graduates: 40,
    employed: 31,
  });
  ids.imports = (
    await created(
      operator.post('/api/imports', {
        organizationId,
        title: 'Группа ИСП-43',
        rows: [
          {
            values: {
              lastName: 'Списочный',
              firstName: 'Пётр',
              birthDate: '2007-05-05',
              groupName: 'ИСП-43',
              specialtyCode: '09.02.07',
            },
          },
        ],
      }),
    )
  ).id;
  const employer = await add(operator, 'employers', {
    organizationId,
    name: `Завод при ${side.college}`,
    defenceIndustry: true,
  });
  const ofEmployer = { employerId: employer.id, organizationId };
  await add(operator, 'employer-sites', { ...ofEmployer, name: 'Цех № 1' });
  await add(operator, 'employer-contacts', { ...ofEmployer, name: 'Кадрова Анна' });
  const event = { organizationId, eventTypeVersionId: fair.id, startsOn: today() };
  await created(operator.post('/api/events', { ...event, employerIds: [employer.id] }));
  ids['event-employers'] = (await one(operator, 'event-employers', { employerId: employer.id })).id;
  await add(operator, 'events', event);
  await add(operator, 'register-records', {
    register: 'cooperation-agreements',
    organizationId,
    attachedId: organizationId,
    values: { partner: 'Центр занятости', partnerKind: 'employment-center', state: 'draft' },
  });
  const template = await version('report-template', 'risk-summary');
  await add(admin, 'reports', { templateVersionId: template.id, organizationId, asOf: today() });
  const plan = await add(admin, 'plans', {
    organizationId: region,
    title: 'План региона',
    status: 'active',
    periodFrom: '2026-01-12',
    periodTo: '2026-12-31',
    sections: [{ title: 'Организация процесса' }],
  });
  const item = await add(admin, 'plan-items', {
    planId: plan.id,
    title: 'Создание рабочей группы',
    termText: 'до 1 марта 2026 г.',
  });
  await admin.post(`/api/plan-items/${item.id}/mark`, { status: 'in-progress' });
  await add(admin, 'control-points', {
    planId: plan.id,
    number: '1',
    audience: 'region',
    title: 'Отчёт',
    termText: '1 марта 2026 г.',
  });
  const person = await add(admin, 'responsible-persons', {
    organizationId,
    name: 'Ответственная Анна Петровна',
  });
  await add(admin, 'appointments', {
    responsiblePersonId: person.id,
    duty: 'plan-item',
    itemId: item.id,
    orderNumber: '14-к',
    orderDate: '2026-01-12',
    startsOn: '2026-01-12',
  });
  for (const [resource, kind, code] of KINDS) {
    const base = await version(kind, code);
    const row = await add(admin, resource, { organizationId, baseVersionId: base.id });
    if (kind === 'risk-criterion')
      await add(admin, 'personas', {
        definitionId: row.id,
        title: 'Сирота',
        input: { facts: { orphan: true } },
        expected: { outcome: 'met' },
      });
    if (resource === 'risk-criteria')
      ids.jobs = (await created(admin.post(`/api/risk-criteria/${row.id}/impact`, {}))).id;
    if (resource !== 'event-types') continue;
    const published = await created(
      admin.post(`/api/event-types/${row.id}/publish`, { note: 'Своя редакция' }),
    );
    ids['definition-versions'] = Number(published.versionId);
  }
  await add(operator, 'tokens', {
    name: 'Программа колледжа',
    expiresOn: today(),
    readOnly: false,
  });
  await add(operator, 'saved-views', { resource: 'learners', title: 'Выпускной курс', query: {} });
  const center = await created(
    admin.post('/api/organizations', {
      parentId: region,
      kind: 'base-career-center',
      name: `Центр при ${side.college}`,
    }),
  );
  await add(admin, 'service-areas', {
    providerId: center.id,
    organizationId,
    groundKind: 'order',
    validFrom: '2026-01-01',
  });
  const user = await one(admin, 'users', { login: side.user });
  ids.users = user.id;
  ids.grants = (await one(admin, 'grants', { userId: user.id, role: 'operator' })).id;
  ids.audit = Number((await list(admin, 'audit', { resource: 'organizations' }))[0]?.id);
  ids.specialties = (await one(operator, 'specialties', { code: '09.02.07' })).id;
  return ids;
}
