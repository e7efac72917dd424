import { createElement } from 'react';
import type { RaRecord } from 'react-admin';
import { Route } from 'react-router-dom';
import { lazyScreen } from '../lazy-screen.ts';

const UserPaste = lazyScreen(() => import('./paste/UserPaste.tsx'), 'UserPaste');

export const users = {
  name: 'users',
  list: lazyScreen(() => import('./UserList.tsx'), 'UserList'),
  create: lazyScreen(() => import('./UserCreate.tsx'), 'UserCreate'),
  edit: lazyScreen(() => import('./UserEdit.tsx'), 'UserEdit'),
  children: createElement(Route, { path: 'paste', element: createElement(UserPaste) }),
  recordRepresentation: (record: RaRecord) => String(record.name),
};
