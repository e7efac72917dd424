// Answers of every type over HTTP: what is worked out is worked out here, what is hidden inside rows is
// dropped, what a directory does not know is refused.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { ageBy } from '../../support/ages.ts';
import { publish } from '../../support/elements.ts';
import { everyAnswer, everyType } from '../../support/every-type.ts';
import { consent, created, errorsOf, one, today } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let learnerId: number;
let versionId: number;

beforeAll(async () => {
  server = await startTestServer();
  const admin = await server.as('region_admin');
  operator = await server.as('operator');
  const region = await one(admin, 'organizations', { kind: 'region' });
  const draft = `${JSON.stringify({ ...everyType, code: 'r46-every-type' }, null, 2)}\n`;
  const own = await created(
    admin.post('/api/questionnaires', { organizationId: region.id, draft }),
  );
  versionId = await publish(admin, 'questionnaires', own.id);
  learnerId = (await one(operator, 'learners', { q: 'белов' })).id;
  await consent(operator, learnerId);
});
afterAll(() => server.close());

const post = (changes: JsonObject = {}) =>
  operator.post('/api/responses', {
    learnerId,
    versionId,
    answers: { ...everyAnswer, ...changes },
    answeredOn: today(),
  });

describe('answers of every type', () => {
  it('are stored whole, with what they come to', async () => {
    const { answers } = await created(post());
    expect(answers).toEqual({
      ...everyAnswer,
      experience: 5,
      years: ageBy(String(everyAnswer.born), today()),
      maturity: 8,
    });
  });

  it('a forged calculated value is replaced by the one that is worked out', async () => {
    const { answers } = await created(post({ experience: 600, years: 3, maturity: 99 }));
    expect(answers).toMatchObject({ experience: 5, maturity: 8 });
    expect(answers).not.toHaveProperty('years', 3);
  });

  it('hidden answers inside rows are dropped, hidden rows with their section', async () => {
    const jobs = [{ employer: 'Почта', left: false, why: 'не скажу' }];
    const kept = await created(post({ jobs }));
    expect(kept.answers).toHaveProperty('jobs', [{ employer: 'Почта', left: false }]);
    const hidden = await created(post({ works: false }));
    expect(hidden.answers).not.toHaveProperty('jobs');
    expect(hidden.answers).not.toHaveProperty('experience');
  });

  it.each<[string, JsonObject, string]>([
    ['what stands alone among others', { help: ['resume', 'none'] }, 'answers.help'],
    ['a row without what it must say', { jobs: [{ months: 2 }] }, 'answers.jobs.№1.employer'],
    [
      'a row whose own condition asks',
      { jobs: [{ employer: 'Почта', left: true }] },
      'answers.jobs.№1.why',
    ],
    ['a matrix with a row left out', { skills: { talk: 'low' } }, 'answers.skills.count'],
    [
      'a period that ends before it begins',
      { practice: { from: '2026-06-30', to: '2026-06-01' } },
      'answers.practice.to',
    ],
    ['a specialty that is not there', { specialty: '99.99.99' }, 'answers.specialty'],
    [
      'a sum that is not allowed',
      {
        jobs: [
          { employer: 'А', months: 600 },
          { employer: 'Б', months: 600 },
        ],
      },
      'answers.experience',
    ],
    ['a value outside of the scale', { ready: 9 }, 'answers.ready'],
    ['the specifying line left out', { form_other: null }, 'answers.form_other'],
  ])('%s is refused at its place', async (_, changes, path) => {
    const refused = await post(changes);
    expect(refused.status, refused.text).toBe(422);
    expect(Object.keys(errorsOf(refused))).toContain(path);
  });
});
