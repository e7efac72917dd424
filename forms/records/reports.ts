// Reports drawn up by a form, kept as they were on their day.
import { reportStatuses } from '../words.ts';
import { day, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;

export const report = record({
  name: 'reports',
  noun: 'report',
  title: 'Отчёты',
  table: 'reports',
  fields: {
    title: text('Название', 300),
    addressee: text('Кому', 300, { label: 'Адресат' }),
    asOf: day('По состоянию на', required),
    status: shown<string>('string', 'Состояние', { words: reportStatuses }),
    templateVersionId: reference('Форма', 'definition-versions', {
      ...required,
      label: 'Форма отчёта',
    }),
    templateTitle: shown<string>('string', 'Форма'),
    templateNumber: shown<number>('integer', 'Версия формы'),
    organizationId: reference('Организация', 'organizations', required),
    organizationName: shown<string>('string', 'Организация'),
    createdByName: shown<string | null>('string', 'Кто составил'),
    createdAt: shown<string>('instant', 'Составлен'),
  },
});
