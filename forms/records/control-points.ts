// Days by which a plan is looked at: what must stand by then, and of whom it is said.
import { audiences } from '../plans/duties.ts';
import { controlPointStatuses } from '../words.ts';
import { choice, day, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;

export const controlPoint = record({
  name: 'control-points',
  noun: 'control-point',
  title: 'Контрольные точки',
  table: 'control_points',
  fields: {
    organizationId: shown<number>('integer', 'Чей план'),
    planId: reference('План', 'plans', { ...required, once: true }),
    planTitle: shown<string>('string', 'План'),
    original: shown<boolean>('boolean', 'Исходный документ'),
    inForce: shown<boolean>('boolean', 'План действует', { sort: false }),
    number: text('Номер по порядку', 20, required),
    position: shown<number>('integer', 'Порядок'),
    audience: choice('О ком', audiences, required),
    title: text('Контрольная точка', 2000, { ...required, lines: true }),
    termText: text('Срок', 300, { help: 'Как в документе: «до 15 июня 2026 г.»' }),
    dueOn: day('Дата', { help: 'Пусто — будет прочитана из срока' }),
    itemId: reference('Пункт плана', 'plan-items'),
    itemNumber: shown<string | null>('string', 'Пункт плана'),
    itemStatus: shown<string | null>('string', 'Состояние пункта'),
    itemDueOn: shown<string | null>('date', 'Срок по пункту плана', { sort: false }),
    differs: shown<boolean>('boolean', 'Сроки расходятся', { sort: false }),
    status: choice('Состояние', controlPointStatuses, { otherwise: 'open' }),
    doneOn: day('Пройдена'),
    overdue: shown<boolean>('boolean', 'Просрочена', { sort: false }),
    updatedAt: shown<string>('instant', 'Изменена'),
  },
});
