// How much the elements of the page shown are used: asked once for all of them, after the list itself.
import { useQuery } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { kindByResource } from '../../forms/definitions/kinds/index.ts';
import type { DefinitionRow } from '../providers/definition-types.ts';
import { request } from '../providers/http-client.ts';

export interface UseCount {
  id: number;
  users: number;
  /** Absent where elements of the kind make no records. */
  records: number | null;
}

export function useCount(id: number): UseCount | undefined {
  const { data = [], resource } = useListContext<DefinitionRow>();
  const ids = data.map((row) => row.id).sort((a, b) => a - b);
  const kind = kindByResource(resource)?.code ?? '';
  const { data: counts } = useQuery({
    queryKey: [resource, 'counts', ids],
    queryFn: async () => {
      const query = new URLSearchParams({ kind, ids: ids.join(',') });
      return (await request<UseCount[]>(`definition-counts?${query}`)).json;
    },
    enabled: ids.length > 0,
    staleTime: 30_000,
  });
  return counts?.find((count) => count.id === id);
}
