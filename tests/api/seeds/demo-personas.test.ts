// Every control example that a fresh demonstration begins with comes true: the federal ones and the region's;
// so do the sums of the test of professions that some of its students took.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPersonas } from '../../../api/definitions/personas/check-personas.ts';
import { bodyOf } from '../../../api/versions/version-queries.ts';
import { checkAnswers } from '../../../forms/questionnaires/index.ts';
import { prepareData } from '../../../seeds/prepare.ts';
import { type EmptyDatabase, openEmptyDatabase } from '../../support/empty-database.ts';

let empty: EmptyDatabase;

beforeAll(async () => {
  empty = await openEmptyDatabase();
  await prepareData(empty.database, {
    embedded: true,
    demoPassword: 'вода-и-берег',
    clock: { now: () => new Date('2026-05-20T06:15:00.000Z') },
    argon2: { memoryCost: 1024, timeCost: 1 },
  });
});
afterAll(() => empty.close());

it('examples of the demonstration come true', async () => {
  const db = empty.database.writer;
  const rows = await db('definitions as d')
    .join('definition_versions as v', 'v.id', 'd.published_version_id')
    .whereExists((own) => own.from('personas as p').whereRaw('p.definition_id = d.id'))
    .select('d.id', 'd.kind', 'd.organization_id', 'd.region_id', 'v.body');
  expect(rows.filter(({ region_id }) => region_id !== null)).toHaveLength(1);
  expect(rows.length).toBeGreaterThanOrEqual(17);
  for (const { body, ...definition } of rows)
    expect(await checkPersonas(db, definition, JSON.parse(body))).toEqual([]);
});

it('the test of five types of professions is taken by dozens, and its sums hold', async () => {
  const db = empty.database.writer;
  const rows = await db('responses').where({ code: 'profession-types' });
  expect(rows.length).toBeGreaterThan(60);
  const body = await bodyOf(db, 'questionnaire', rows[0].version_id);
  for (const { answers, answered_on } of rows) {
    const given = JSON.parse(answers);
    expect(checkAnswers(body, given, answered_on)).toEqual({ answers: given, issues: [] });
  }
});
