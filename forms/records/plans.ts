// Plans of measures, as their documents write them.
import type { Json } from '../json.ts';
import { planStatuses } from '../plans/state.ts';
import { choice, day, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;
const once = { once: true } as const;

export const plan = record({
  name: 'plans',
  noun: 'plan',
  title: 'Планы',
  table: 'plans',
  fields: {
    organizationId: reference('Чей план', 'organizations', { ...required, ...once }),
    organizationName: shown<string>('string', 'Чей план'),
    code: shown<string | null>('string', 'Код'),
    title: text('Название', 1000, { ...required, minLength: 3, lines: true }),
    subtitle: text('Подзаголовок', 300),
    programme: text('Программа', 300),
    level: shown<string>('string', 'Уровень'),
    original: shown<boolean>('boolean', 'Исходный документ'),
    status: choice('Состояние', planStatuses, {
      otherwise: 'draft',
      help: 'Сроки считаются, когда план утверждён или действует',
    }),
    inForce: shown<boolean>('boolean', 'Действует', { sort: false }),
    approvedOn: day('Утверждён'),
    agreedOn: day('Согласован с Минтрудом'),
    periodFrom: day('Начало периода', required),
    periodTo: day('Окончание периода', required),
    columnOrder: shown<Json>('json', 'Порядок граф'),
    basedOnId: reference('Составлен по плану', 'plans', {
      ...once,
      label: 'Составить по плану',
    }),
    basedOnTitle: shown<string | null>('string', 'Составлен по плану'),
    templateVersionId: reference('Составлен по шаблону', 'definition-versions', {
      ...once,
      label: 'Составить по шаблону',
    }),
    templateTitle: shown<string | null>('string', 'Составлен по шаблону'),
    sections: shown<Json>('json', 'Разделы'),
    itemCount: shown<number>('integer', 'Пунктов', { filter: false, sort: false }),
    doneCount: shown<number>('integer', 'Исполнено', { filter: false, sort: false }),
    overdueCount: shown<number>('integer', 'Просрочено', { filter: false, sort: false }),
    updatedAt: shown<string>('instant', 'Изменён'),
  },
});
