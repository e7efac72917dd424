import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  object,
  rows,
  startTestServer,
  type TestServer,
} from '../../support/server.ts';

let server: TestServer;
let operator: Client;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
});
afterAll(() => server.close());

const q = (filter: unknown, sort?: unknown, range?: unknown) =>
  `?filter=${encodeURIComponent(JSON.stringify(filter))}${sort ? `&sort=${encodeURIComponent(JSON.stringify(sort))}` : ''}${range ? `&range=${encodeURIComponent(JSON.stringify(range))}` : ''}`;

describe('list dialect', () => {
  it('sorts Russian names with ё after е and gives Content-Range', async () => {
    const answer = await operator.get(`/api/learners${q({}, ['fullName', 'ASC'], [0, 2])}`);
    expect(answer.status).toBe(200);
    expect(rows(answer).map((r) => r.lastName)).toEqual(['Белов', 'Власова', 'Егорова']);
    expect(answer.headers.get('content-range')).toBe('learners 0-2/6');
    const next = await operator.get(`/api/learners${q({}, ['fullName', 'ASC'], [3, 5])}`);
    expect(rows(next).map((r) => r.lastName)).toEqual(['Ёлкин', 'Жуков', 'Соколов']);
  });

  it.each([
    [{ q: 'ЕЛКИН' }, ['Ёлкин']],
    [{ q: 'ок' }, ['Соколов']],
    [{ groupName: 'ИСП-42' }, ['Власова', 'Соколов']],
    [{ groupName_in: ['ИСП-42'], lastName_neq: 'Соколов' }, ['Власова']],
    [{ birthDate_gte: '2006-08-19', birthDate_lt: '2007-01-01' }, ['Егорова', 'Соколов']],
    [{ riskLevel_null: true, birthDate_lte: '2004-02-29' }, ['Власова']],
    [{ id: [] }, []],
  ])('filter %j', async (filter, expected) => {
    const answer = await operator.get(`/api/learners${q(filter, ['fullName', 'ASC'])}`);
    expect(rows(answer).map((r) => r.lastName)).toEqual(expected);
  });

  it.each([
    ['filter=%7B'],
    ['filter=[]'],
    ['sort=["id"]'],
    ['sort=["answers","ASC"]'],
    ['sort=["nope","ASC"]'],
    ['range=[5,1]'],
    ['range=[0,1000000000]'],
    ['filter={"__proto__":1}'],
    ['filter={"lastName":{"a":1}}'],
    ['filter={"p.last_name":"x"}'],
    ['filter={"birthDate\'":"x"}'],
    ['wat=1'],
    [`filter={"id":[${Array.from({ length: 2000 }, (_, i) => i).join(',')}]}`],
  ])('refuses %s with 400', async (query) => {
    const answer = await operator.get(`/api/learners?${query.replaceAll('"', '%22')}`);
    expect(answer.status).toBe(400);
    expect(object(answer).title).toBe('Запрос составлен неверно');
  });
});
