import { createElement } from 'react';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const UpdateScreen = lazyScreen(() => import('./UpdateScreen.tsx'), 'UpdateScreen');

export const definitionUpdates = {
  name: 'definition-updates',
  list: lazyScreen(() => import('./UpdateList.tsx'), 'UpdateList'),
  children: createElement(Route, { path: ':kind/:id', element: createElement(UpdateScreen) }),
};
