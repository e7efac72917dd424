// From which layer each part of an effective body comes.

import type { Overlay } from './overlay.ts';
import { type Path, readPath } from './tree.ts';

/** What one layer changes; `undefined` paths: the layer is the whole text. */
export interface LayerPaths {
  paths?: readonly Path[];
}

export interface Origin {
  /** Index of the lowest layer that brought the value, or set it whole. */
  from: number;
  /** Index of the lowest layer that changed something inside it afterwards. */
  changedBy?: number;
}

export function pathsOf(overlay: Overlay): Path[] {
  return Object.keys(overlay).map(readPath);
}

/** Does `path` lead to `inner` or through it? */
function leads(path: Path, inner: Path): boolean {
  return path.length <= inner.length && path.every((name, index) => name === inner[index]);
}

/**
 * @param layers from the root down; the first one is whole
 * @param path of a part that is there
 */
export function originOf(layers: readonly LayerPaths[], path: Path): Origin {
  let origin: Origin = { from: 0 };
  layers.forEach(({ paths }, index) => {
    if (!paths || paths.some((own) => leads(own, path))) origin = { from: index };
    else if (paths.some((own) => leads(path, own))) origin = { ...origin, changedBy: index };
  });
  return origin;
}
