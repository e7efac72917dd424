import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';
import { policyExamples } from './control-examples.ts';

export const riskPolicyKind: ConsoleKind<'risk-policy'> = {
  words: {
    lead: 'Какие критерии образуют уровень риска и какие сведения для него обязательны.',
    create: 'Добавить правило',
    fresh: 'Новое правило определения уровня',
    takeOver: 'Взять за основу федеральное правило',
  },
  start: {
    appliesTo: {
      properties: { educationLevel: { enum: ['vocational', 'higher'] } },
      required: ['educationLevel'],
    },
    criteria: { order: ['no-experience'], items: { 'no-experience': {} } },
    confirmed: {
      when: {
        properties: { employedBySpecialty: { const: true } },
        required: ['employedBySpecialty'],
      },
      title: 'Подтверждено трудоустройство по направлению подготовки',
    },
    obligatory: ['no-experience'],
    parameters: {
      profilingValidityDays: {
        title: 'Срок действия профилирования, дней',
        type: 'integer',
        default: 180,
        minimum: 30,
        maximum: 730,
      },
      activityMonths: {
        title: 'Период активности, месяцев',
        type: 'integer',
        default: 12,
        minimum: 1,
        maximum: 60,
      },
    },
  },
  Editor: lazyPart(async () => (await import('./PolicyEditor.tsx')).PolicyEditor),
  panes: false,
  Preview: lazyPart(async () => (await import('./PolicyPreview.tsx')).PolicyPreview),
  numbered: undefined,
  impact: { nothingYet: 'Измените правило: здесь появится, у кого и почему изменится уровень.' },
  controlExamples: policyExamples,
  sources: undefined,
  files: [],
};
