import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import type { QueryField } from '../../forms/indicators/index.ts';
import type { Choice } from '../messages/words.ts';
import type { DefinitionVersion } from './definition-types.ts';
import { usePlace } from './place.ts';

type CodeKind = NonNullable<QueryField['codesOf']>;

export interface Code extends Choice {
  kind: CodeKind;
}

const none: DefinitionVersion[] = [];

function useInForce(kind: CodeKind): Code[] {
  const { place } = usePlace();
  const { data = none } = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { kind, inForceAt: place?.id },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: place !== undefined },
  );
  return useMemo(
    () => data.map(({ code, title }) => ({ id: code, name: title, kind })),
    [data, kind],
  );
}

/** Types of events and registers in force here, by code and name. */
export function useCodes(): Code[] {
  const events = useInForce('event-type');
  const registers = useInForce('register');
  return useMemo(() => [...events, ...registers], [events, registers]);
}
