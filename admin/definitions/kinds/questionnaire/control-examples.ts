import type { ControlExamples } from '../kind.ts';
import { lazyPart } from '../lazy-part.ts';

export const questionnaireExamples: ControlExamples<'questionnaire'> = {
  part: 'answers',
  Given: lazyPart(async () => (await import('./GivenAnswers.tsx')).GivenAnswers),
  expected: {
    label: 'Принимаются ли такие ответы',
    name: 'valid',
    choices: [
      { value: true, title: 'да' },
      { value: false, title: 'нет' },
    ],
  },
  criteriaOf: () => [],
  subject: (body) => ({ kind: 'questionnaire', body }),
};
