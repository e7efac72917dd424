import { lazyScreen } from '../lazy-screen.ts';

export const imports = {
  name: 'imports',
  options: { label: 'Внесённые списки' },
  list: lazyScreen(() => import('./ImportList.tsx'), 'ImportList'),
};
