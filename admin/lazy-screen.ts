import { type ComponentType, lazy } from 'react';

/** A screen that is loaded when it is opened: `lazyScreen(() => import('./X.tsx'), 'X')`. */
export function lazyScreen<Name extends string, Module extends Record<Name, ComponentType>>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazy(async () => ({ default: (await load())[name] }));
}
