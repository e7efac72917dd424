// Graduates by organisation, specialty and year: what the first characteristic compares.
import { count, reference, shown, text } from './field.ts';
import { record } from './record.ts';

const required = { required: true } as const;
const people = { ...required, minimum: 0, maximum: 1_000_000 } as const;

export const graduateStatistic = record({
  name: 'graduate-statistics',
  noun: 'graduate-statistic',
  title: 'Выпускники и трудоустройство',
  table: 'graduate_statistics',
  fields: {
    organizationId: reference('Организация', 'organizations', required, [
      'vocational-college',
      'university',
    ]),
    organizationName: shown<string>('string', 'Организация'),
    specialtyCode: text('Код специальности', undefined, {
      ...required,
      format: 'specialty-code',
      label: 'Специальность',
    }),
    specialtyName: shown<string | null>('string', 'Специальность'),
    year: count('Год выпуска', { ...required, minimum: 2000, maximum: 2100 }),
    graduates: count('Выпущено', { ...people, label: 'Выпускников' }),
    employed: count('Трудоустроено', people),
    updatedAt: shown<string>('instant', 'Изменено'),
  },
});
