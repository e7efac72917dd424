// How closed a counted figure is: as closed as the most closed thing its conditions read of people.

import { type Sensitivity, strictest } from '../access.ts';
import { fieldsOf } from '../predicates/index.ts';
import type { Query } from '../queries/schema.ts';
import { sensitivityOfFacts } from './closedness.ts';
import { factSensitivity } from './fact-catalogue.ts';
import type { RiskPolicy } from './schema.ts';

/** Only people have facts; of events, employers and places nothing closed can be asked. */
export function factsOfQuery({ dataset, where, field }: Query): string[] {
  return dataset === 'learners' ? [...fieldsOf(where), ...(field ? [field] : [])] : [];
}

export function sensitivityOfQueries(queries: Iterable<Query | undefined>): Sensitivity {
  return strictest(
    [...queries].map((query) => (query ? sensitivityOfFacts(factsOfQuery(query)) : 'open')),
  );
}

/** Facts by which people of an organisation are told apart into groups so wide that nobody is meant. */
const WIDE: ReadonlySet<string> = new Set(['educationLevel', 'isFinalYear', 'organizationKind']);

/** A figure over special facts that singles people out by something else: a narrow enough one is one person. */
export function isNarrowed(queries: readonly Query[]): boolean {
  const facts = queries.flatMap(factsOfQuery);
  return facts.some((name) => factSensitivity(name) !== 'special' && !WIDE.has(name));
}

const LEAST_GROUP = 5;

/** How many people a group must have for figures over special facts to stand to whoever is not cleared. */
export function leastGroupOf(policy: Pick<RiskPolicy, 'parameters'> | undefined): number {
  const stated = policy?.parameters.leastGroup?.default;
  return typeof stated === 'number' ? Math.max(stated, 2) : LEAST_GROUP;
}
