// Facts of many people are worked out beside the writer: what somebody stored meanwhile is never put back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessPeople, refreshPeopleBelow } from '../../../api/assessments/mass.ts';
import { refreshPeople } from '../../../api/assessments/refresh-person.ts';
import { type JobRow, PACE, takeStep, type WritingJob } from '../../../api/jobs/runner.ts';
import { answer, consent, created, one } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
});
afterAll(() => server.close());

const now = () => new Date().toISOString();

async function jobOver(kind: WritingJob): Promise<JobRow> {
  const country = await server.test.db('organizations').where({ kind: 'country' }).first('id');
  const payload = { organizationId: country.id };
  return { id: 0, kind: kind.kind, payload, cursor: null, done: 0, userId: null, pace: PACE.most };
}

async function learnerOf(q: string): Promise<number> {
  const { id } = await one(operator, 'learners', { q });
  await consent(operator, id);
  await consent(operator, id, 'special-data');
  await answer(operator, id);
  return id;
}

const orphan = (learnerId: number) =>
  created(
    operator.post('/api/categories', {
      learnerId,
      category: 'orphan',
      groundKind: 'Справка',
      groundNumber: '7',
      groundDate: '2026-01-12',
      validFrom: '2026-01-12',
    }),
  );

/** Everything that is stored of facts and levels in force, but when and by whom. */
async function stored() {
  const facts = await server.test
    .db('person_facts')
    .orderBy('person_id')
    .select('person_id', 'facts', 'sources', 'next_change_on');
  const levels = await server.test
    .db('assessments')
    .where({ is_current: true })
    .orderBy('person_id')
    .select('person_id', 'level', 'gist', 'criteria');
  const persons = await server.test.db('persons').orderBy('id').select('id', 'risk_level');
  return { facts, levels, persons };
}

describe('everybody’s facts worked out beside the writer', () => {
  it('are those of one person after another', async () => {
    await learnerOf('егорова');
    const db = server.test.database;
    const ids: number[] = await server.test.db('persons').pluck('id');
    for (const id of ids)
      await db.write((trx) => refreshPeople(db, trx, [id], { now: now(), userId: null }));
    const expected = await stored();
    const revisions = () => server.test.db('person_facts').orderBy('person_id').pluck('revision');
    const before = await revisions();
    await takeStep(db, refreshPeopleBelow, await jobOver(refreshPeopleBelow), now());
    expect(await stored()).toEqual(expected);
    // Nothing new: nothing was written.
    expect(await revisions()).toEqual(before);
    await server.test.db('person_facts').update({ facts: '{}', sources: '{}' });
    await takeStep(db, refreshPeopleBelow, await jobOver(refreshPeopleBelow), now());
    expect(await stored()).toEqual(expected);
  });

  it.each([
    ['facts and levels', refreshPeopleBelow, 'белов'],
    ['levels alone', assessPeople, 'жуков'],
  ])('%s: what was stored while they were worked out stands', async (_, kind, q) => {
    const id = await learnerOf(q);
    const db = server.test.database;
    // Something to store: the rules have changed since.
    if (kind === assessPeople)
      await server.test.db('assessments').where({ person_id: id }).update({ gist: 'прежний' });
    else await server.test.db('person_facts').where({ person_id: id }).update({ sources: '{}' });
    const job = await jobOver(kind);
    const prepared = await kind.prepare?.({ db, job, now: now() });
    await orphan(id);
    const expected = await stored();
    await db.write((trx) => kind.work({ db, trx, job, now: now(), prepared }), 'bulk');
    expect(await stored()).toEqual(expected);
    expect(await server.test.db('persons').where({ id }).first('risk_level')).toEqual({
      risk_level: 'high',
    });
  });

  it('a person no longer assessed keeps no level, though no fact changed', async () => {
    const id = await learnerOf('соколов');
    const db = server.test.database;
    const job = await jobOver(refreshPeopleBelow);
    const prepared = await refreshPeopleBelow.prepare?.({ db, job, now: now() });
    await db.write(async (trx) => {
      await trx('persons').where({ id }).update({ assessable: false });
      await refreshPeople(db, trx, [id], { now: now(), userId: null });
    });
    await db.write((trx) => refreshPeopleBelow.work({ db, trx, job, now: now(), prepared }));
    expect(await server.test.db('persons').where({ id }).first('risk_level')).toEqual({
      risk_level: null,
    });
  });
});
