import type { Knex } from 'knex';
import type { JsonObject } from '../../forms/json.ts';
import { occurrencesOf, parseTerm } from '../../forms/plans/index.ts';
import { planItem } from '../../forms/records/plan-items.ts';
import { changeRequestOf, requestOf } from '../../forms/records/record.ts';
import { searchKey } from '../db/keys.ts';
import { type Call, endpoint } from '../http/endpoint.ts';
import { filled } from '../http/fields.ts';
import { changesBetween } from '../http/journal.ts';
import { equal } from '../http/merge.ts';
import { recordColumns } from '../http/record-columns.ts';
import { assertReaches, etag, getRecord, idOf, resource } from '../http/resource.ts';
import { updateRow } from '../http/rows.ts';
import { placeOf } from '../places/place-queries.ts';
import { conflict, invalid } from '../problem.ts';
import { assertNothingAttached } from '../register-records/attachment.ts';
import {
  attachParts,
  proposed,
  reread,
  saveOccurrences,
  saveResponsibles,
  saveTargets,
} from './item-parts.ts';
import { markItem, markRequest } from './mark-item.ts';
import { afterRowsOf, placeItem } from './order-items.ts';
import { plans } from './plan-dataset.ts';
import { planItems } from './plan-item-dataset.ts';
import { organizationsOf } from './resolve-class.ts';
import { rowsOf } from './rows-of.ts';

const ID = { type: ['integer', 'null'], minimum: 1, maximum: 2 ** 31 - 1 } as const;
export async function openPlan(
  call: Call,
  planId: number,
  verb: Parameters<typeof assertReaches>[1],
) {
  const plan = await getRecord(call, plans, planId, verb);
  if (plan.original || plan.status === 'closed')
    throw conflict('План закрыт', 'Чтобы внести изменения, верните план в работу.');
  return plan;
}

async function assertSamePlan(
  call: Call,
  planId: number,
  body: JsonObject,
  id: number | undefined,
) {
  const { trx } = call;
  if (
    body.sectionId &&
    !(await trx('plan_sections').where({ id: body.sectionId, plan_id: planId }).first('id'))
  )
    throw invalid({ sectionId: 'Такого раздела в плане нет' });
  if (!body.parentId) return undefined;
  const parent = await trx('plan_items')
    .where({ id: body.parentId, plan_id: planId })
    .whereNull('parent_id')
    .first('id', 'number', 'section_id');
  if (!parent || parent.id === id) throw invalid({ parentId: 'Такого пункта в плане нет' });
  if (id && (await trx('plan_items').where({ parent_id: id }).first('id')))
    throw invalid({ parentId: 'У пункта есть свои подпункты: подпунктом он быть не может' });
  return parent;
}

/** The next free number: «33» after 32 items, «7.2» after one row below the seventh. */
async function nextNumber(trx: Knex, planId: number, parent?: { id: number; number: string }) {
  const of = parent ? { parent_id: parent.id } : { plan_id: planId, parent_id: null };
  const found = await trx('plan_items').where(of).count({ n: '*' }).first();
  const next = Number(found?.n) + 1;
  return parent ? `${parent.number}.${next}` : String(next);
}

