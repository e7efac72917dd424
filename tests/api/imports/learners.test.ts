// A group pasted at once: checked row by row, taken whole or not at all, taken back whole.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../forms/json.ts';
import { contents } from '../../support/contents.ts';
import { consent, created, errorsOf, list, one, placeId, query } from '../../support/requests.ts';
import { type Client, object, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let operator: Client;
let college: number;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('operator');
  college = await placeId(operator, 'Колледж А-1');
});
afterAll(() => server.close());

const LETTERS = 'абвгдежзиклмнопрстуфхцчш';
/** A surname of letters for each number. */
const surname = (i: number) =>
  `Ряд${LETTERS[Math.floor(i / LETTERS.length) % LETTERS.length]}${LETTERS[i % LETTERS.length]}ов`;

const values = (i: number, groupName: string): JsonObject => ({
  lastName: surname(i),
  firstName: 'Иван',
  birthDate: '2007-03-15',
  groupName,
  specialtyCode: '09.02.07',
  course: 4,
});
const group = (size: number, groupName: string): JsonObject[] =>
  Array.from({ length: size }, (_, i) => ({ values: values(i, groupName) }));
const take = (rows: JsonObject[], title = 'Группа', client = operator, organizationId = college) =>
  client.post('/api/imports', { organizationId, title, rows });
const ofGroup = (groupName: string) => list(operator, 'learners', { groupName });

describe('checking', () => {
  it('tells the errors of each row at its field and who is already there, and writes nothing', async () => {
    const before = await contents(server.test.db);
    const known = await one(operator, 'learners', { q: 'соколов' });
    const answer = await operator.post('/api/imports/check', {
      organizationId: college,
      rows: [
        { values: values(1, 'К-11') },
        { values: { ...values(2, 'К-11'), birthDate: '31.02.2007' } },
        { values: { ...values(3, 'К-11'), specialtyCode: '99.99.99', snils: '111' } },
        { values: values(1, 'К-11') },
        {
          values: {
            ...values(5, 'К-11'),
            lastName: String(known.lastName).toUpperCase(),
            firstName: String(known.firstName),
            patronymic: known.patronymic ?? null,
            birthDate: String(known.birthDate),
          },
        },
        { values: { ...values(6, 'К-11'), __proto__: { role: 'x' }, role: 'region_admin' } },
      ],
    });
    expect(answer.status, answer.text).toBe(200);
    const rows = object(answer).rows as { errors: JsonObject; duplicate: JsonObject | null }[];
    expect(rows.map(({ errors }) => Object.keys(errors))).toEqual([
      [],
      ['birthDate'],
      ['specialtyCode', 'snils'],
      ['lastName'],
      [],
      ['role'],
    ]);
    expect(rows[3]?.errors.lastName).toBe('Тот же человек стоит в строке 1');
    expect(rows[4]?.duplicate).toMatchObject({ id: known.id, groupName: String(known.groupName) });
    expect(rows[0]?.duplicate).toBeNull();
    expect(await contents(server.test.db)).toEqual(before);
  });
});

