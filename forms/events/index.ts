export type { EventType } from './schema.ts';
export { audiences, countedAs, organizers } from './vocabulary.ts';
