import { useMemo } from 'react';
import { useGetOne } from 'react-admin';
import { readDefinition } from '../../forms/definitions/read.ts';
import type { Register } from '../../forms/registers/index.ts';
import { wholeRecord } from '../providers/whole-record.ts';

interface VersionRow {
  id: number;
  body: string;
}

/** The register as its version says; a record is drawn by the version it was entered by. */
export function useRegister(versionId: number | undefined): Register | undefined {
  const { data } = useGetOne<VersionRow>(
    'definition-versions',
    { id: versionId ?? 0, meta: wholeRecord.meta },
    { enabled: versionId !== undefined },
  );
  return useMemo(() => (data ? readDefinition('register', data.body) : undefined), [data]);
}
