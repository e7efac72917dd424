import { useGetList } from 'react-admin';

export interface College {
  id: number;
  shortName: string;
  kind: string;
}

/** Places that teach, of those that one may see. */
export function useColleges(): College[] {
  const { data = [] } = useGetList<College>('organizations', {
    filter: { kind_in: ['vocational-college', 'university', 'school'] },
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'shortName', order: 'ASC' },
  });
  return data;
}
