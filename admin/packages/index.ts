import { lazyScreen } from '../lazy-screen.ts';

export const packages = {
  name: 'packages',
  list: lazyScreen(() => import('./PackageScreen.tsx'), 'PackageScreen'),
};