export const planItemRoom = resource({
  dataset: planItems,
  table: 'plan_items',
  create: requestOf(planItem),
  update: changeRequestOf(planItem),
  removable: true,
  attach: attachParts,
  label: (record) => `№ ${record.number} ${record.title}`,
  async prepare(call, body, current) {
    const planId = Number(current?.planId ?? body.planId);
    const plan = await openPlan(call, planId, current ? 'plan-item.update' : 'plan-item.create');
    const parent = await assertSamePlan(call, planId, body, current && Number(current.id));
    for (const { organizationId } of rowsOf(body.responsibles)) {
      if (typeof organizationId === 'number')
        await assertReaches(
          call,
          current ? 'plan-item.update' : 'plan-item.create',
          organizationId,
        );
    }
    for (const { startsOn, dueOn } of rowsOf(body.occurrences)) {
      if (startsOn && String(startsOn) > String(dueOn))
        throw invalid({
          occurrences: 'Период контрольной даты заканчивается раньше, чем начинается',
        });
    }
    const termText = filled(body.termText) ?? '';
    const term = parseTerm(termText, { from: plan.periodFrom, to: plan.periodTo });
    const title = body.title.trim();
    const resultText = filled(body.resultText) ?? '';
    const count = current
      ? 0
      : Number(
          (await call.trx('plan_items').where({ plan_id: planId }).count({ n: '*' }).first())?.n,
        );
    const number = filled(body.number) ?? (await nextNumber(call.trx, planId, parent));
    return {
      columns: {
        ...recordColumns(planItem, body),
        section_id: parent ? parent.section_id : (body.sectionId ?? null),
        parent_id: parent?.id ?? null,
        number,
        title,
        search_key: `${searchKey(title)} ${searchKey(resultText)} ${number}`,
        responsible_text: filled(body.responsibleText) ?? '',
        term_text: termText,
        term_kind: term.kind,
        term: JSON.stringify(term),
        result_text: resultText,
        ...(current ? {} : { status: 'planned', position: count + 1 }),
      },
      organizationId: plan.organizationId,
    };
  },
  async after(call, { id, before, body = {} }) {
    if (body.title === undefined) return;
    const { trx } = call;
    const row = await trx('plan_items as i')
      .join('plans as p', 'p.id', 'i.plan_id')
      .where({ 'i.id': id })
      .first(
        'i.plan_id',
        'i.section_id',
        'i.parent_id',
        'i.term_text',
        'i.responsible_text',
        'p.period_from',
        'p.period_to',
      );
    const given = (name: string) =>
      body[name] !== undefined && !equal(body[name], before?.[name] ?? null);
    if (given('occurrences')) await saveOccurrences(trx, id, rowsOf(body.occurrences));
    else if (row.term_text !== before?.termText) {
      const period = { from: row.period_from, to: row.period_to };
      const dates = occurrencesOf(parseTerm(row.term_text, period), period);
      await saveOccurrences(trx, id, proposed(dates, rowsOf(before?.occurrences)));
    }
    if (given('targets')) await saveTargets(trx, id, rowsOf(body.targets));
    if (given('responsibles')) await saveResponsibles(trx, id, rowsOf(body.responsibles));
    else if (row.responsible_text !== before?.responsibleText)
      await saveResponsibles(
        trx,
        id,
        reread(
          row.responsible_text,
          String(before?.responsibleText ?? ''),
          rowsOf(before?.responsibles),
        ),
      );
    if (
      !before ||
      row.section_id !== before.sectionId ||
      row.parent_id !== (before.parentId ?? null)
    )
      await placeItem(trx, row.plan_id, id, {
        sectionId: row.section_id,
        beforeId: row.parent_id && (await afterRowsOf(trx, row.parent_id)),
      });
  },
  async beforeRemove(call, record) {
    await openPlan(call, record.planId, 'plan-item.delete');
    await assertNothingAttached(call, planItems, record.id);
    for (const [table, column, what] of [
      ['plan_item_marks', 'item_id', 'отметки об исполнении'],
      ['appointments', 'item_id', 'назначения'],
      ['plan_items', 'parent_id', 'подпункты'],
    ] as const) {
      if (await call.trx(table).where(column, record.id).first('id'))
        throw conflict('Пункт нельзя удалить', `У него есть ${what}. Отметьте пункт отменённым.`);
    }
  },
})
  .post(
    '/:id/mark',
    endpoint({
      verb: 'plan-item.mark',
      summary: 'Отметка об исполнении пункта',
      body: markRequest,
      async handle(call) {
        const id = idOf(call.params.id);
        const before = await getRecord(call, planItems, id);
        await attachParts(call, [before]);
        await markItem(call, before);
        const after = await getRecord(call, planItems, id);
        await attachParts(call, [after]);
        await journal(call, 'plan-item.mark', before, after, 'Отмечено исполнение');
        return { headers: etag(after), body: after };
      },
    }),
    { dataset: planItems },
  )
  .post(
    '/:id/move',
    endpoint({
      verb: 'plan-item.update',
      summary: 'Перестановка пункта',
      body: {
        type: 'object',
        properties: { sectionId: ID, beforeId: ID },
        required: [],
      },
      async handle(call) {
        const id = idOf(call.params.id);
        const before = await getRecord(call, planItems, id, 'plan-item.update');
        const planId = before.planId;
        await openPlan(call, planId, 'plan-item.update');
        await assertSamePlan(call, planId, call.body, id);
        const sectionId =
          call.body.sectionId === undefined ? before.sectionId : call.body.sectionId;
        if (before.parentId && sectionId !== before.sectionId)
          throw invalid({ sectionId: 'Подпункт переносится вместе со своим пунктом' });
        await placeItem(call.trx, planId, id, {
          sectionId: typeof sectionId === 'number' ? sectionId : null,
          beforeId: typeof call.body.beforeId === 'number' ? call.body.beforeId : null,
        });
        await updateRow(call, 'plan_items', id, {});
        const after = await getRecord(call, planItems, id);
        await journal(call, 'plan-item.update', before, after, 'Переставлен пункт');
        await attachParts(call, [after]);
        return { headers: etag(after), body: after };
      },
    }),
    { dataset: planItems },
  )
  .get(
    '/:id/marks',
    endpoint({
      verb: 'plan-item.read',
      summary: 'История отметок пункта',
      async handle(call) {
        const item = await getRecord(call, planItems, idOf(call.params.id));
        const rows = await call
          .trx('plan_item_marks as m')
          .leftJoin('users as u', 'u.id', 'm.by')
          .where({ item_id: item.id })
          .orderBy('m.id', 'desc')
          .select(
            'm.id',
            'm.at',
            'u.name as by',
            'm.status',
            'm.marked_on as markedOn',
            'm.text',
            'm.facts',
          );
        return { body: rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) })) };
      },
    }),
  )
  .get(
    '/:id/organizations',
    endpoint({
      verb: 'plan-item.read',
      summary: 'Организации, отвечающие за пункт',
      async handle(call) {
        const item = await getRecord(call, planItems, idOf(call.params.id));
        await attachParts(call, [item]);
        return { body: await organizationsOf(call, item) };
      },
    }),
  );

async function journal(
  call: Call,
  action: string,
  before: JsonObject,
  after: JsonObject,
  stated: string,
) {
  call.audit.record({
    action,
    resource: 'plan-items',
    resourceId: String(after.id),
    place: await placeOf(call.trx, Number(after.organizationId)),
    summary: `${stated}: № ${after.number} ${after.title}`,
    changes: changesBetween(planItems, before, after),
  });
}
