// Coming back to a list from a record finds it where it was left.
import { type RefObject, useEffect } from 'react';
import { useListContext } from 'react-admin';

const places = new Map<string, { page: string; top: number }>();

export function useListPlace(area: RefObject<HTMLElement | null>, ready: boolean): void {
  const { resource, page, perPage, filterValues, sort } = useListContext();
  const now = JSON.stringify([page, perPage, filterValues, sort]);
  useEffect(() => {
    const element = area.current;
    if (!element || !ready) return;
    const left = places.get(resource);
    if (left?.page === now) element.scrollTop = left.top;
    const remember = () => places.set(resource, { page: now, top: element.scrollTop });
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [area, ready, resource, now]);
}