describe('taking a list in', () => {
  it.each([25, 500])('%i rows become people with enrolments and facts', async (size) => {
    const name = `Р-${size}`;
    const row = await created(take(group(size, name)));
    expect(row).toMatchObject({ createdCount: size, updatedCount: 0, status: 'done' });
    const { total } = await operator
      .get(`/api/learners${query({ groupName: name }, ['id', 'ASC'], [0, 0])}`)
      .then(({ headers }) => ({ total: headers.get('content-range')?.split('/')[1] }));
    expect(Number(total)).toBe(size);
    const people = await server.test
      .db('persons')
      .where({ group_name: name })
      .select('id', 'enrolment_id');
    const ids = people.map(({ id }) => id).slice(0, 400);
    expect(people.every(({ enrolment_id }) => enrolment_id !== null)).toBe(true);
    const facts = await server.test
      .db('person_facts')
      .whereIn('person_id', ids)
      .count({ n: '*' })
      .first();
    expect(Number(facts?.n)).toBe(ids.length);
    const events = await server.test
      .db('audit_events')
      .where({ action: 'learner.create' })
      .whereIn('resource_id', ids.map(String))
      .count({ n: '*' })
      .first();
    expect(Number(events?.n)).toBe(ids.length);
  });

  it('one wrong row keeps the whole list out, and says where', async () => {
    const before = await contents(server.test.db);
    const answer = await take([
      ...group(3, 'Н-11'),
      { values: { ...values(9, 'Н-11'), specialtyCode: '99.99.99' } },
    ]);
    expect(answer.status).toBe(422);
    expect(Object.keys(errorsOf(answer))).toEqual(['rows/3/specialtyCode']);
    expect(await contents(server.test.db)).toEqual(before);
  });

  it('501 rows are refused', async () => {
    expect((await take(group(501, 'Б-11'))).status).toBe(400);
  });

  it('a repeated request with one key makes one list', async () => {
    const send = () =>
      operator.request(
        'POST',
        '/api/imports',
        { organizationId: college, title: 'Раз', rows: group(2, 'Ключ-1') },
        {
          origin: server.url,
          'idempotency-key': 'list-once',
        },
      );
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(201);
    expect(await ofGroup('Ключ-1')).toHaveLength(2);
  });

  it('a row may move a known person to another group, and undoing moves back', async () => {
    await created(take(group(1, 'П-31')));
    const [person] = await ofGroup('П-31');
    const row = await created(
      take([
        { learnerId: Number(person?.id), values: { ...values(0, 'П-41'), isFinalYear: true } },
      ]),
    );
    expect(row).toMatchObject({ createdCount: 0, updatedCount: 1 });
    expect(await ofGroup('П-41')).toMatchObject([{ id: person?.id, isFinalYear: true }]);
    const enrolment = await one(operator, 'enrolments', { learnerId: person?.id ?? 0 });
    expect(enrolment.groupName).toBe('П-41');
    expect((await operator.delete(`/api/imports/${row.id}`)).status).toBe(200);
    expect(await ofGroup('П-31')).toMatchObject([{ id: person?.id, isFinalYear: false }]);
  });
});

describe('taking a list back', () => {
  it('removes all it made; a second time is refused', async () => {
    const row = await created(take(group(30, 'У-41')));
    expect(await ofGroup('У-41')).toHaveLength(30);
    const undone = await operator.delete(`/api/imports/${row.id}`);
    expect(undone.status, undone.text).toBe(200);
    expect(object(undone)).toMatchObject({ status: 'undone' });
    expect(await ofGroup('У-41')).toHaveLength(0);
    expect((await operator.delete(`/api/imports/${row.id}`)).status).toBe(409);
  });

  it('stops when something was entered of one of them, and names the person', async () => {
    const row = await created(take(group(3, 'С-41')));
    const [first] = await ofGroup('С-41');
    await consent(operator, Number(first?.id));
    const before = await contents(server.test.db);
    const answer = await operator.delete(`/api/imports/${row.id}`);
    expect(answer.status).toBe(409);
    expect(String(object(answer).detail)).toContain(String(first?.fullName));
    expect(await contents(server.test.db)).toEqual(before);
  });
});

describe('who may', () => {
  it.each(['operator_med', 'operator_b', 'analyst', 'secretary', 'region_admin'])(
    '%s cannot take a list into the college',
    async (login) => {
      const before = await contents(server.test.db);
      const client = await server.as(login);
      expect((await take(group(1, 'Ч-11'), 'Чужое', client)).status).toBe(404);
      expect(
        (
          await client.post('/api/imports/check', {
            organizationId: college,
            rows: group(1, 'Ч-11'),
          })
        ).status,
      ).toBe(404);
      expect(await contents(server.test.db)).toEqual(before);
    },
  );

  it('another college neither sees the list nor takes it back', async () => {
    const row = await created(take(group(1, 'Ж-11')));
    const other = await server.as('operator_med');
    expect(await list(other, 'imports')).toEqual([]);
    expect((await other.delete(`/api/imports/${row.id}`)).status).toBe(404);
    expect((await server.nobody.get('/api/imports')).status).toBe(401);
  });

  it('a list cannot update a person of another college', async () => {
    const foreign = await one(await server.as('operator_med'), 'learners', {});
    const answer = await take([{ learnerId: foreign.id, values: values(0, 'Ц-11') }]);
    expect(answer.status).toBe(404);
  });
});
