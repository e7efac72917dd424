// A query counts rows of a dataset that satisfy a predicate.

import type { JsonObject } from '../json.ts';
import type { Predicate } from '../predicates/index.ts';

export interface Query {
  dataset: 'learners';
  where: Predicate;
  aggregate: 'count' | 'distinct' | 'sum' | 'average';
  /** What is counted distinctly, added up or averaged; `count` needs none. */
  field?: string;
}

export const queryDatasets = { learners: 'Обучающиеся и выпускники' } as const;

export const querySchema: JsonObject = {
  type: 'object',
  // A condition, what it counts and over whom belong together.
  'x-whole': true,
  required: ['dataset', 'where', 'aggregate'],
  additionalProperties: false,
  properties: {
    dataset: { enum: Object.keys(queryDatasets) },
    where: { type: 'object' },
    aggregate: { enum: ['count', 'distinct', 'sum', 'average'] },
    field: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_.]{0,126}$', maxLength: 127 },
  },
};

/** May figures of several places be added up? Averages and distinct values may not. */
export function isAdditive({ aggregate }: Query): boolean {
  return aggregate === 'count' || aggregate === 'sum';
}
