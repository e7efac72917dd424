// V4: a date typed is the date stored, whatever the zone of the place, the server and the engine; «сегодня»
// is the place's own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { created, list, one } from '../../support/requests.ts';
import {
  type Client,
  object,
  startTestServer,
  type TestServer,
  testClock,
} from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let learnerId: number;
let organizationId: number;

const DAY = 86_400_000;
const next = (date: string) => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);

beforeAll(async () => {
  testClock.set('2028-02-20T12:00:00.000Z');
  server = await startTestServer();
  operator = await server.as('operator');
  const learner = await one(operator, 'learners', { q: 'жуков' });
  [learnerId, organizationId] = [learner.id, Number(learner.organizationId)];
  const consent = {
    learnerId,
    kind: 'personal-data',
    givenBy: 'learner',
    signedOn: '2028-02-20',
    storedAt: 'Папка',
    textVersion: '1',
  };
  await created(operator.post('/api/consents', consent));
});
afterAll(() => server.close());

const zones = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
];
const instants = [
  '2028-02-28T11:59:00.000Z',
  '2028-02-28T12:01:00.000Z',
  '2028-02-28T21:30:00.000Z',
  '2028-02-29T00:00:00.000Z',
  '2028-02-29T23:59:59.999Z',
];

describe.each(zones)('%s', (zone) => {
  it.each(instants)('at %s', async (instant) => {
    testClock.set('2028-02-28T08:00:00.000Z');
    await server.test.db('organizations').update({ time_zone: zone });
    testClock.set(instant);
    const client = await server.as('operator');
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
    expect(object(await client.get('/api/session')).today).toBe(today);
    const practice = {
      learnerId,
      kind: 'practice',
      employerName: `${zone} ${instant}`,
      specialtyRelation: 'main',
    };
    const { id } = await created(
      client.post('/api/practices', { ...practice, startsOn: today, endsOn: next(today) }),
    );
    expect(object(await client.get(`/api/practices/${id}`))).toMatchObject({
      startsOn: today,
      endsOn: next(today),
    });
    const tomorrow = await client.post('/api/practices', { ...practice, startsOn: next(today) });
    expect(tomorrow.status).toBe(422);
    expect(
      await list(client, 'practices', {
        employerName: practice.employerName,
        startsOn_gte: today,
        startsOn_lte: today,
      }),
    ).toHaveLength(1);
  });
});

describe('days of the calendar', () => {
  beforeAll(async () => {
    operator = await server.as('operator');
  });

  const learner = (birthDate: unknown) =>
    operator.post('/api/learners', {
      lastName: 'Високосный',
      firstName: 'Лев',
      birthDate,
      organizationId,
      groupName: 'ИСП-41',
      specialtyCode: '09.02.07',
    });

  it.each(['2004-02-29', '2008-02-29', '2007-12-31', '2008-01-01', '2010-03-28', '1999-10-31'])(
    '%s is stored as typed',
    async (day) => {
      const { id } = await created(learner(day));
      expect(object(await operator.get(`/api/learners/${id}`)).birthDate).toBe(day);
      expect((await server.test.db('persons').where({ id }).first('birth_date')).birth_date).toBe(
        day,
      );
    },
  );

  it.each([
    '2005-02-29',
    '2100-02-29',
    '2007-04-31',
    '2007-13-01',
    '2007-00-10',
    '2007-1-1',
    '01.02.2007',
    '2007-01-01T00:00:00Z',
    '20070101',
    ' 2007-01-01',
    '',
    20070101,
    null,
  ])('%j is no date: 400', async (day) => {
    expect((await learner(day)).status).toBe(400);
  });
});
