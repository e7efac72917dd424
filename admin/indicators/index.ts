import { createElement } from 'react';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const IndicatorShow = lazyScreen(() => import('./IndicatorShow.tsx'), 'IndicatorShow');

export const indicators = {
  name: 'indicators',
  options: { label: 'Показатели' },
  list: lazyScreen(() => import('./IndicatorList.tsx'), 'IndicatorList'),
  children: createElement(Route, { path: ':id', element: createElement(IndicatorShow) }),
};
