// What a new plan begins with: a template's rows, an earlier plan's rows, or nothing.

import { daysBetween } from '../../forms/calendar/index.ts';
import type { JsonObject } from '../../forms/json.ts';
import { planColumns as columnTitles } from '../../forms/plans/index.ts';
import type { Call } from '../http/endpoint.ts';
import { getRecord } from '../http/resource.ts';
import { placeOf } from '../places/place-queries.ts';
import { invalid } from '../problem.ts';
import { bodyOf, versionsInForceAt } from '../versions/version-queries.ts';
import { type CopiedPlan, copyPlan } from './copy-plan.ts';
import { fillPlan } from './fill-plan.ts';
import { plans } from './plan-dataset.ts';

export const planColumns = Object.keys(columnTitles);

/** The template's version, which must be in force where the plan is made. */
export async function templateFor(
  call: Call,
  { templateVersionId: id, basedOnId }: JsonObject,
  current: JsonObject | undefined,
  organizationId: number,
): Promise<number | null> {
  if (current || typeof id !== 'number') return null;
  if (typeof basedOnId === 'number')
    throw invalid({ templateVersionId: 'Оставьте что-то одно: шаблон или прежний план' });
  const inForce = await versionsInForceAt(call.trx, organizationId, 'plan-template');
  if (!inForce.some((version) => version.id === id))
    throw invalid({ templateVersionId: 'Выберите шаблон из действующих' });
  return id;
}

export async function columnsFor(call: Call, templateVersionId: number | null): Promise<string[]> {
  if (templateVersionId === null) return planColumns;
  return (await bodyOf(call.trx, 'plan-template', templateVersionId)).columns;
}

/** The new plan as what fills it needs to know it. */
async function newPlan(call: Call, id: number, body: JsonObject): Promise<CopiedPlan> {
  const place = await placeOf(call.trx, Number(body.organizationId));
  return {
    id,
    period: { from: String(body.periodFrom), to: String(body.periodTo) },
    place: {
      region_id: place.regionId,
      municipality_id: place.municipalityId,
      organization_id: Number(body.organizationId),
    },
  };
}

export async function fillFrom(call: Call, id: number, body: JsonObject): Promise<void> {
  const template = await bodyOf(call.trx, 'plan-template', Number(body.templateVersionId));
  await fillPlan(call.trx, template, await newPlan(call, id, body), {
    now: call.now,
    userId: call.actor.userId,
  });
}

export async function copyFrom(call: Call, id: number, body: JsonObject): Promise<void> {
  const base = await getRecord(call, plans, Number(body.basedOnId));
  const to = await newPlan(call, id, body);
  await copyPlan(
    call.trx,
    { id: base.id, period: { from: base.periodFrom, to: base.periodTo } },
    to,
    daysBetween(base.periodFrom, to.period.from),
    { now: call.now, userId: call.actor.userId },
  );
}
