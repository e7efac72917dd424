import { lazyScreen } from '../lazy-screen.ts';

export const tokens = {
  name: 'tokens',
  list: lazyScreen(() => import('./TokenScreen.tsx'), 'TokenScreen'),
};
