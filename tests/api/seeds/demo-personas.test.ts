// Every control example that a fresh demonstration begins with comes true: the federal ones and the region's.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPersonas } from '../../../api/personas/check-personas.ts';
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
