import { isInn, isOgrn, isOktmo } from '../../forms/dialect/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { organization, serviceArea } from '../../forms/records/organizations.ts';
import { requestOf } from '../../forms/records/record.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import type { Call } from '../http/endpoint.ts';
import { filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import { assertReaches, type Prepared, resource } from '../http/resource.ts';
import { conflict, invalid } from '../problem.ts';
import { organizations, serviceAreas } from './organization-dataset.ts';
import { organizationKinds } from './organization-kinds.ts';
import { placeBelow, plant, transplant } from './tree-queries.ts';

const asked = requestOf(organization);

/** The root alone stands below nothing, and says so; a short name is given or left out. */
const organizationRequest = {
  ...asked,
  properties: {
    ...asked.properties,
    shortName: { ...asked.properties.shortName, type: 'string' },
  },
  required: ['parentId', ...asked.required],
};

function checkCodes(body: JsonObject): void {
  const errors: Record<string, string> = {};
  const inn = filled(body.inn);
  const ogrn = filled(body.ogrn);
  const oktmo = filled(body.oktmo);
  if (inn && !isInn(inn))
    errors.inn = 'ИНН неверен: проверьте цифры (10 или 12), контрольное число не сходится';
  if (ogrn && !isOgrn(ogrn))
    errors.ogrn = 'ОГРН неверен: проверьте цифры (13 или 15), контрольное число не сходится';
  if (oktmo && !isOktmo(oktmo))
    errors.oktmo = 'ОКТМО неверен: 8 или 11 цифр, контрольное число не сходится';
  if (typeof body.timeZone === 'string' && !isTimeZone(body.timeZone))
    errors.timeZone = 'Неизвестный часовой пояс';
  if (Object.keys(errors).length > 0) throw invalid(errors);
}

function isTimeZone(name: string): boolean {
  return name === '' || Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';
}

/** Checked columns of an organisation, without those its place in the tree gives. */
async function organizationColumns(call: Call, body: JsonObject): Promise<Prepared['columns']> {
  checkCodes(body);
  const kind = String(body.kind);
  const parentId = typeof body.parentId === 'number' ? body.parentId : null;
  const parent =
    parentId === null
      ? undefined
      : await call.trx('organizations').where({ id: parentId }).first('kind', 'time_zone');
  const allowed = organizationKinds[kind] ?? [];
  if (parentId === null ? kind !== 'country' : !parent || !allowed.includes(parent.kind)) {
    throw invalid({
      parentId: 'Организация такого вида здесь стоять не может: выберите другую вышестоящую',
    });
  }
  const name = String(body.name).trim();
  const shortName = filled(body.shortName) ?? name;
  return {
    ...recordColumns(organization, body),
    name,
    short_name: shortName,
    search_key: `${searchKey(shortName)} ${searchKey(name)} ${filled(body.inn) ?? ''}`,
    sort_key: sortKey(shortName),
    time_zone: filled(body.timeZone) ?? parent?.time_zone ?? 'Europe/Moscow',
  };
}

const label = (record: JsonObject) => String(record.shortName);

const KEEPING = [
  ['organizations', 'parent_id', 'подчинённые организации'],
  ['persons', 'organization_id', 'обучающиеся'],
  ['users', 'organization_id', 'пользователи'],
  ['grants', 'organization_id', 'права пользователей'],
  ['definitions', 'organization_id', 'элементы методологии'],
  ['graduate_statistics', 'organization_id', 'сведения о выпускниках'],
  ['reports', 'organization_id', 'отчёты'],
  ['plans', 'organization_id', 'планы'],
  ['responsible_persons', 'organization_id', 'ответственные'],
  ['service_areas', 'provider_id', 'зоны обслуживания'],
  ['service_areas', 'organization_id', 'зоны обслуживания'],
  ['employers', 'organization_id', 'работодатели'],
  ['employers', 'seat_id', 'работодатели'],
  ['employers', 'first_contact_with', 'первые контакты с работодателями'],
  ['employer_sites', 'organization_id', 'площадки работодателей'],
  ['employer_sites', 'seat_id', 'площадки работодателей'],
  ['employer_contacts', 'organization_id', 'контактные лица работодателей'],
  ['events', 'organization_id', 'мероприятия'],
  ['event_organizations', 'organization_id', 'мероприятия'],
  ['register_records', 'organization_id', 'записи реестров'],
] as const;

export const organizationRoom = resource({
  dataset: organizations,
  table: 'organizations',
  ownership: 'keyed',
  create: organizationRequest,
  update: organizationRequest,
  removable: true,
  label,
  async prepare(call, body, current) {
    const columns = await organizationColumns(call, body);
    const parentId = columns.parent_id === null ? null : Number(columns.parent_id);
    if (!current) {
      if (parentId === null) throw invalid({ parentId: 'Выберите вышестоящую организацию' });
      return { columns: { ...columns, demo: false }, organizationId: parentId };
    }
    const id = Number(current.id);
    if (parentId !== current.parentId && parentId !== null) {
      await assertReaches(call, 'organization.update', parentId);
    }
    if (columns.kind !== current.kind && Number(current.childCount) > 0) {
      throw invalid({ kind: 'Вид нельзя сменить: есть подчинённые организации' });
    }
    return { columns, organizationId: id };
  },
  async after(call, { id, before }) {
    const row = await call.trx('organizations').where({ id }).first('parent_id', 'kind');
    if (!row) return;
    if (!before) {
      const place = await placeBelow(call.trx, row.parent_id, row.kind, id);
      await call
        .trx('organizations')
        .where({ id })
        .update({ region_id: place.regionId, municipality_id: place.municipalityId });
      await plant(call.trx, id, row.parent_id);
    } else if (row.parent_id !== before.parentId || row.kind !== before.kind) {
      if (!(await transplant(call.trx, id, row.parent_id))) {
        throw invalid({ parentId: 'Организация не может подчиняться той, что ниже её' });
      }
    }
  },
  async beforeRemove(call, record) {
    const id = record.id;
    // Drafts deleted here are seen by nobody and keep nothing.
    const deleted = call.trx('definitions').where({ organization_id: id });
    await deleted.whereNotNull('deleted_at').delete();
    for (const [table, column, what] of KEEPING) {
      if (await call.trx(table).where(column, id).first('id')) {
        throw conflict(
          'Организацию нельзя удалить',
          `К ней относятся ${what}. Отметьте её недействующей.`,
        );
      }
    }
  },
});

const serviceAreaRequest = requestOf(serviceArea);

export const serviceAreaRoom = resource({
  dataset: serviceAreas,
  table: 'service_areas',
  ownership: 'keyed',
  create: serviceAreaRequest,
  update: serviceAreaRequest,
  removable: true,
  label: (record) => `${record.providerName} обслуживает ${record.organizationName}`,
  async prepare(call, body) {
    const providerId = body.providerId;
    const organizationId = body.organizationId;
    if (body.validTo && body.validTo < body.validFrom) {
      throw invalid({ validTo: 'Окончание раньше начала' });
    }
    await assertReaches(call, 'organization.update', organizationId);
    const served = await call
      .trx('organizations')
      .where({ id: organizationId })
      .first('region_id', 'municipality_id');
    return {
      columns: {
        ...recordColumns(serviceArea, body),
        region_id: served.region_id,
        municipality_id: served.municipality_id,
      },
      organizationId: providerId,
    };
  },
});
