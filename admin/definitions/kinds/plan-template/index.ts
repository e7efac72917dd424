import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';

export const planTemplateKind: ConsoleKind<'plan-template'> = {
  words: {
    lead: 'Разделы, пункты, сроки без года и ответственные. По шаблону составляется план на выбранный год.',
    create: 'Добавить шаблон плана',
    fresh: 'Новый шаблон плана',
    takeOver: 'Взять за основу федеральный шаблон',
  },
  start: {
    period: { start: '01-01', end: '12-31' },
    columns: ['number', 'title', 'responsible', 'term', 'result'],
    sections: { order: ['section_1'], items: { section_1: { title: 'Первый раздел' } } },
    items: {
      order: ['item_1'],
      items: {
        item_1: {
          section: 'section_1',
          title: 'Первое мероприятие',
          responsible: '',
          term: 'до 1 марта',
          result: '',
        },
      },
    },
    controlPoints: { order: [], items: {} },
  },
  Editor: lazyPart(async () => (await import('./PlanTemplateEditor.tsx')).PlanTemplateEditor),
  panes: false,
  Preview: lazyPart(async () => (await import('./PlanTemplatePreview.tsx')).PlanTemplatePreview),
  numbered: undefined,
  impact: undefined,
  controlExamples: undefined,
  sources: undefined,
  files: [],
};
