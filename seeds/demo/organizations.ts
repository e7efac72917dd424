// Plants the region's tree and says who serves whom.
import type { Knex } from 'knex';
import { addDays } from '../../api/clock.ts';
import { seedOrganization } from '../01-organizations.ts';
import { inventedInn, inventedOgrn } from './codes.ts';
import { insertMany, type Row } from './insert.ts';
import {
  baseCenter,
  colleges,
  type DemoPlace,
  employmentCenter,
  municipalities,
  regionCode,
  schools,
  services,
  territorialCenters,
  universities,
} from './places.ts';

const TIME_ZONE = 'Europe/Moscow';

/** Where a row of a tenant stands. */
export interface Place {
  id: number;
  kind: string;
  regionId: number | null;
  municipalityId: number | null;
}
export type Places = ReadonlyMap<string, Place>;

export function placeAt(places: Places, code: string): Place {
  const place = places.get(code);
  if (!place) throw new Error(`Нет организации ${code}`);
  return place;
}

/** The place columns of a row that belongs to this organisation. */
export function placed(place: Place): Row {
  return {
    region_id: place.regionId,
    municipality_id: place.municipalityId,
    organization_id: place.id,
  };
}

/** All organisations that a seed made, by their codes. */
export async function readPlaces(trx: Knex): Promise<Places> {
  const rows = await trx('organizations')
    .whereNotNull('code')
    .select('code', 'id', 'kind', 'region_id', 'municipality_id');
  return new Map(
    rows.map((row) => [
      row.code,
      {
        id: row.id,
        kind: row.kind,
        regionId: row.region_id,
        municipalityId: row.municipality_id,
      },
    ]),
  );
}

export async function seedDemoOrganizations(trx: Knex, now: string): Promise<Places> {
  const root = await trx('organizations').where({ code: 'ru' }).first('id');
  const ids = new Map<string, number>();
  ids.set(
    regionCode,
    await seedOrganization(
      trx,
      {
        code: regionCode,
        parentId: root.id,
        kind: 'region',
        name: 'Верхнереченская область (демонстрационная)',
        shortName: 'Верхнереченская область',
        oktmo: '06000000',
        timeZone: TIME_ZONE,
        demo: true,
      },
      now,
    ),
  );
  const all = [...municipalities, ...services, ...colleges, ...universities, ...schools];
  for (const [index, place] of all.entries()) {
    ids.set(place.code, await seedPlace(trx, place, ids.get(place.parent) ?? null, index, now));
  }
  return readPlaces(trx);
}

async function seedPlace(
  trx: Knex,
  place: DemoPlace,
  parentId: number | null,
  index: number,
  now: string,
): Promise<number> {
  const { code, kind, name, shortName, oktmo, street } = place;
  const town = municipalities.find((m) => m.code === place.parent) ?? municipalities[0];
  const legal = street
    ? {
        inn: inventedInn(1_204_100 + index * 37),
        ogrn: inventedOgrn(1_300_200 + index * 53),
        oktmo: town?.oktmo ?? null,
        address: `Верхнереченская область, ${town?.name.replace('Городской округ', 'г.')}, ${street}`,
      }
    : { oktmo: oktmo ?? null };
  return seedOrganization(
    trx,
    { code, parentId, kind, name, shortName, timeZone: TIME_ZONE, demo: true, ...legal },
    now,
  );
}

/** Two colleges have signed no agreement with the centre of employment yet. */
const WITHOUT_AGREEMENT = new Set(['demo-forest', 'demo-north']);

export interface Served {
  provider: string;
  organization: string;
  ground: 'agreement' | 'territory' | 'order';
  document: string | null;
}

export async function seedServiceAreas(
  trx: Knex,
  places: Places,
  areas: readonly Served[],
  since: string,
  now: string,
): Promise<void> {
  const rows = areas.map(({ provider, organization, ground, document }) => {
    const served = placeAt(places, organization);
    return {
      provider_id: placeAt(places, provider).id,
      organization_id: served.id,
      region_id: served.regionId,
      municipality_id: served.municipalityId,
      ground_kind: ground,
      ground_document: document,
      valid_from: since,
      valid_to: null,
    };
  });
  await insertMany(trx, 'service_areas', rows, now);
}

/** Agreements by territory, the whole region by order, all colleges for the base career centre. */
export function demoServiceAreas(places: Places, today: string): Served[] {
  const order = `Приказ Министерства труда и занятости № 84-п от ${russian(addDays(today, -420))}`;
  const coordination = `Приказ Министерства образования № 211 от ${russian(addDays(today, -400))}`;
  const everybody = [...colleges, ...universities, ...schools];
  const centerOf = new Map(
    Object.entries(territorialCenters).map(([center, municipality]) => [
      placeAt(places, municipality).id,
      center,
    ]),
  );
  const territorial = [...colleges, ...schools].flatMap(({ code }, index): Served[] => {
    const { kind, municipalityId } = placeAt(places, code);
    const provider = centerOf.get(municipalityId ?? 0);
    if (!provider || WITHOUT_AGREEMENT.has(code)) return [];
    const agreed = kind === 'vocational-college';
    const signed = russian(addDays(today, -380 + index * 3));
    return [
      {
        provider,
        organization: code,
        ground: agreed ? 'agreement' : 'territory',
        document: agreed ? `Соглашение № ${index + 1}/ЦЗН от ${signed}` : null,
      },
    ];
  });
  return [
    ...territorial,
    ...everybody.map(
      ({ code }): Served => ({
        provider: employmentCenter,
        organization: code,
        ground: 'order',
        document: order,
      }),
    ),
    ...colleges.map(
      ({ code }): Served => ({
        provider: baseCenter,
        organization: code,
        ground: 'order',
        document: coordination,
      }),
    ),
  ];
}

export function russian(date: string): string {
  return date.split('-').reverse().join('.');
}
