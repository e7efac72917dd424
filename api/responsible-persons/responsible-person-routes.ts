import type { JsonObject } from '../../forms/json.ts';
import { requestOf } from '../../forms/records/record.ts';
import { responsiblePerson } from '../../forms/records/responsible-people.ts';
import { addDays } from '../clock.ts';
import { readPage } from '../datasets/read.ts';
import { searchKey, sortKey } from '../db/keys.ts';
import { changed } from '../db/stamps.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { date, filled, optionalText } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import { getRecord, idOf, readerOf, resource } from '../http/resource.ts';
import { insertRow, writtenBy } from '../http/rows.ts';
import { organizationAt, placeOf } from '../places/place-queries.ts';
import { attachParts } from '../plans/item-parts.ts';
import { planItems } from '../plans/plan-item-dataset.ts';
import { conflict, invalid } from '../problem.ts';
import { appointments, responsiblePersons } from './responsible-person-dataset.ts';

const request = requestOf(responsiblePerson);

/** The account by which the person marks items: one of the same region, told by its login. */
async function accountOf(call: Call, login: string | null, organizationId: number) {
  if (!login) return null;
  const { regionId } = await placeOf(call.trx, organizationId);
  const user = await call
    .trx('users')
    .where({ login: login.toLowerCase(), region_id: regionId ?? null })
    .first('id');
  if (!user) throw invalid({ userLogin: 'В вашем регионе нет учётной записи с таким логином' });
  return Number(user.id);
}

export const responsiblePersonRoom = resource({
  dataset: responsiblePersons,
  table: 'responsible_persons',
  create: request,
  update: request,
  removable: true,
  label: (record) => String(record.name),
  async prepare(call, body, current) {
    const organizationId = body.organizationId;
    const name = body.name.trim();
    if (body.active === false && Number(current?.openCount) > 0)
      throw invalid({ active: 'За человеком есть неисполненные пункты: сначала передайте дела' });
    const login = filled(body.userLogin);
    const { user_login: _, ...stated } = recordColumns(responsiblePerson, body);
    const place = await organizationAt(call.trx, organizationId);
    return {
      columns: {
        ...stated,
        name,
        user_id: place ? await accountOf(call, login, organizationId) : null,
        search_key: `${searchKey(name)} ${searchKey(filled(body.position) ?? '')}`,
        sort_key: sortKey(name),
      },
      organizationId,
    };
  },
  async beforeRemove(call, record) {
    if (await call.trx('appointments').where({ responsible_person_id: record.id }).first('id'))
      throw conflict(
        'Человека нельзя удалить',
        'У него есть назначения: они остаются в истории. Передайте дела и снимите отметку «Работает».',
      );
  },
})
  .get(
    '/:id/duties',
    endpoint({
      verb: 'responsible-person.read',
      summary: 'Что должен этот человек',
      async handle(call) {
        const person = await getRecord(call, responsiblePersons, idOf(call.params.id));
        const all = { offset: 0, limit: 1000, conditions: [] };
        const reader = readerOf(call);
        const { rows } = await readPage(
          call.trx,
          planItems,
          reader,
          { ...all, sort: { field: 'dueOn', order: 'ASC' } },
          {
            sql: 'i.id in (select a.item_id from appointments a where a.responsible_person_id = ? and a.starts_on <= ? and (a.ends_on is null or a.ends_on >= ?))',
            bindings: [person.id, call.today, call.today],
          },
        );
        await attachParts(call, rows);
        const held = await readPage(call.trx, appointments, reader, {
          ...all,
          conditions: [{ field: 'responsiblePersonId', operator: 'eq', values: [person.id] }],
        });
        return { body: { items: rows, appointments: held.rows } };
      },
    }),
  )
  .post(
    '/:id/hand-over',
    endpoint({
      verb: 'appointment.create',
      summary: 'Передача дел другому ответственному',
      body: {
        type: 'object',
        properties: {
          toId: { type: 'integer', title: 'Кому' },
          orderNumber: { type: 'string', minLength: 1, maxLength: 60, title: 'Номер приказа' },
          orderDate: date('Дата приказа'),
          startsOn: date('С какого дня'),
          reason: optionalText('Причина', 500),
        },
        required: ['toId', 'orderNumber', 'orderDate', 'startsOn'],
      },
      handle: handOver,
    }),
  );

/** Every duty still open passes on: the old appointment ends the day before the new one begins. */
async function handOver(call: Call) {
  const { trx, body } = call;
  const from = await getRecord(
    call,
    responsiblePersons,
    idOf(call.params.id),
    'appointment.create',
  );
  const to = await getRecord(call, responsiblePersons, Number(body.toId), 'appointment.create');
  if (from.id === to.id) throw invalid({ toId: 'Выберите другого человека' });
  if (to.active !== true) throw invalid({ toId: 'Этот человек больше не работает' });
  const startsOn = String(body.startsOn);
  const held = await trx('appointments as a')
    .leftJoin('plan_items as i', 'i.id', 'a.item_id')
    .where({ 'a.responsible_person_id': from.id })
    .where('a.starts_on', '<', startsOn)
    .where((q) => q.whereNull('a.ends_on').orWhere('a.ends_on', '>=', startsOn))
    .where((q) => q.whereNull('a.item_id').orWhereIn('i.status', ['planned', 'in-progress']))
    .select('a.id', 'a.duty', 'a.item_id', 'a.organization_id', 'a.ends_on');
  if (held.length === 0) throw invalid({ startsOn: 'На этот день у человека нет открытых дел' });
  const already: number[] = await trx('appointments')
    .where({ responsible_person_id: to.id })
    .where('starts_on', '<=', startsOn)
    .where((q) => q.whereNull('ends_on').orWhere('ends_on', '>=', startsOn))
    .whereNotNull('item_id')
    .pluck('item_id');
  for (const { id, duty, item_id, organization_id, ends_on } of held) {
    await trx('appointments')
      .where({ id })
      .update({
        ends_on: addDays(startsOn, -1),
        ...changed(trx, writtenBy(call)),
      });
    if (already.includes(item_id)) continue;
    const columns = {
      responsible_person_id: to.id,
      duty,
      item_id,
      order_number: String(body.orderNumber).trim(),
      order_date: String(body.orderDate),
      starts_on: startsOn,
      ends_on,
      replaces_id: id,
      reason: filled(body.reason),
    };
    await insertRow(call, 'appointments', columns, await placeOf(trx, organization_id));
  }
  await journal(call, from, to, held.length);
  return { body: { handedOver: held.length } };
}

async function journal(call: Call, from: JsonObject, to: JsonObject, count: number) {
  call.audit.record({
    action: 'appointment.create',
    resource: 'responsible-persons',
    resourceId: String(from.id),
    place: await placeOf(call.trx, Number(from.organizationId)),
    summary: `Дела переданы: ${from.name} → ${to.name}, назначений ${count}, приказ № ${call.body.orderNumber}`,
  });
}
