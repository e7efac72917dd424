import { createElement } from 'react';
import type { RaRecord } from 'react-admin';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const GraduateSheet = lazyScreen(() => import('./GraduateSheet.tsx'), 'GraduateSheet');

export const graduateStatistics = {
  name: 'graduate-statistics',
  list: lazyScreen(() => import('./GraduateStatisticList.tsx'), 'GraduateStatisticList'),
  create: lazyScreen(() => import('./GraduateStatisticCreate.tsx'), 'GraduateStatisticCreate'),
  edit: lazyScreen(() => import('./GraduateStatisticEdit.tsx'), 'GraduateStatisticEdit'),
  children: createElement(Route, { path: 'sheet', element: createElement(GraduateSheet) }),
  recordRepresentation: (record: RaRecord) => `${record.specialtyCode}, ${record.year}`,
};
