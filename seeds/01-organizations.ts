// Россия and the twelve regions of the pilot, as the passport of the project lists them.
import type { Knex } from 'knex';
import { searchKey, sortKey } from '../api/db/keys.ts';
import { newUid } from '../api/db/uid.ts';
import { placeBelow, plant } from '../api/organizations/tree-queries.ts';
import { districts, stateSchools } from './moscow-region.ts';

/** Passport of the pilot, section 3; codes are the regions' two-digit codes. */
export const pilotRegions = [
  { code: '33', name: 'Владимирская область', oktmo: '17000000', timeZone: 'Europe/Moscow' },
  {
    code: '39',
    name: 'Калининградская область',
    oktmo: '27000000',
    timeZone: 'Europe/Kaliningrad',
  },
  { code: '40', name: 'Калужская область', oktmo: '29000000', timeZone: 'Europe/Moscow' },
  { code: '48', name: 'Липецкая область', oktmo: '42000000', timeZone: 'Europe/Moscow' },
  { code: '55', name: 'Омская область', oktmo: '52000000', timeZone: 'Asia/Omsk' },
  { code: '63', name: 'Самарская область', oktmo: '36000000', timeZone: 'Europe/Samara' },
  { code: '71', name: 'Тульская область', oktmo: '70000000', timeZone: 'Europe/Moscow' },
  { code: '76', name: 'Ярославская область', oktmo: '78000000', timeZone: 'Europe/Moscow' },
  { code: '41', name: 'Камчатский край', oktmo: '30000000', timeZone: 'Asia/Kamchatka' },
  { code: '24', name: 'Красноярский край', oktmo: '04000000', timeZone: 'Asia/Krasnoyarsk' },
  { code: '27', name: 'Хабаровский край', oktmo: '08000000', timeZone: 'Asia/Vladivostok' },
  {
    code: '89',
    name: 'Ямало-Ненецкий автономный округ',
    oktmo: '71900000',
    timeZone: 'Asia/Yekaterinburg',
  },
] as const;

export interface NewOrganization {
  /** Stable code by which a seed finds its own rows again. */
  code: string;
  parentId: number | null;
  kind: string;
  name: string;
  shortName?: string;
  nameInDocument?: string;
  inn?: string | null;
  ogrn?: string | null;
  oktmo?: string | null;
  address?: string | null;
  timeZone: string;
  demo?: boolean;
}

/** Inserts an organisation and its place in the tree; returns its id. Found by code, it is left alone. */
export async function seedOrganization(
  trx: Knex,
  organization: NewOrganization,
  now: string,
): Promise<number> {
  const known = await trx('organizations').where({ code: organization.code }).first('id');
  if (known) return known.id;
  const { code, parentId, kind, name, timeZone } = organization;
  const shortName = organization.shortName ?? name;
  const [row] = await trx('organizations')
    .insert({
      uid: newUid(),
      code,
      parent_id: parentId,
      region_id: null,
      municipality_id: null,
      kind,
      name,
      short_name: shortName,
      search_key: `${searchKey(shortName)} ${searchKey(name)} ${organization.inn ?? ''}`,
      sort_key: sortKey(shortName),
      name_in_document: organization.nameInDocument ?? null,
      inn: organization.inn ?? null,
      ogrn: organization.ogrn ?? null,
      oktmo: organization.oktmo ?? null,
      address: organization.address ?? null,
      time_zone: timeZone,
      active: true,
      demo: organization.demo ?? false,
      version: 1,
      created_at: now,
      created_by: null,
      updated_at: now,
      updated_by: null,
    })
    .returning('id');
  const id: number = row.id;
  const place = await placeBelow(trx, parentId, kind, id);
  await trx('organizations')
    .where({ id })
    .update({ region_id: place.regionId, municipality_id: place.municipalityId });
  await plant(trx, id, parentId);
  return id;
}

export async function seedFederalOrganizations(trx: Knex, now: string): Promise<void> {
  const root = await seedOrganization(
    trx,
    {
      code: 'ru',
      parentId: null,
      kind: 'country',
      name: 'Российская Федерация',
      shortName: 'Россия',
      timeZone: 'Europe/Moscow',
    },
    now,
  );
  for (const region of pilotRegions) {
    await seedOrganization(
      trx,
      {
        code: `ru-${region.code}`,
        parentId: root,
        kind: 'region',
        name: region.name,
        oktmo: region.oktmo,
        timeZone: region.timeZone,
      },
      now,
    );
  }
  await seedMoscowRegion(trx, root, now);
}

/** The region of the table of targets: no part of the pilot, but the one whose targets are known by district. */
async function seedMoscowRegion(trx: Knex, root: number, now: string): Promise<void> {
  const timeZone = 'Europe/Moscow';
  const region = await seedOrganization(
    trx,
    {
      code: 'ru-50',
      parentId: root,
      kind: 'region',
      name: 'Московская область',
      oktmo: '46000000',
      timeZone,
    },
    now,
  );
  for (const { number, name, asInDocument } of districts) {
    await seedOrganization(
      trx,
      {
        code: `ru-50-${number}`,
        parentId: region,
        kind: 'municipality',
        name: `Городской округ ${name}`,
        shortName: name,
        nameInDocument: asInDocument ?? name,
        timeZone,
      },
      now,
    );
  }
  for (const { number, name, asInDocument } of stateSchools) {
    await seedOrganization(
      trx,
      {
        code: `ru-50-${number}`,
        parentId: region,
        kind: 'school',
        name,
        nameInDocument: asInDocument ?? name,
        timeZone,
      },
      now,
    );
  }
}
