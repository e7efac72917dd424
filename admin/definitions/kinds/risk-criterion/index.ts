import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';
import { criterionExamples } from './control-examples.ts';

export const riskCriterionKind: ConsoleKind<'risk-criterion'> = {
  words: {
    lead: 'Характеристики высокого риска нетрудоустройства: условие, параметры и что поможет.',
    create: 'Добавить критерий',
    fresh: 'Новый критерий риска',
    takeOver: 'Взять за основу федеральный критерий',
  },
  start: {
    number: 15,
    shortTitle: 'Краткое название',
    explanation: 'Что проверяется и почему это важно.',
    sensitivity: 'personal',
    missing: 'not-met',
    when: { properties: { hasResume: { const: false } }, required: ['hasResume'] },
    weight: 1,
    services: [],
  },
  Editor: lazyPart(
    async () => (await import('../../../criterion-builder/CriterionBuilder.tsx')).CriterionBuilder,
  ),
  panes: true,
  Preview: lazyPart(async () => (await import('./CriterionPreview.tsx')).CriterionPreview),
  numbered: 'Характеристика',
  impact: {
    nothingYet: 'Измените условие или параметр: здесь появится, у кого и почему изменится уровень.',
  },
  controlExamples: criterionExamples,
  sources: undefined,
  files: [],
};
