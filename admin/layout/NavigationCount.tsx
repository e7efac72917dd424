import { useGetList } from 'react-admin';
import { count as counted, formatNumber } from '../parts/formats.ts';
import type { Waiting } from './navigation.ts';
import './navigation-count.css';

/** Asked for once the frame stands; a change of any such record asks again. */
export function NavigationCount({ resource, filter }: Waiting) {
  const { total } = useGetList(
    resource,
    { filter, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'DESC' } },
    { staleTime: 60_000, retry: false },
  );
  if (!total) return null;
  return (
    <span className="navigation-count" title={`Ждут: ${formatNumber(total)}`}>
      <span className="visually-hidden">
        , ждут: {counted(total, 'запись', 'записи', 'записей')}
      </span>
      <span aria-hidden="true">{total > 999 ? '999+' : total}</span>
    </span>
  );
}
