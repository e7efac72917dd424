import { useMemo } from 'react';
import { useGetOne } from 'react-admin';
import { readDefinition } from '../../../forms/definitions/read.ts';
import type { Questionnaire } from '../../../forms/questionnaires/index.ts';
import { wholeRecord } from '../../providers/whole-record.ts';

export interface VersionRow {
  id: number;
  code: string;
  number: number;
  title: string;
  body: string;
  organizationId: number;
}

/** The questionnaire of one published version: answers are always shown by their own. */
export function useQuestionnaireVersion(versionId: number | undefined) {
  const { data, error, isPending } = useGetOne<VersionRow>(
    'definition-versions',
    { id: versionId ?? 0, meta: wholeRecord.meta },
    { enabled: versionId !== undefined },
  );
  const body = useMemo<Questionnaire | undefined>(
    () => (data ? readDefinition('questionnaire', data.body) : undefined),
    [data],
  );
  return { body, version: data, error, isPending };
}
