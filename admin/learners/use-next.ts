import { useQuery } from '@tanstack/react-query';
import { type SortPayload, useStore } from 'react-admin';
import { request } from '../providers/http-client.ts';

interface Place {
  /** Null when the person is the last of the list. */
  id: number | null;
  /** Which of the list the next one is, from 1. */
  position: number;
  total: number;
}

interface ListParameters {
  sort?: string;
  order?: string;
  filter?: Record<string, unknown>;
}

/** How the list was last filtered and ordered: «next» walks the same people. */
export function useListOrder(): { filter: Record<string, unknown>; sort: SortPayload } {
  const [stored] = useStore<ListParameters>('learners.listParams', {});
  const { sort = 'fullName', order, filter = {} } = stored ?? {};
  return { filter, sort: { field: sort, order: order === 'DESC' ? 'DESC' : 'ASC' } };
}

export function useNext(learnerId: number) {
  const { filter, sort } = useListOrder();
  const query = new URLSearchParams({
    sort: JSON.stringify([sort.field, sort.order]),
    filter: JSON.stringify(filter),
  });
  return useQuery({
    queryKey: ['learners', 'next', learnerId, query.toString()],
    queryFn: async () => (await request<Place>(`learners/${learnerId}/next?${query}`)).json,
    retry: false,
    staleTime: 30_000,
  });
}
