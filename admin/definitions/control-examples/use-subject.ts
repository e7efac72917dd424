// The text being written, with what it takes to run examples against it here in the browser.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import type { BodyByKind, KindCode } from '../../../forms/definitions/kinds/index.ts';
import {
  DefinitionError,
  readAnyDefinition,
  readDefinition,
} from '../../../forms/definitions/read.ts';
import type { JsonObject } from '../../../forms/json.ts';
import type { Subject } from '../../../forms/personas/index.ts';
import type { RiskCriterion } from '../../../forms/risk/index.ts';
import type { DefinitionRow, DefinitionVersion } from '../../providers/definition-types.ts';
import { request } from '../../providers/http-client.ts';
import { type ConsoleKinds, consoleKinds } from '../kinds/index.ts';
import type { ControlExamples } from '../kinds/kind.ts';

function typed(body: JsonObject | undefined) {
  try {
    return body && readAnyDefinition(body);
  } catch (error) {
    if (error instanceof DefinitionError) return undefined;
    throw error;
  }
}

/** A definition and its kind always come together. */
function examplesOf<Code extends KindCode>(kind: Code, body: BodyByKind[Code]) {
  const kinds: ConsoleKinds = consoleKinds;
  const examples: ControlExamples<Code> | undefined = kinds[kind].controlExamples;
  return {
    criteria: examples?.criteriaOf(body) ?? [],
    subject: (criteria: readonly RiskCriterion[]) => examples?.subject(body, criteria),
  };
}

/** Undefined while the text cannot be run: it has errors, or the criteria of a rule are on their way. */
export function useSubject(row: DefinitionRow, body: JsonObject | undefined): Subject | undefined {
  const definition = useMemo(() => typed(body), [body]);
  const examples = definition && examplesOf(definition.kind, definition);
  const named = new Set(examples?.criteria);
  const { data: versions = [] } = useGetList<DefinitionVersion>(
    'definition-versions',
    {
      filter: { kind: 'risk-criterion', inForceAt: row.organizationId },
      pagination: { page: 1, perPage: 200 },
      sort: { field: 'title', order: 'ASC' },
    },
    { enabled: named.size > 0 },
  );
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
  return criteria.length < named.size ? undefined : examples?.subject(criteria);
}

/** Names of criteria and questions for their codes and keys. */
export function titlesOf(subject: Subject | undefined): (key: string) => string {
  if (subject && 'criteria' in subject) {
    const titles = new Map(subject.criteria.map(({ code, shortTitle }) => [code, shortTitle]));
    return (code) => titles.get(code) ?? code;
  }
  return (key) => key;
}
