import { useGetList } from 'react-admin';
import { usePlace } from '../layout/place.ts';
import type { Choice } from '../messages/words.ts';
import type { DefinitionVersion } from './types.ts';

/** Types of events in force here, by code and name. */
export function useCodes(): Choice[] {
  const { place } = usePlace();
  const { data = [] } = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { kind: 'event-type', inForceAt: place?.id },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: place !== undefined },
  );
  return data.map(({ code, title }) => ({ id: code, name: title }));
}
