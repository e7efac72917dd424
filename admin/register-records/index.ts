import { createElement, Fragment } from 'react';
import type { RaRecord } from 'react-admin';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const RegisterList = lazyScreen(() => import('./RegisterList.tsx'), 'RegisterList');
const RecordPaste = lazyScreen(() => import('./RecordPaste.tsx'), 'RecordPaste');

export const registerRecords = {
  name: 'register-records',
  list: lazyScreen(() => import('./RegisterHome.tsx'), 'RegisterHome'),
  create: lazyScreen(() => import('./RecordCreate.tsx'), 'RecordCreate'),
  edit: lazyScreen(() => import('./RecordEdit.tsx'), 'RecordEdit'),
  show: lazyScreen(() => import('./RecordShow.tsx'), 'RecordShow'),
  recordRepresentation: (record: RaRecord) => String(record.title),
  children: createElement(
    Fragment,
    null,
    createElement(Route, { path: 'of/:code', element: createElement(RegisterList) }),
    createElement(Route, { path: 'paste/:code', element: createElement(RecordPaste) }),
  ),
};
