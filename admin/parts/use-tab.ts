import { useSearchParams } from 'react-router-dom';

/** The open tab stands in the address, so that a copied link opens the same screen. */
export function useTab<Tab extends string>(
  tabs: readonly Tab[],
  first: Tab,
): [Tab, (tab: Tab) => void] {
  const [search, setSearch] = useSearchParams();
  const named = search.get('tab');
  const current = tabs.find((tab) => tab === named) ?? first;
  return [current, (tab) => setSearch(tab === first ? {} : { tab }, { replace: true })];
}
