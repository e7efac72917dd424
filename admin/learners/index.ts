import { createElement, Fragment } from 'react';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';
import { type Learner, learnerName } from './types.ts';

const LearnerPaste = lazyScreen(() => import('./paste/LearnerPaste.tsx'), 'LearnerPaste');
const SheetScreen = lazyScreen(() => import('./sheet/SheetScreen.tsx'), 'SheetScreen');
const AnswerScreen = lazyScreen(() => import('./AnswerScreen.tsx'), 'AnswerScreen');

export const learners = {
  name: 'learners',
  options: { label: 'Обучающиеся' },
  recordRepresentation: (record: Learner) => learnerName(record),
  list: lazyScreen(() => import('./LearnerList.tsx'), 'LearnerList'),
  create: lazyScreen(() => import('./LearnerCreate.tsx'), 'LearnerCreate'),
  edit: lazyScreen(() => import('./LearnerEdit.tsx'), 'LearnerEdit'),
  show: lazyScreen(() => import('./LearnerShow.tsx'), 'LearnerShow'),
  children: createElement(
    Fragment,
    null,
    createElement(Route, { path: ':id/answer', element: createElement(AnswerScreen) }),
    createElement(Route, { path: 'paste', element: createElement(LearnerPaste) }),
    createElement(Route, { path: 'sheet', element: createElement(SheetScreen) }),
  ),
};
