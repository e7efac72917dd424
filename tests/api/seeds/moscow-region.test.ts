// Московская область of the table of targets: 57 districts and 9 state schools, clean names beside the document's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { districts, stateSchools } from '../../../seeds/moscow-region.ts';
import { list, one } from '../../support/requests.ts';
import { type Client, startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let federal: Client;
let region: number;

beforeAll(async () => {
  server = await startTestServer();
  federal = await server.as('federal');
  region = (await one(federal, 'organizations', { shortName: 'Московская область' })).id;
});
afterAll(() => server.close());

const below = (kind: string) => list(federal, 'organizations', { parentId: region, kind });

describe('Московская область', () => {
  it('has the 57 districts and 9 state schools', async () => {
    expect(await below('municipality')).toHaveLength(57);
    expect(await below('school')).toHaveLength(9);
    expect(districts.length + stateSchools.length).toBe(66);
  });

  it.each([
    ['Лосино-Петровский', 'Лосино- Петровский'],
    ['ГАОУ МО «Долгопрудненская гимназия»', 'ГАОУ МО «Долгопрудненск'],
    [
      'ГБОУ МО «Сергиево-Посадский физико-математический лицей»',
      'ГБОУ МО «Сергиево- Посадский физико- математический лицей»',
    ],
    ['Балашиха', 'Балашиха'],
  ])('«%s» keeps «%s» of the document', async (shortName, nameInDocument) => {
    expect(await one(federal, 'organizations', { shortName })).toMatchObject({
      nameInDocument,
      regionId: region,
    });
  });

  it('no name has a blank after a hyphen or a broken quotation', () => {
    const names = [...districts, ...stateSchools].map(({ name }) => name);
    expect(names.filter((name) => /- |\s{2}/.test(name))).toEqual([]);
    expect(new Set(names).size).toBe(66);
  });

  it('nobody of another region sees it', async () => {
    const admin = await server.as('region_admin');
    expect(await list(admin, 'organizations', { shortName: 'Балашиха' })).toEqual([]);
  });
});
