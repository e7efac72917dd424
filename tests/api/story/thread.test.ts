// The main job from end to end over HTTP: consent → answers → level with reasons → report cell → people.
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateIn } from '../../../api/clock.ts';
import type { JsonObject } from '../../../forms/json.ts';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let learner: JsonObject;
let versionId: number;

const today = dateIn('Europe/Moscow', new Date());
const filter = (value: unknown) => encodeURIComponent(JSON.stringify(value));

/** «No» to 5, 7 and 12, sure of a job, no practice, résumé or interview training. */
const answers: JsonObject = {
  employment: 'not-working',
  worksOutsideSpecialty: false,
  practiceCount: 0,
  employerEvents: 1,
  employerEventKinds: ['job-fair'],
  hasResume: false,
  interviewTrainings: 0,
  jobCertainty: true,
  certaintyGround: 'agreed',
  conscripted: false,
  toBeConscripted: false,
  parentalLeave: false,
  requests: ['first-job'],
};

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  const found = await operator.get(`/api/learners?filter=${filter({ q: 'белов' })}`);
  learner = rows(found)[0] ?? {};
  const versions = await operator.get(
    `/api/definition-versions?filter=${filter({ kind: 'questionnaire', code: 'labour-status', inForceAt: learner.organizationId })}`,
  );
  versionId = Number(rows(versions)[0]?.id);
});
afterAll(() => server.close());

async function current(): Promise<JsonObject> {
  const found = await operator.get(
    `/api/assessments?filter=${filter({ learnerId: learner.id, current: true })}`,
  );
  return rows(found)[0] ?? {};
}

const met = (assessment: JsonObject) =>
  (Array.isArray(assessment.criteria) ? assessment.criteria : [])
    .filter(
      (c): c is JsonObject =>
        typeof c === 'object' && c !== null && !Array.isArray(c) && c.outcome === 'met',
    )
    .map((c) => c.number);

describe('person → answers → level → report', () => {
  it('refuses answers without a consent', async () => {
    const refused = await operator.post('/api/responses', {
      learnerId: learner.id,
      versionId,
      answers,
      answeredOn: today,
    });
    expect(refused.status).toBe(422);
    expect(object(refused).title).toBe('Нет согласия');
  });

  it('takes consent, attendance and answers, and says «высокий» by 8 and 10', async () => {
    for (const kind of ['personal-data', 'special-data']) {
      const given = await operator.post('/api/consents', {
        learnerId: learner.id,
        kind,
        givenBy: 'learner',
        signedOn: today,
        storedAt: 'Папка 41, лист 3',
        textVersion: '2026-1',
      });
      expect(given.status, given.text).toBe(201);
    }
    const fair = await operator.get(
      `/api/definition-versions?filter=${filter({ kind: 'event-type', inForceAt: learner.organizationId, code: 'job-fair' })}`,
    );
    const attended = await operator.post('/api/participations', {
      learnerId: learner.id,
      eventTypeVersionId: rows(fair)[0]?.id,
      title: 'Ярмарка вакансий «Первое рабочее место»',
      heldOn: today,
      attended: true,
    });
    expect(attended.status, attended.text).toBe(201);
    const response = await operator.post('/api/responses', {
      learnerId: learner.id,
      versionId,
      answers,
      answeredOn: today,
    });
    expect(response.status, response.text).toBe(201);
    const assessment = await current();
    expect(assessment.level).toBe('high');
    expect(met(assessment)).toEqual([8, 10]);
    expect(assessment.reasonsOpen).toBe(true);
  });

  it('names the proof of each reason', async () => {
    const assessment = await current();
    const tenth = (assessment.criteria as JsonObject[]).find((c) => c.number === 10);
    const evidence = (tenth?.evidence ?? []) as JsonObject[];
    expect(evidence.length).toBeGreaterThan(0);
    expect(
      evidence.every(
        (e) => e.sourceKind === 'response' && String(e.sourceTitle).startsWith('Ответ «'),
      ),
    ).toBe(true);
    expect(String(tenth?.title)).toContain('атрибутов для поиска работы');
  });

  it('becomes «невысокий» after practice, résumé and interview training; history is kept', async () => {
    const practice = await operator.post('/api/practices', {
      learnerId: learner.id,
      kind: 'practice',
      employerName: 'АО «Реченский завод насосов»',
      specialtyRelation: 'main',
      startsOn: today,
    });
    expect(practice.status, practice.text).toBe(201);
    const resume = await operator.post('/api/resumes', {
      learnerId: learner.id,
      place: 'platform',
      publishedOn: today,
    });
    expect(resume.status, resume.text).toBe(201);
    const types = await operator.get(
      `/api/definition-versions?filter=${filter({ kind: 'event-type', inForceAt: learner.organizationId, code: 'interview-training' })}`,
    );
    const training = await operator.post('/api/participations', {
      learnerId: learner.id,
      eventTypeVersionId: rows(types)[0]?.id,
      heldOn: today,
      attended: true,
    });
    expect(training.status, training.text).toBe(201);
    const assessment = await current();
    expect(assessment.level).toBe('not-high');
    const history = await operator.get(
      `/api/assessments?filter=${filter({ learnerId: learner.id })}&sort=["id","ASC"]`,
    );
    expect(
      rows(history)
        .map((a) => a.level)
        .filter((level, i, all) => level !== all[i - 1]),
    ).toEqual(['insufficient', 'high', 'not-high']);
    const shown = await operator.get(`/api/learners/${learner.id}`);
    expect(object(shown).riskLevel).toBe('not-high');
  });

  it('fills the summary; totals equal the lists; a cell opens its people by rights', async () => {
    const analyst = await server.as('analyst_named');
    const templates = await analyst.get(
      `/api/definition-versions?filter=${filter({ kind: 'report-template', inForceAt: await regionId() })}`,
    );
    const created = await analyst.post('/api/reports', {
      templateVersionId: rows(templates)[0]?.id,
      organizationId: await regionId(),
      asOf: today,
    });
    expect(created.status, created.text).toBe(201);
    const id = object(created).id;
    const content = object(await analyst.get(`/api/reports/${id}/content`));
    const total = (content.rows as JsonObject[]).find((r) => r.kind === 'total');
    const cells = total?.cells as Record<string, { value: number; opens: boolean }>;
    expect(total?.title).toBe('ВСЕГО:');
    expect(cells.contingent?.value).toBe(9);
    expect((content.checks as JsonObject[]).every((c) => c.passed === true)).toBe(true);
    const people = await analyst.get(`/api/reports/${id}/people?row=total&column=contingent`);
    expect(rows(people)).toHaveLength(9);
    const special = Object.entries(cells)
      .filter(([, c]) => !c.opens)
      .map(([key]) => key);
    expect(special.length).toBeGreaterThan(0);
    const closed = await analyst.get(`/api/reports/${id}/people?row=total&column=${special[0]}`);
    expect(closed.status).toBe(404);

    const nameless = await server.as('analyst');
    expect(
      (await nameless.get(`/api/reports/${id}/people?row=total&column=contingent`)).status,
    ).toBe(404);

    const file = await fetch(`${server.url}/api/reports/${id}/export?format=xlsx`, {
      headers: { cookie: analyst.cookie ?? '' },
    });
    expect(file.status).toBe(200);
    const book = await readXlsx(new Uint8Array(await file.arrayBuffer()));
    const sheet = book.sheets[0];
    expect(sheet?.merges?.length).toBeGreaterThan(3);
    expect(JSON.stringify(sheet?.rows)).toContain('ВСЕГО:');
  });

  async function regionId(): Promise<number> {
    return Number(learner.regionId);
  }
});
