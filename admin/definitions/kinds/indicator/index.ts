import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';

export const indicatorKind: ConsoleKind<'indicator'> = {
  words: {
    lead: 'Что засчитывается, от какого целого, какая цель и откуда она взята.',
    create: 'Добавить показатель',
    fresh: 'Новый показатель',
    takeOver: 'Взять за основу федеральный показатель',
  },
  start: {
    shortTitle: 'Краткое название',
    unit: 'percent',
    direction: 'up',
    numerator: {
      dataset: 'learners',
      where: { properties: { hasResume: { const: true } }, required: ['hasResume'] },
      aggregate: 'count',
    },
    denominator: { dataset: 'learners', where: {}, aggregate: 'count' },
    target: 100,
    nearFrom: 90,
    period: { kind: 'now' },
    breakdown: 'organization',
    aim: 'each-place',
    missing: 'ещё не сделано',
  },
  Editor: lazyPart(async () => (await import('./IndicatorEditor.tsx')).IndicatorEditor),
  panes: false,
  Preview: lazyPart(async () => (await import('./IndicatorPreview.tsx')).IndicatorPreview),
  numbered: undefined,
  impact: { nothingYet: 'Измените элемент: здесь появится, что произойдёт после публикации.' },
  controlExamples: undefined,
  sources: undefined,
  files: [],
};
