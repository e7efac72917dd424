// What of a list stands in the address beside react-admin's own: the chosen view and the columns.
import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

const NAMES = ['view', 'columns'] as const;
export type OwnParams = Partial<Record<(typeof NAMES)[number], string>>;

function ownOf(search: string): OwnParams {
  const given = new URLSearchParams(search);
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

function withOwn(search: string, own: OwnParams): string {
  const next = new URLSearchParams(search);
  for (const name of NAMES) {
    const value = own[name];
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
}

export interface Addressed {
  own: OwnParams;
  /** Writes them; `search` replaces the rest of the address as well. */
  write(own: OwnParams, search?: string): void;
}

export function useOwnParams(): Addressed {
  const { search } = useLocation();
  const navigate = useNavigate();
  const kept = useRef<OwnParams>(ownOf(search));
  useEffect(() => {
    // react-admin writes the address anew with every condition: what is ours is put back.
    const given = ownOf(search);
    kept.current = { ...kept.current, ...given };
    if (NAMES.some((name) => kept.current[name] !== given[name]))
      navigate({ search: withOwn(search, kept.current) }, { replace: true });
  }, [search, navigate]);
  const write = useCallback(
    (own: OwnParams, rest?: string) => {
      kept.current = own;
      navigate({ search: withOwn(rest ?? search, own) }, { replace: rest === undefined });
    },
    [navigate, search],
  );
  return { own: { ...kept.current, ...ownOf(search) }, write };
}
