import { createElement } from 'react';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const FigureShow = lazyScreen(() => import('./FigureShow.tsx'), 'FigureShow');

export const figures = {
  name: 'figures',
  options: { label: 'Показатели' },
  list: lazyScreen(() => import('./FigureList.tsx'), 'FigureList'),
  children: createElement(Route, { path: ':id', element: createElement(FigureShow) }),
};
