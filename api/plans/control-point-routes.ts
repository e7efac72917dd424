import { audiences, occurrencesOf, parseTerm } from '../../forms/plans/index.ts';
import { searchKey } from '../db/keys.ts';
import { assertPast, filled, optionalDate, optionalText } from '../http/fields.ts';
import { resource } from '../http/resource.ts';
import { invalid } from '../problem.ts';
import { controlPoints } from './control-point-dataset.ts';
import { openPlan } from './plan-item-routes.ts';

const update = {
  type: 'object',
  properties: {
    number: { type: 'string', minLength: 1, maxLength: 20, title: 'Номер по порядку' },
    audience: { type: 'string', enum: Object.keys(audiences), title: 'О ком' },
    title: { type: 'string', minLength: 1, maxLength: 2000, title: 'Контрольная точка' },
    termText: optionalText('Срок', 300),
    dueOn: optionalDate('Дата'),
    itemId: { type: ['integer', 'null'], title: 'Пункт плана' },
    status: { type: 'string', enum: ['open', 'done'], title: 'Состояние' },
    doneOn: optionalDate('Пройдена'),
  },
  required: ['number', 'audience', 'title'],
} as const;

const create = {
  ...update,
  properties: { planId: { type: 'integer', title: 'План' }, ...update.properties },
  required: ['planId', ...update.required],
} as const;

export const controlPointRoom = resource({
  dataset: controlPoints,
  table: 'control_points',
  create,
  update,
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
    const period = { from: String(plan.periodFrom), to: String(plan.periodTo) };
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
        number: body.number.trim(),
        audience: body.audience,
        title,
        search_key: searchKey(title),
        term_text: termText,
        due_on: dueOn,
        item_id: itemId,
        status: done ? 'done' : 'open',
        done_on: done ? (filled(body.doneOn) ?? call.today) : null,
        ...(current ? {} : { plan_id: planId, position: Number(last?.at ?? 0) + 1 }),
      },
      organizationId: plan.organizationId,
    };
  },
});
