import { useMemo } from 'react';
import type { NameOf } from '../../../forms/definitions/descriptions/subjects.ts';
import { useCodes } from '../../providers/use-codes.ts';
import { useCriteria } from '../../providers/use-criteria.ts';

/** Titles of elements that others name by code. */
export function useNames(): NameOf {
  const { criteria } = useCriteria();
  const events = useCodes();
  return useMemo(() => {
    const names = new Map(criteria);
    for (const { id, name } of events) names.set(String(id), name);
    return (code) => names.get(code);
  }, [criteria, events]);
}
