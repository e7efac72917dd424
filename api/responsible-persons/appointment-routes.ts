// Appointments by order. Nothing is overwritten: whoever replaces somebody gets a row of their own, and
// the old row gets its last day.

import type { JsonObject } from '../../forms/json.ts';
import { duties } from '../../forms/plans/index.ts';
import { changeRequestOf, requestOf } from '../../forms/records/record.ts';
import { appointment } from '../../forms/records/responsible-people.ts';
import { addDays } from '../clock.ts';
import type { Call } from '../http/endpoint.ts';
import { assertPast, assertPeriod, filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import { getRecord, resource } from '../http/resource.ts';
import { updateRow } from '../http/rows.ts';
import { planItems } from '../plans/plan-item-dataset.ts';
import { openPlan } from '../plans/plan-item-routes.ts';
import { conflict, invalid } from '../problem.ts';
import { appointments, responsiblePersons } from './responsible-person-dataset.ts';

/** What the new one stands beside (for an absence) or in place of (for good). */
async function earlier(call: Call, body: JsonObject, name: 'substitutesId' | 'replacesId') {
  const id = body[name];
  if (typeof id !== 'number') return undefined;
  const row = await getRecord(call, appointments, id, 'appointment.create');
  if (row.duty !== body.duty || (row.itemId ?? null) !== (body.itemId ?? null))
    throw invalid({ [name]: 'То назначение — на другое дело' });
  return row;
}

async function assertNotTwice(call: Call, body: JsonObject, id: number | undefined) {
  const endsOn = filled(body.endsOn);
  const twice = await call
    .trx('appointments')
    .where({
      responsible_person_id: body.responsiblePersonId,
      duty: body.duty,
      item_id: body.itemId ?? null,
    })
    .whereNot({ id: id ?? 0 })
    .where((q) => q.whereNull('ends_on').orWhere('ends_on', '>=', String(body.startsOn)))
    .where((q) => (endsOn ? q.where('starts_on', '<=', endsOn) : q))
    .first('id');
  if (twice) throw invalid({ responsiblePersonId: 'Этот человек уже назначен на эти дни' });
}

export const appointmentRoom = resource({
  dataset: appointments,
  table: 'appointments',
  create: requestOf(appointment),
  update: changeRequestOf(appointment),
  removable: true,
  label: (record) =>
    `${record.personName}: ${record.itemNumber ? `пункт № ${record.itemNumber}` : duties[record.duty as keyof typeof duties]}`,
  async prepare(call, body, current) {
    assertPast(body.orderDate, call.today, 'orderDate');
    assertPeriod(body.startsOn, body.endsOn, 'endsOn');
    const stated = {
      ...recordColumns(appointment, body),
      order_number: body.orderNumber.trim(),
    };
    const endsOn = filled(body.endsOn);
    if (current) {
      await assertNotTwice(call, { ...current, ...body }, Number(current.id));
      return { columns: stated, organizationId: Number(current.organizationId) };
    }
    const person = await getRecord(
      call,
      responsiblePersons,
      Number(body.responsiblePersonId),
      'appointment.create',
    );
    if (person.active !== true)
      throw invalid({ responsiblePersonId: 'Этот человек больше не работает' });
    const ofItem = body.duty === 'plan-item';
    if (ofItem !== (typeof body.itemId === 'number'))
      throw invalid({ itemId: ofItem ? 'Укажите пункт плана' : 'Пункт здесь не указывается' });
    const item = ofItem
      ? await getRecord(call, planItems, Number(body.itemId), 'appointment.create')
      : undefined;
    if (item) await openPlan(call, item.planId, 'appointment.create');
    const absent = await earlier(call, body, 'substitutesId');
    if (absent && !endsOn)
      throw invalid({ endsOn: 'Укажите, по какой день человек замещает отсутствующего' });
    if (
      absent &&
      (body.startsOn < absent.startsOn || (absent.endsOn && String(endsOn) > absent.endsOn))
    )
      throw invalid({ startsOn: 'Замещение выходит за дни того, кого замещают' });
    const left = await earlier(call, body, 'replacesId');
    if (left && body.startsOn <= left.startsOn)
      throw invalid({
        startsOn: 'Смена начинается не раньше следующего дня после прежнего назначения',
      });
    await assertNotTwice(call, body, undefined);
    return {
      columns: stated,
      organizationId: (item ?? person).organizationId,
    };
  },
  async after(call, { before, body = {} }) {
    if (before || typeof body.replacesId !== 'number') return;
    await updateRow(call, 'appointments', body.replacesId, {
      ends_on: addDays(String(body.startsOn), -1),
    });
  },
  async beforeRemove(call, record) {
    const { id } = record;
    const later = await call
      .trx('appointments')
      .where({ substitutes_id: id })
      .orWhere({ replaces_id: id })
      .first('id');
    if (later) throw conflict('Назначение нельзя удалить', 'На него ссылается более позднее.');
  },
});
