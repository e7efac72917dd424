import { createElement } from 'react';
import type { RaRecord } from 'react-admin';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const EventCalendar = lazyScreen(() => import('./EventCalendar.tsx'), 'EventCalendar');

export const events = {
  name: 'events',
  list: lazyScreen(() => import('./EventList.tsx'), 'EventList'),
  create: lazyScreen(() => import('./EventCreate.tsx'), 'EventCreate'),
  edit: lazyScreen(() => import('./EventEdit.tsx'), 'EventEdit'),
  show: lazyScreen(() => import('./EventShow.tsx'), 'EventShow'),
  recordRepresentation: (record: RaRecord) => String(record.title),
  children: createElement(Route, { path: 'calendar', element: createElement(EventCalendar) }),
};
