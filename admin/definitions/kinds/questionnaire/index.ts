import type { ConsoleKind } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';
import { questionnaireExamples } from './control-examples.ts';
import { questionnaireFiles } from './exports.ts';
import { useQuestionnaireSources } from './sources.tsx';

export const questionnaireKind: ConsoleKind<'questionnaire'> = {
  words: {
    lead: 'Ответы всегда показываются по той версии, по которой даны.',
    create: 'Добавить опросник',
    fresh: 'Новый опросник',
    takeOver: 'Взять за основу федеральный опросник',
  },
  start: {
    subject: 'learner',
    schema: {
      type: 'object',
      properties: { question_1: { title: 'Первый вопрос', type: 'string', maxLength: 200 } },
      required: [],
    },
    pages: {
      order: ['page_1'],
      items: { page_1: { title: 'Первая страница', fields: ['question_1'] } },
    },
  },
  Editor: lazyPart(async () => (await import('./Editor.tsx')).QuestionnaireEditor),
  panes: true,
  Preview: lazyPart(
    async () => (await import('./preview/QuestionnairePreview.tsx')).QuestionnairePreview,
  ),
  numbered: undefined,
  impact: { nothingYet: 'Измените элемент: здесь появится, что произойдёт после публикации.' },
  controlExamples: questionnaireExamples,
  sources: useQuestionnaireSources,
  files: questionnaireFiles,
};
