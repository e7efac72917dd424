// From which layer each part of the open element comes, and what stands above it.
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { kindsByCode } from '../../../forms/definitions/kinds/index.ts';
import type { Change } from '../../../forms/definitions/layers/difference.ts';
import { differencesOf } from '../../../forms/definitions/layers/difference.ts';
import { type LayerPaths, originOf } from '../../../forms/definitions/layers/origin.ts';
import { type Path, readPath } from '../../../forms/definitions/layers/tree.ts';
import { valueAtPath } from '../../../forms/definitions/layers/value-at.ts';
import { isLocked, lockedPaths } from '../../../forms/definitions/locked.ts';
import type { Json, JsonObject } from '../../../forms/json.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { readText } from '../text/read-text.ts';

interface StoredLayer {
  layer: DefinitionRow['layer'];
  organizationName: string;
  number: number;
  paths?: string[];
}

interface Stored {
  base: string | null;
  layers: StoredLayer[];
  prefix: string;
}

export interface PlacedLayer extends LayerPaths {
  layer: DefinitionRow['layer'];
  organizationName: string;
}

export interface Layers {
  /** The text this element stands on; undefined when it stands on none. */
  base?: JsonObject;
  /** What keys added here begin with. */
  prefix: string;
  /** Whose value this is, and who changed something inside; undefined where there is one layer only. */
  originOf(path: Path): { from: PlacedLayer; changedBy?: PlacedLayer } | undefined;
  /** Own changes at the path or inside it. */
  changesAt(path: Path): Change[];
  /** The value the place above has. */
  above(path: Path): Json | undefined;
  /** Is the path, or something inside it, under a lock of the place above? */
  locked(path: Path): 'whole' | 'partly' | false;
  /** Document that the lock rests on. */
  reason: string | undefined;
}

export const noLayers: Layers = {
  prefix: '',
  originOf: () => undefined,
  changesAt: () => [],
  above: () => undefined,
  locked: () => false,
  reason: undefined,
};

const LayersContext = createContext<Layers>(noLayers);
export const LayersProvider = LayersContext.Provider;

export function useLayers(): Layers {
  return useContext(LayersContext);
}

export function useLayersOf(
  resource: string,
  row: DefinitionRow,
  body: JsonObject | undefined,
): Layers {
  const { data } = useQuery({
    queryKey: [resource, 'layers', row.id, row.baseVersionId, row.publishedVersionId],
    queryFn: async () => (await request<Stored>(`${resource}/${row.id}/layers`)).json,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const base = useMemo(
    () => (data?.base ? readText(row.kind, data.base).body : undefined),
    [data, row.kind],
  );
  const changes = useMemo(
    () => (base && body ? differencesOf(kindsByCode[row.kind].metaSchema, base, body) : []),
    [base, body, row.kind],
  );
  return useMemo(() => {
    if (!data || !base) return { ...noLayers, prefix: data?.prefix ?? '' };
    const layers: PlacedLayer[] = data.layers.map(({ paths, ...layer }) => ({
      ...layer,
      ...(paths && { paths: paths.map(readPath) }),
    }));
    layers.push({
      layer: row.layer,
      organizationName: row.organizationName,
      paths: changes.map(({ path }) => path),
    });
    const locks = lockedPaths(base);
    const { legalReference } = base;
    const document =
      typeof legalReference === 'object' &&
      legalReference !== null &&
      !Array.isArray(legalReference)
        ? legalReference.document
        : undefined;
    return {
      base,
      prefix: data.prefix,
      originOf: (path) => {
        const { from, changedBy } = originOf(layers, path);
        const first = layers[from];
        if (!first) return undefined;
        const later = changedBy === undefined ? undefined : layers[changedBy];
        return later ? { from: first, changedBy: later } : { from: first };
      },
      changesAt: (path) =>
        changes.filter((change) => path.every((name, index) => change.path[index] === name)),
      above: (path) => valueAtPath(base, path),
      locked: (path) => {
        const dotted = path.join('.');
        if (isLocked(locks, dotted)) return 'whole';
        return locks.some((lock) => lock.startsWith(`${dotted}.`)) ? 'partly' : false;
      },
      reason: typeof document === 'string' ? document : undefined,
    };
  }, [data, base, changes, row.layer, row.organizationName]);
}
