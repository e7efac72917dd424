export { needsOfFigure, queriesOfIndicator } from './closedness.ts';
export {
  distinctOf,
  fieldsOfDataset,
  hasDays,
  type QueryField,
} from './fields.ts';
export { type Figure, type IndicatorState, missingOf, shareOf, stateOf } from './figure.ts';
export { missingFilter } from './missing-filter.ts';
export { daysOf } from './period.ts';
export { type Indicator, type Period, sourceOf } from './schema.ts';
export { aims, breakdowns, directions, periods, units } from './vocabulary.ts';
