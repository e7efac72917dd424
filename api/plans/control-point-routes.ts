import { occurrencesOf, parseTerm } from '../../forms/plans/index.ts';
import { controlPoint } from '../../forms/records/control-points.ts';
import { changeRequestOf, requestOf } from '../../forms/records/record.ts';
import { searchKey } from '../db/keys.ts';
import { assertPast, filled } from '../http/fields.ts';
import { recordColumns } from '../http/record-columns.ts';
import { resource } from '../http/resource.ts';
import { invalid } from '../problem.ts';
import { controlPoints } from './control-point-dataset.ts';
import { openPlan } from './plan-item-routes.ts';

export const controlPointRoom = resource({
  dataset: controlPoints,
  table: 'control_points',
  create: requestOf(controlPoint),
  update: changeRequestOf(controlPoint),
  removable: true,
  label: (record) => String(record.title),
  async prepare(call, body, current) {
    const planId = Number(current?.planId ?? body.planId);
    const plan = await openPlan(
      call,
      planId,
      current ? 'control-point.update' : 'control-point.create',
    );
    const itemId = typeof body.itemId === 'number' ? body.itemId : null;
    if (
      itemId &&
      !(await call.trx('plan_items').where({ id: itemId, plan_id: planId }).first('id'))
    )
      throw invalid({ itemId: 'Такого пункта в этом плане нет' });
    const termText = filled(body.termText) ?? '';
    const period = { from: plan.periodFrom, to: plan.periodTo };
    const read = occurrencesOf(parseTerm(termText, period), period).at(-1)?.dueOn;
    const given = body.dueOn !== current?.dueOn ? filled(body.dueOn) : null;
    const kept = termText === current?.termText ? filled(current?.dueOn) : null;
    const dueOn = given ?? kept ?? read ?? filled(body.dueOn);
    if (!dueOn) throw invalid({ dueOn: 'Укажите дату: в сроке её прочитать не удалось' });
    assertPast(body.doneOn, call.today, 'doneOn');
    const done = body.status === 'done';
    const title = body.title.trim();
    const last = current
      ? undefined
      : await call.trx('control_points').where({ plan_id: planId }).max({ at: 'position' }).first();
    return {
      columns: {
        ...recordColumns(controlPoint, body),
        number: body.number.trim(),
        title,
        search_key: searchKey(title),
        term_text: termText,
        due_on: dueOn,
        done_on: done ? (filled(body.doneOn) ?? call.today) : null,
        ...(current ? {} : { position: Number(last?.at ?? 0) + 1 }),
      },
      organizationId: plan.organizationId,
    };
  },
});
