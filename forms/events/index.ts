export { recordDueOn } from './recording.ts';
export type { EventType } from './schema.ts';
export {
  audiences,
  countedAs,
  eventFormats,
  eventStatuses,
  organizers,
  plannedStatuses,
  recordStates,
} from './vocabulary.ts';
