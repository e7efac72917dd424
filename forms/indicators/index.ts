export { federalIndicators } from './federal.ts';
export {
  type Figure,
  type Indicator,
  type IndicatorState,
  missingOf,
  shareOf,
  stateOf,
} from './indicator.ts';
