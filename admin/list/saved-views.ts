// Saved views as the console knows them, and what the list shows now in the same form.
import { useGetList, useListContext } from 'react-admin';
import { type Density, type ListView, useListView } from './list-view.tsx';

export interface ViewQuery {
  filter?: Record<string, unknown>;
  sort?: [field: string, order: 'ASC' | 'DESC'];
  columns?: string[];
  density?: Density;
}

export interface SavedView {
  id: number;
  version: number;
  title: string;
  query: ViewQuery;
  position: number;
}

export function useSavedViews(resource: string) {
  return useGetList<SavedView>('saved-views', {
    filter: { resource },
    sort: { field: 'position', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
}

export function useCurrentQuery(): ViewQuery {
  const { filterValues, sort } = useListContext();
  const view = useListView();
  return {
    filter: filterValues ?? {},
    sort: [sort.field, sort.order],
    ...(view?.chosen ? { columns: view.chosen } : {}),
    density: view?.density ?? 'compact',
  };
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, inOrder(inner)]),
  );
}

/** A view says nothing of what it leaves as it is. */
export function differs(saved: ViewQuery, now: ViewQuery, { defaultSort }: ListView): boolean {
  const whole = ({ filter = {}, sort, columns, density }: ViewQuery) =>
    JSON.stringify(
      inOrder({
        filter,
        sort: sort ?? [defaultSort.field, defaultSort.order],
        columns: columns ?? null,
        density: density ?? now.density,
      }),
    );
  return whole(saved) !== whole(now);
}

/** The part of the address that opens the list so. */
export function searchOf({ filter = {}, sort }: ViewQuery, { defaultSort }: ListView): string {
  const [field, order] = sort ?? [defaultSort.field, defaultSort.order];
  return `?${new URLSearchParams({
    displayedFilters: '{}',
    filter: JSON.stringify(filter),
    order,
    page: '1',
    perPage: '50',
    sort: field,
  })}`;
}
