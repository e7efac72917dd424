// A query counts rows of a dataset that satisfy a predicate.

import type { JsonObject } from '../json.ts';
import type { Predicate } from '../predicates/index.ts';

export const queryDatasets = {
  learners: 'Обучающиеся и выпускники',
  participations: 'Участие в мероприятиях',
  events: 'Мероприятия',
  'event-employers': 'Работодатели на мероприятиях',
  'event-organizations': 'Организации, для которых проведены мероприятия',
  organizations: 'Организации',
  'register-records': 'Записи реестров',
} as const;

export type QueryDataset = keyof typeof queryDatasets;

export interface Query {
  dataset: QueryDataset;
  where: Predicate;
  aggregate: 'count' | 'distinct' | 'sum' | 'average';
  /** What is counted distinctly, added up or averaged; `count` needs none. */
  field?: string;
}

function queryOver(datasets: readonly string[]): JsonObject {
  return {
    type: 'object',
    // A condition, what it counts and over whom belong together.
    'x-whole': true,
    required: ['dataset', 'where', 'aggregate'],
    additionalProperties: false,
    properties: {
      dataset: { enum: [...datasets] },
      where: { type: 'object' },
      aggregate: { enum: ['count', 'distinct', 'sum', 'average'] },
      field: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_.]{0,126}$', maxLength: 127 },
    },
  };
}

export const querySchema = queryOver(Object.keys(queryDatasets));

/** Cells of a report open into people, so they are counted of people only. */
export const peopleQuerySchema = queryOver(['learners']);

/** May figures of several places be added up? Averages and distinct values may not. */
export function isAdditive({ aggregate }: Query): boolean {
  return aggregate === 'count' || aggregate === 'sum';
}
