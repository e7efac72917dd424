import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import type { DefinitionRow } from './definition-types.ts';

/** Criteria as lists call them, by number and short name, instead of by their codes. */
export function useCriteria(): {
  criteria: ReadonlyMap<string, string>;
  titleOf(code: string): string;
} {
  const { data } = useGetList<DefinitionRow>('risk-criteria', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'title', order: 'ASC' },
  });
  const criteria = useMemo(
    () =>
      new Map(
        (data ?? []).map(({ code, title, number, shortTitle }) => [
          code,
          number === undefined || !shortTitle ? title : `${number}. ${shortTitle}`,
        ]),
      ),
    [data],
  );
  return { criteria, titleOf: (code) => criteria.get(code) ?? code };
}
