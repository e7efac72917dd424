import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';

export const reportTemplateKind: ConsoleKind<'report-template'> = {
  words: {
    lead: 'Строки по организациям, графы с запросами, шапка и контрольные соотношения.',
    create: 'Добавить форму отчёта',
    fresh: 'Новая форма отчёта',
    takeOver: 'Взять за основу федеральную форму',
  },
  start: {
    addressee: 'Кому направляется',
    rows: {
      title: 'Организация',
      groups: {
        order: ['vocational'],
        items: {
          vocational: {
            title: 'Итого ПОО',
            where: { properties: { kind: { const: 'vocational-college' } }, required: ['kind'] },
          },
        },
      },
      total: 'ВСЕГО:',
    },
    schema: {
      type: 'object',
      properties: {
        contingent: {
          title: 'Контингент',
          type: 'integer',
          'x-query': {
            dataset: 'learners',
            where: {
              properties: { educationLevel: { const: 'vocational' } },
              required: ['educationLevel'],
            },
            aggregate: 'count',
          },
        },
      },
    },
    header: {
      order: ['contingent'],
      items: { contingent: { title: 'Контингент', column: 'contingent' } },
    },
    checks: { order: [], items: {} },
  },
  Editor: lazyPart(async () => (await import('./Editor.tsx')).ReportTemplateEditor),
  panes: true,
  Preview: lazyPart(async () => (await import('./TemplatePreview.tsx')).TemplatePreview),
  numbered: undefined,
  impact: { nothingYet: 'Измените элемент: здесь появится, что произойдёт после публикации.' },
  controlExamples: undefined,
  sources: undefined,
  files: [],
};
