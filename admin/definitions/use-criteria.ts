import { useGetList } from 'react-admin';
import { usePlace } from '../layout/place.ts';
import type { DefinitionVersion } from './types.ts';

export interface KnownCriterion {
  code: string;
  title: string;
}

/** Criteria in force here, for naming them instead of showing their codes. */
export function useCriteria(): { criteria: KnownCriterion[]; titleOf(code: string): string } {
  const { place } = usePlace();
  const { data = [] } = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { kind: 'risk-criterion', inForceAt: place?.id },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: place !== undefined },
  );
  const criteria = data.map(({ code, title }) => ({ code, title }));
  return { criteria, titleOf: (code) => criteria.find((one) => one.code === code)?.title ?? code };
}
