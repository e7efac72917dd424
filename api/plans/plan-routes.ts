import type { Json, JsonObject } from '../../forms/json.ts';
import { plan } from '../../forms/records/plans.ts';
import { changeRequestOf, type RequestOf, requestOf } from '../../forms/records/record.ts';
import { readPage } from '../datasets/read.ts';
import { endpoint } from '../http/endpoint.ts';
import { recordColumns } from '../http/record-columns.ts';
import type { RequestSchema } from '../http/request-schema.ts';
import { assertReaches, getRecord, idOf, readerOf, resource } from '../http/resource.ts';
import { knownOrganization, placeOf } from '../places/place-queries.ts';
import { conflict, invalid } from '../problem.ts';
import { attachParts } from './item-parts.ts';
import { columnsFor, copyFrom, fillFrom, planColumns, templateFor } from './new-plan.ts';
import { plans } from './plan-dataset.ts';
import { planItems } from './plan-item-dataset.ts';
import { writePlan } from './plan-xlsx.ts';
import { rowsOf } from './rows-of.ts';
import { attachSections, saveSections, sectionsRequest } from './sections.ts';

/** What has members of its own. */
const parts = {
  columnOrder: {
    type: 'array',
    items: { type: 'string', enum: planColumns },
    uniqueItems: true,
    minItems: planColumns.length,
    maxItems: planColumns.length,
    title: 'Порядок граф',
  },
  sections: sectionsRequest,
} as const;

type WithParts<Body> = Body & { columnOrder?: Json; sections?: Json };

function withParts<Body extends JsonObject>(
  asked: RequestOf<Body>,
): RequestSchema<WithParts<Body>> {
  const { type, properties, required } = asked;
  return { type, properties: { ...properties, ...parts }, required };
}

const levels: Record<string, string> = {
  country: 'federal',
  region: 'region',
  municipality: 'municipality',
};

export const planRoom = resource({
  dataset: plans,
  table: 'plans',
  create: withParts(requestOf(plan)),
  update: withParts(changeRequestOf(plan)),
  removable: true,
  attach: attachSections,
  label: (record) => String(record.title),
  async prepare(call, body, current) {
    const organizationId = Number(current?.organizationId ?? body.organizationId);
    await assertReaches(call, current ? 'plan.update' : 'plan.create', organizationId);
    if (current?.original)
      throw conflict('Исходный документ не меняется', 'Составьте по нему свой план.');
    if (body.periodTo < body.periodFrom) throw invalid({ periodTo: 'Окончание раньше начала' });
    const basedOnId = typeof body.basedOnId === 'number' ? body.basedOnId : null;
    if (!current && basedOnId !== null) await getRecord(call, plans, basedOnId);
    const templateVersionId = await templateFor(call, body, current, organizationId);
    const { kind } = await knownOrganization(call.trx, organizationId);
    return {
      columns: {
        ...recordColumns(plan, body),
        title: body.title.trim(),
        column_order: JSON.stringify(
          body.columnOrder ?? (await columnsFor(call, templateVersionId)),
        ),
        ...(current
          ? {}
          : {
              level: levels[kind] ?? 'organisation',
              original: false,
            }),
      },
      organizationId,
    };
  },
  async after(call, { id, before, body = {} }) {
    if (!before && typeof body.basedOnId === 'number') return copyFrom(call, id, body);
    if (!before && typeof body.templateVersionId === 'number') return fillFrom(call, id, body);
    if (body.sections)
      await saveSections(call.trx, id, rowsOf(body.sections), rowsOf(before?.sections));
  },
  async beforeRemove(call, record) {
    const used = await call
      .trx('plan_items as i')
      .where({ 'i.plan_id': record.id })
      .where((q) =>
        q
          .whereIn('i.id', call.trx('plan_item_marks').select('item_id'))
          .orWhereIn('i.id', call.trx('appointments').whereNotNull('item_id').select('item_id')),
      )
      .first('i.id');
    if (record.status !== 'draft' || used) {
      throw conflict(
        'План нельзя удалить',
        'Удаляется только черновик без отметок и назначений. Переведите план в состояние «закрыт».',
      );
    }
  },
}).get(
  '/:id/export',
  endpoint({
    verb: 'plan.read',
    summary: 'Выгрузка плана в XLSX, как в документе',
    async handle(call) {
      const plan = await getRecord(call, plans, idOf(call.params.id));
      await attachSections(call, [plan]);
      const { rows } = await readPage(call.trx, planItems, readerOf(call), {
        offset: 0,
        limit: 1000,
        conditions: [{ field: 'planId', operator: 'eq', values: [plan.id] }],
      });
      await attachParts(call, rows);
      const bytes = await writePlan(
        plan,
        rows,
        call.query.state === 'shown' ? call.today : undefined,
      );
      call.audit.record({
        action: 'plan.read',
        outcome: 'viewed',
        resource: 'plans',
        resourceId: String(plan.id),
        place: await placeOf(call.trx, plan.organizationId),
        summary: `Выгружен план: ${plan.title}`,
      });
      return {
        headers: {
          'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'Content-Disposition': `attachment; filename="plan-${plan.id}.xlsx"; filename*=UTF-8''${encodeURIComponent(`План ${plan.organizationName} ${call.today}.xlsx`)}`,
        },
        async send(response) {
          response.end(Buffer.from(bytes));
        },
      };
    },
  }),
);
