// The text being written, with what it takes to run examples against it here in the browser.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import {
  DefinitionError,
  readAnyDefinition,
  readDefinition,
} from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Subject } from '../../../forms/personas/index.ts';
import type { DefinitionRow, DefinitionVersion } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';

function typed(body: JsonObject | undefined) {
  try {
    return body && readAnyDefinition(body);
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
}

/** Undefined while the text cannot be run: it has errors, or the criteria of a rule are on their way. */
export function useSubject(row: DefinitionRow, body: JsonObject | undefined): Subject | undefined {
  const definition = useMemo(() => typed(body), [body]);
  const ofRule = definition?.kind === 'risk-policy';
  const { data: versions = [] } = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { kind: 'risk-criterion', inForceAt: row.organizationId },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: ofRule },
  );
  const named = new Set(ofRule ? definition.criteria.order : []);
  const criteria = useQueries({
    queries: versions
      .filter(({ code }) => named.has(code))
      .map(({ id }) => ({
        queryKey: ['definition-versions', 'body', id],
        // A version never changes.
        staleTime: Number.POSITIVE_INFINITY,
        queryFn: async () => {
          const { json } = await request<DefinitionVersion>(`definition-versions/${id}`);
          return readDefinition('risk-criterion', json.body);
        },
      })),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });
  if (definition?.kind === 'questionnaire') return { kind: 'questionnaire', body: definition };
  if (definition?.kind === 'risk-criterion') return { kind: 'risk-criterion', body: definition };
  if (definition?.kind !== 'risk-policy' || criteria.length < named.size) return undefined;
  return { kind: 'risk-policy', body: definition, criteria };
}

/** Names of criteria and questions for their codes and keys. */
export function titlesOf(subject: Subject | undefined): (key: string) => string {
  if (subject?.kind === 'risk-policy') {
    const titles = new Map(subject.criteria.map(({ code, shortTitle }) => [code, shortTitle]));
    return (code) => titles.get(code) ?? code;
  }
  return (key) => key;
}
