import { isInn, isOgrn } from '../../forms/dialect/index.ts';
import { employer, employerContact, employerSite } from '../../forms/records/employers.ts';
import { type BodyOf, requestOf } from '../../forms/records/record.ts';
import { defenceScope } from '../access/actor.ts';
import { reaches } from '../access/reach-queries.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import type { Call } from '../http/endpoint.ts';
import { assertPast, filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import { assertReaches, type Prepared, resource } from '../http/resource.ts';
import { organizationsOfRegion, placeOf } from '../places/place-queries.ts';
import { conflict, invalid } from '../problem.ts';
import { assertNothingAttached } from '../register-records/attachment.ts';
import { employerContacts, employerSites, employers } from './employer-dataset.ts';
import { assertEmployer, assertMunicipality } from './employer-places.ts';

type EmployerBody = BodyOf<typeof employer>;

const employerRequest = requestOf(employer);

/** The ИНН, where there is one. */
function checkCodes(body: EmployerBody): string | null {
  const inn = filled(body.inn);
  const ogrn = filled(body.ogrn);
  const errors: Record<string, string> = {};
  if (inn && !isInn(inn))
    errors.inn = 'ИНН неверен: проверьте цифры (10 или 12), контрольное число не сходится';
  if (ogrn && !isOgrn(ogrn))
    errors.ogrn = 'ОГРН неверен: проверьте цифры (13 или 15), контрольное число не сходится';
  if (Object.keys(errors).length > 0) throw invalid(errors);
  return inn;
}

async function assertNew(
  call: Call,
  regionId: number | null,
  inn: string | null,
  id: number | undefined,
): Promise<void> {
  if (!inn) return;
  const same = await call
    .trx('employers')
    .where({ region_id: regionId, inn })
    .first('id', 'short_name');
  if (same && same.id !== id) {
    throw invalid({
      inn: `Такой работодатель уже есть: ${same.short_name}. Откройте его карточку`,
    });
  }
}

/** Whoever does not see the mark neither sets it nor takes it away. */
async function defenceMark(
  call: Call,
  body: EmployerBody,
  isNew: boolean,
): Promise<Prepared['columns']> {
  const sees = await reaches(call.trx, defenceScope(call.actor), body.organizationId, call.today);
  if (sees && typeof body.defenceIndustry === 'boolean')
    return { defence_industry: body.defenceIndustry };
  if (body.defenceIndustry === true)
    throw invalid({
      defenceIndustry: 'Этот признак отмечает тот, у кого есть допуск к таким сведениям',
    });
  return isNew ? { defence_industry: false } : {};
}

/** The first contact is with an organisation of the same region, on a day that has come. */
async function assertFirstContact(
  call: Call,
  body: EmployerBody,
  regionId: number | null,
): Promise<void> {
  assertPast(body.firstContactOn, call.today, 'firstContactOn');
  if (typeof body.firstContactWith !== 'number') return;
  const found = await organizationsOfRegion(call.trx, regionId, { among: [body.firstContactWith] });
  if (found.length === 0)
    throw invalid({ firstContactWith: 'Выберите организацию своего региона' });
}

export const employerRoom = resource({
  dataset: employers,
  table: 'employers',
  create: employerRequest,
  update: employerRequest,
  removable: true,
  label: (record) => String(record.shortName),
  async prepare(call, body, current): Promise<Prepared> {
    const organizationId = body.organizationId;
    // Before anything is said of the place: what is known there is told only to those who write there.
    await assertReaches(call, current ? 'employer.update' : 'employer.create', organizationId);
    const inn = checkCodes(body);
    const { regionId } = await placeOf(call.trx, organizationId);
    if (regionId === null) {
      throw invalid({ organizationId: 'Работодателя ведёт организация региона' });
    }
    await assertNew(call, regionId, inn, current && Number(current.id));
    await assertFirstContact(call, body, regionId);
    await assertMunicipality(call, body.seatId, regionId);
    const name = body.name.trim();
    const shortName = filled(body.shortName) ?? name;
    const { defence_industry: _, ...stated } = recordColumns(employer, body);
    const columns: Prepared['columns'] = {
      ...stated,
      ...(await defenceMark(call, body, current === undefined)),
      name,
      short_name: shortName,
      search_key: `${searchKey(shortName)} ${searchKey(name)} ${inn ?? ''}`,
      sort_key: sortKey(shortName),
    };
    return { columns, organizationId };
  },
  async beforeRemove(call, record) {
    await assertNothingAttached(call, employers, record.id);
    for (const table of ['employer_sites', 'employer_contacts', 'event_employers']) {
      if (await call.trx(table).where({ employer_id: record.id }).first('id')) {
        throw conflict(
          'Работодателя нельзя удалить',
          'За ним записаны площадки, контактные лица или мероприятия. Отметьте его недействующим.',
        );
      }
    }
  },
});

const siteRequest = requestOf(employerSite);

export const employerSiteRoom = resource({
  dataset: employerSites,
  table: 'employer_sites',
  create: siteRequest,
  update: siteRequest,
  removable: true,
  label: (record) => String(record.name),
  async prepare(call, body) {
    const { organizationId } = await assertEmployer(call, body.employerId);
    const { regionId } = await placeOf(call.trx, organizationId);
    await assertMunicipality(call, body.seatId, regionId);
    return {
      columns: { ...recordColumns(employerSite, body), name: body.name.trim() },
      organizationId: body.organizationId,
    };
  },
});

const contactRequest = requestOf(employerContact);

export const employerContactRoom = resource({
  dataset: employerContacts,
  table: 'employer_contacts',
  create: contactRequest,
  update: contactRequest,
  removable: true,
  label: () => 'Контактное лицо работодателя',
  async prepare(call, body) {
    await assertEmployer(call, body.employerId);
    return {
      columns: { ...recordColumns(employerContact, body), name: body.name.trim() },
      organizationId: body.organizationId,
    };
  },
});
