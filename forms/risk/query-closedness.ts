// How closed a counted figure is: as closed as the most closed thing its conditions read of people.

import { type Sensitivity, strictest } from '../access.ts';
import { fieldsOf } from '../predicates/index.ts';
import type { Query } from '../queries/schema.ts';
import { sensitivityOfFacts } from './closedness.ts';

/** Only people have facts; of events, employers and places nothing closed can be asked. */
export function factsOfQuery({ dataset, where, field }: Query): string[] {
  return dataset === 'learners' ? [...fieldsOf(where), ...(field ? [field] : [])] : [];
}

export function sensitivityOfQueries(queries: Iterable<Query | undefined>): Sensitivity {
  return strictest(
    [...queries].map((query) => (query ? sensitivityOfFacts(factsOfQuery(query)) : 'open')),
  );
}
