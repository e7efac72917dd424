import { Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { factTitle } from '../../forms/risk/fact-catalogue.ts';
import { UsingElements } from './UsingElements.tsx';
import { usersOfFact } from './usage.ts';

/** A fact that the element rests on; pressed, it tells who else reads it. */
export function FactUsers({ fact, where }: { fact: string; where: string }) {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['fact-users', fact],
    queryFn: () => usersOfFact(fact),
    enabled: open,
  });
  return (
    <li>
      <span>{factTitle(fact)}</span>
      <span className="row-wrap small second">
        <span>{where}</span>
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Свернуть' : 'Кто ещё использует'}
        </button>
      </span>
      {open && error ? <p className="small second">{error.message}</p> : null}
      {open && !data && !error ? <Skeleton height={40} /> : null}
      {open && data ? <UsingElements elements={data} /> : null}
    </li>
  );
}
