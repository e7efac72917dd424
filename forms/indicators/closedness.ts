// How closed the people counted by an indicator are, and whether their level is among what is read.

import { type Sensitivity, strictest } from '../access.ts';
import type { Query } from '../queries/schema.ts';
import { factsOfQuery, sensitivityOfQueries } from '../risk/query-closedness.ts';
import type { Indicator } from './schema.ts';

export const queriesOfIndicator = ({ numerator, denominator }: Indicator): Query[] =>
  denominator ? [numerator, denominator] : [numerator];

export interface FigureNeeds {
  sensitivity: Sensitivity;
  riskLevel: boolean;
}

/** What a reader needs to open the people behind a figure. */
export function needsOfFigure(indicator: Indicator): FigureNeeds {
  const queries = queriesOfIndicator(indicator);
  return {
    sensitivity: strictest(['personal', sensitivityOfQueries(queries)]),
    riskLevel: queries.flatMap(factsOfQuery).includes('riskLevel'),
  };
}
