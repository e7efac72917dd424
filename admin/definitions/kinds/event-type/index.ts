import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';

export const eventTypeKind: ConsoleKind<'event-type'> = {
  words: {
    lead: 'Кому, кто проводит, чем засчитывается участие и какие сведения о событии нужны.',
    create: 'Добавить тип события',
    fresh: 'Новый тип события',
    takeOver: 'Взять за основу федеральный тип события',
  },
  start: {
    audience: ['vocational-student'],
    organizers: ['vocational-college'],
    countsAs: [],
    schema: {
      type: 'object',
      properties: { address: { title: 'Место проведения', type: 'string', maxLength: 300 } },
      required: [],
    },
    participantSchema: { type: 'object', properties: {}, required: [] },
  },
  Editor: lazyPart(async () => (await import('./Editor.tsx')).EventTypeEditor),
  panes: true,
  Preview: lazyPart(async () => (await import('./EventTypePreview.tsx')).EventTypePreview),
  numbered: undefined,
  impact: { nothingYet: 'Измените элемент: здесь появится, что произойдёт после публикации.' },
  controlExamples: undefined,
  sources: undefined,
  files: [],
};
