import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';

export const registerKind: ConsoleKind<'register'> = {
  words: {
    lead: 'Записи своего вида: поля, к чему относятся и кому открыты. Реестр появляется в разделе «Реестры» сразу после публикации.',
    create: 'Добавить реестр',
    fresh: 'Новый реестр',
    takeOver: 'Взять за основу федеральный реестр',
  },
  start: {
    shortTitle: 'Краткое название',
    attachedTo: 'none',
    sensitivity: 'open',
    schema: {
      type: 'object',
      properties: { name: { title: 'Название', type: 'string', maxLength: 200 } },
      required: ['name'],
    },
    titleField: 'name',
    columns: ['name'],
  },
  Editor: lazyPart(async () => (await import('./Editor.tsx')).RegisterEditor),
  panes: true,
  Preview: lazyPart(async () => (await import('./RegisterPreview.tsx')).RegisterPreview),
  numbered: undefined,
  impact: { nothingYet: 'Измените элемент: здесь появится, что произойдёт после публикации.' },
  controlExamples: undefined,
  sources: undefined,
  files: [],
};
