// Codes that published versions held: none of them is taken for a new thing, and what is gone may be brought back.
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { byPath, type LedgerEntry, nextLedger } from '../../../forms/definitions/keys/ledger.ts';
import type { DefinitionRow } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { readText } from '../text/read-text.ts';

export interface KnownKey extends LedgerEntry {
  /** The last version that holds it, to bring it back from; null where a place above held it. */
  versionId: number | null;
}

export interface Keys {
  entries: readonly KnownKey[];
  /** What was held at the path, the latest last. */
  at(path: readonly string[]): readonly LedgerEntry[];
  /** Codes held directly below the path. */
  below(path: readonly string[]): string[];
}

function keysOf(entries: readonly KnownKey[]): Keys {
  const known = byPath(entries);
  return {
    entries,
    at: (path) => known.get(path.join('.')) ?? [],
    below: (path) => {
      const start = `${path.join('.')}.`;
      return entries.flatMap((entry) =>
        entry.path === `${start}${entry.code}` ? [entry.code] : [],
      );
    },
  };
}

const Context = createContext<Keys>(keysOf([]));
export const KeysProvider = Context.Provider;

export function useKeys(): Keys {
  return useContext(Context);
}

/** Until the server has told all of them, those of the version in force are known. */
export function useKeysOf(resource: string, row: DefinitionRow): Keys {
  const { id, kind, mayEdit, published, publishedNumber, publishedVersionId } = row;
  const { data } = useQuery({
    queryKey: [resource, 'keys', id, publishedVersionId],
    queryFn: async () => (await request<{ held: KnownKey[] }>(`${resource}/${id}/keys`)).json.held,
    enabled: mayEdit,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    if (data) return keysOf(data);
    const body = published ? readText(kind, published).body : undefined;
    const standing = body ? nextLedger([], body, publishedNumber ?? 1) : [];
    return keysOf(standing.map((entry) => ({ ...entry, versionId: publishedVersionId })));
  }, [data, kind, published, publishedNumber, publishedVersionId]);
}
