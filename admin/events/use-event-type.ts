import { useMemo } from 'react';
import { useGetOne } from 'react-admin';
import { readDefinition } from '../../forms/definitions/read.ts';
import type { EventType } from '../../forms/events/index.ts';
import { wholeRecord } from '../providers/whole-record.ts';

interface VersionRow {
  id: number;
  title: string;
  body: string;
}

/** The type of an event as it was when the event was entered: its form, its term, what it counts as. */
export function useEventType(versionId: number | undefined): EventType | undefined {
  const { data } = useGetOne<VersionRow>(
    'definition-versions',
    { id: versionId ?? 0, meta: wholeRecord.meta },
    { enabled: versionId !== undefined },
  );
  return useMemo(() => (data ? readDefinition('event-type', data.body) : undefined), [data]);
}
