import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** An editor or a preview that is loaded when it is opened. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
